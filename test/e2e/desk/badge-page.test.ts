import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { achievement } from '../../kit/employer.ts';
import { eventually, expectStatus } from '../../kit/employer-client.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { tabTo } from '../../kit/tab-to.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let ana: Tenant;
/** A badge of another organization, by a name that nothing else has. */
let theirs: { readonly id: string; readonly name: string };
let own: { readonly id: string; readonly name: string };

const listed = async ({ client, organization }: Tenant, name: string) => {
  const more = { name, creators: [`https://${organization.domain}/issuer`] };
  const made = await client.call('POST', `${organization.path}/achievements`, achievement([], more));
  const id = String(expectStatus(made, 201).body['id']);
  const searched = `${origin}/api/achievements?q=${encodeURIComponent(name)}`;
  await eventually(
    async () => Object(await (await fetch(searched)).json()).items,
    (items) => items.length > 0,
  );
  return { id, name };
};

beforeAll(async () => {
  browser = await openBrowser();
  ana = await startTenant(deployment, 'local-ana');
  own = await listed(ana, `Underwater welding ${Date.now()}`);
  theirs = await listed(await startTenant(deployment, 'local-marcus'), `Deepsea brazing ${Date.now()}`);
});
afterAll(() => browser?.close());

const press = async (page: Page, selector: string, key = 'Enter'): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press(key);
};
/** Goes where the focused control leads. */
const leave = async (page: Page, to: RegExp): Promise<void> => {
  await Promise.all([page.waitForURL(to), page.keyboard.press('Enter')]);
  await page.waitForLoadState();
};
const type = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.insertText(text);
};

const opened = async (language: string) => {
  const context = await browser.newContext({ javaScriptEnabled: language === 'en' });
  const page = await context.newPage();
  const home = `${language === 'en' ? '' : '/es'}/manage/${ana.organization.id}`;
  await signInByBrowser(page, origin, 'Ana Reyes', `${home}/badges`);
  return { page, home };
};

it.each(['en', 'es'])(
  'what is as good is looked for, said and taken back by keyboard, in %s',
  async (language) => {
    const { page } = await opened(language);
    const reason = `Both end with the same dive, ${language}.`;
    await tabTo(page, '.chip[href*="whose=all"]');
    await leave(page, /whose=all/);
    await type(page, '#q', theirs.name);
    await leave(page, /q=Deepsea/);
    await tabTo(page, `a[href$="/badges/${theirs.id}"]`);
    await leave(page, new RegExp(`/badges/${theirs.id}$`));
    await tabTo(page, 'a[href$="/equivalence"]');
    await leave(page, /\/equivalence$/);

    await type(page, '#claim-reason', reason);
    await type(page, '#claim-q', own.name);
    await page.keyboard.press('Enter');
    await page.waitForSelector('#claim-found');
    await page.waitForLoadState();
    expect(await page.inputValue('#claim-reason')).toBe(reason);
    await press(page, '#claim input[name=other]', 'Space');
    await tabTo(page, '#claim button[value=save]');
    await leave(page, /done=claimed$/);
    expect(await page.textContent('main')).toContain(reason);
    if (language === 'en') expect(await accessibilityProblems(page)).toEqual([]);

    await press(page, 'li summary');
    await tabTo(page, '#withdraw-0 button[type=submit]');
    await leave(page, /done=withdrawn$/);
    expect(await page.textContent('main')).not.toContain(reason);
    await page.context().close();
  },
);

it.each(['en', 'es'])('a badge is made of others, and changed, by keyboard, in %s', async (language) => {
  const { page, home } = await opened(language);
  await page.goto(`${origin}${home}/badges/${own.id}/stack`);
  await type(page, '#stack-q', theirs.name);
  await page.keyboard.press('Enter');
  await page.waitForSelector('#stack-found');
  await page.waitForLoadState();
  if (!(await page.isChecked('#stack input[name=stackOf]')))
    await press(page, '#stack input[name=stackOf]', 'Space');
  await tabTo(page, '#stack button[value=save]');
  await leave(page, /done=stacked$/);
  expect(await page.textContent('main .block')).toContain(theirs.name);

  await tabTo(page, 'a[href$="/edit"]');
  await leave(page, /\/edit$/);
  await page.fill('#change-levels', '');
  await type(page, '#change-levels', `${language} basic`);
  await tabTo(page, '#change button[type=submit]');
  await leave(page, /done=changed$/);
  expect(await page.textContent('main')).toContain(`${language} basic`);
  expect(await page.textContent('main .block')).toContain(theirs.name);
  await page.context().close();
});

it.each(['en', 'es'])('a trust list is made row by row by keyboard, in %s', async (language) => {
  const { page, home } = await opened(language);
  await page.goto(`${origin}${home}/trust/new`);
  const name = `State boards ${language}`;
  await type(page, '#trust-name', name);
  await type(page, '#trust-issuers-0-issuer', 'not an address');
  await press(page, '#trust button[value=add]');
  await page.waitForSelector('#trust-issuers-1-issuer');
  await page.waitForLoadState();
  for (const [at, issuer] of ['board', 'did:web:b.example'].entries()) {
    await page.fill(`#trust-issuers-${at}-issuer`, '');
    await type(page, `#trust-issuers-${at}-issuer`, issuer);
    await type(page, `#trust-issuers-${at}-name`, `Board ${at}`);
    await type(page, `#trust-issuers-${at}-why`, 'It licenses the trade.');
  }
  await page.keyboard.press('Enter');
  await page.waitForSelector('#trust-issuers-0-issuer-error');
  await page.waitForLoadState();
  expect(await page.inputValue('#trust-issuers-1-name')).toBe('Board 1');
  if (language === 'en') expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, '#trust button[value="remove 0"]');
  await page.waitForSelector('#trust-issuers-1-issuer', { state: 'detached' });
  await page.waitForLoadState();
  await tabTo(page, '#trust .row button[value=save]');
  await leave(page, /done=made$/);
  expect(await page.textContent('h1')).toBe(name);
  expect(await page.inputValue('#trust-issuers-0-issuer')).toBe('did:web:b.example');
  await page.context().close();
});
