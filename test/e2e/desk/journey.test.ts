import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { addTxt } from '../../../infra/local/dns/start.ts';
import { openBrowser } from '../../kit/browser.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const MOST_STOPS = 60;

/** Goes on with the Tab key until `target` has the focus; what cannot be reached that way is an error. */
const tabTo = async (page: Page, target: Locator): Promise<void> => {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached by the Tab key');
};

const press = async (page: Page, target: Locator, then?: RegExp): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
  if (then !== undefined) await page.waitForURL(then);
};

const type = async (page: Page, target: Locator, text: string): Promise<void> => {
  await tabTo(page, target);
  await page.keyboard.type(text);
};

const signIn = async (page: Page, path: string, name: string): Promise<void> => {
  await page.goto(`${origin}${path}`);
  await press(page, page.locator('main a.button').first(), /127\.0\.0\.1/);
  await press(page, page.getByRole('button', { name }), new RegExp(`${path}$`));
};

const WORDS = {
  en: { prefix: '', proven: 'is yours', joined: 'Viewer', kept: 'What you typed is still here.' },
  es: { prefix: '/es', proven: 'es suyo', joined: 'Lectura', kept: 'Lo que escribió sigue aquí.' },
} as const;

describe.each(['en', 'es'] as const)('with the keyboard alone, in %s', (language) => {
  const { prefix, proven, joined, kept } = WORDS[language];

  it('somebody signs in, starts an organization, proves its domain and invites a colleague', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const submit = page.locator('main form button[type=submit]').last();
    await signIn(page, `${prefix}/manage`, 'Sam Carter');

    await page.goto(`${origin}${prefix}/manage/new`);
    const domain = `coosa-${crypto.randomUUID().slice(0, 8)}.example`;
    await type(page, page.locator('#create-name'), 'Coosa Valley Clinic');
    await press(page, submit);
    // The summary has the focus and leads to the field; the name is still there.
    await page.getByText(kept).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('create-problem');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type(`https://${domain}`);
    expect(await page.inputValue('#create-name')).toBe('Coosa Valley Clinic');
    await press(page, submit, /\/manage\/org_\w+$/);

    await press(page, page.locator('main a.button').first(), /\/proof$/);
    const [name, value] = [await page.inputValue('#record-name'), await page.inputValue('#record-value')];
    addTxt(dataDirectory, name, value);
    await press(page, submit);
    await page.locator('h1', { hasText: proven }).waitFor();

    await press(page, page.locator('nav.side a[href$="/team"]'), /\/team$/);
    await tabTo(page, page.locator('#invite input:checked'));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await press(page, page.locator('#invite button'), /done=invited$/);
    const link = await page.inputValue('#invitation-link');

    const other = await browser.newContext();
    const guest = await other.newPage();
    await signIn(guest, new URL(link).pathname, 'Priya Nair');
    await press(guest, guest.locator('main form button'), /\/manage\/org_\w+$/);
    await press(guest, guest.locator('nav.side a[href$="/team"]'), /\/team$/);
    expect(await guest.locator('main').getByText('Priya Nair', { exact: true }).isVisible()).toBe(true);
    expect(await guest.locator('main').getByText(joined, { exact: true }).isVisible()).toBe(true);

    await press(page, page.locator('header button[type=submit]'), /\/sign-in\?out=1$/);
    await page.goto(`${origin}${prefix}/manage`);
    expect(new URL(page.url()).pathname).toBe(`${prefix}/sign-in`);
    await Promise.all([context.close(), other.close()]);
  });
});
