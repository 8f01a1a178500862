import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { signedIn, signInByBrowser } from '../../kit/desk.ts';
import { eventually, listedAchievement } from '../../kit/employer-client.ts';
import { pressKey, tabTo } from '../../kit/keyboard.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { profileOf, provenAssociation } from '../../kit/profile-calls.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let browser: Browser;
let tenant: Tenant;
let association: { readonly id: string; readonly path: string };
let names: readonly string[];
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
  const { client, organization } = tenant;
  association = await provenAssociation(client, dataDirectory);
  names = ['Qq Ward Basics', 'Qq Ward Safety'];
  for (const name of names) await listedAchievement(client, organization, ['did:web:q.example'], { name });
  await eventually(
    async () => (await fetch(`${origin}/api/achievements?q=qq`)).json(),
    (found) => Object(found).items.length >= 2,
  );
});
afterAll(() => browser?.close());

const type = async (page: Page, field: string, text: string): Promise<void> => {
  await tabTo(page, field);
  await page.keyboard.insertText(text);
};

const eventuallyAt = (path: string, number: number) =>
  eventually(
    async () => (await fetch(`${origin}${path}`)).json(),
    (found) => Object(found).number === number,
  );

const idIn = (page: Page, area: string): string =>
  new RegExp(`/${area}/([a-z]+_[0-9A-Z]{26})`).exec(page.url())?.[1] ?? '';

const WORDS = {
  en: {
    follows: 'Follows the profile',
    nudge: 'An update of',
    change: 'Now: Qq Ward Safety (earned in the last 2 years)',
    term: 'Qq Ward Safety (earned in the last 2 years)',
  },
  es: {
    follows: 'Sigue el perfil',
    nudge: 'Hay una actualización de',
    change: 'Ahora: Qq Ward Safety (de los últimos 2 años)',
    term: 'Qq Ward Safety (de los últimos 2 años)',
  },
} as const;

/** In Spanish without scripts: every one of these pages is a form. */
describe.each(['en', 'es'] as const)('a profile, by keyboard, in %s', (language) => {
  const words = WORDS[language];
  const prefix = language === 'en' ? '' : '/es';
  const scripts = language === 'en';
  const title = `Ward jobs ${language}`;

  it('is written, used by an employer in one step, updated, and the update taken over', async () => {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    const main = () => page.textContent('main');
    const fine = async () => scripts && expect(await accessibilityProblems(page)).toEqual([]);
    const theirs = `${prefix}/manage/${association.id}`;
    const mine = `${prefix}/manage/${tenant.organization.id}`;
    await signInByBrowser(page, origin, 'Ana Reyes', `${theirs}/profiles`);

    await pressKey(page, 'main a[href$="/profiles/new"]');
    await page.waitForURL(/\/profiles\/new$/);
    await type(page, '#profile-title', title);
    await pressKey(page, '#profile .foot button[type=submit]');
    await page.waitForSelector('#profile-problem');
    expect(await page.inputValue('#profile-title')).toBe(title);
    await type(page, '#profile-description', 'For those who start on a ward.');
    await pressKey(page, '#profile .foot button[type=submit]');
    await page.waitForURL(/done=drafted$/);
    const profile = idIn(page, 'profiles');

    await pressKey(page, 'main a[href$="/rules/new"]');
    await page.waitForURL(/\/rules\/new$/);
    await type(page, '#entry-title', 'Ward assistant');
    await type(page, '#entry-description', 'Helps on the ward.');
    await type(page, '#entry-q', 'qq ward');
    await page.keyboard.press('Enter');
    await page.waitForSelector('input[name=badges]');
    await fine();
    for (const name of names) {
      const box = page.locator('label', { hasText: name }).locator('input[name=badges]');
      await pressKey(page, `#${await box.getAttribute('id')}`, 'Space');
    }
    await type(page, '#entry-occupationSearch', 'nurse');
    if (scripts) {
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else {
      await pressKey(page, 'button[name=act]');
      await page.waitForSelector('input[name=occupations]');
      await pressKey(page, 'input[name=occupations]', 'Space');
    }
    await pressKey(page, 'button[name=do][value=save]');
    await page.waitForURL(/done=added$/);
    await fine();
    await pressKey(page, 'main a.button[href$="/publish"]');
    await page.waitForURL(/\/publish$/);
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventuallyAt(`/api/profiles/${profile}`, 1);

    await page.goto(`${origin}${prefix}/profiles/${profile}`);
    expect(await main()).toContain('Ward assistant');
    await pressKey(page, `main a[href$="/manage/use-profile/${profile}"]`);
    await page.waitForURL(/use-profile/);
    await pressKey(page, `main a[href$="${tenant.organization.id}/adopt/${profile}"]`);
    await page.waitForURL(/\/adopt\//);
    await fine();
    await pressKey(page, '#adopt .foot button[type=submit]');
    await page.waitForSelector('#adopt-problem');
    expect(await page.inputValue('#adopt-into-ward-assistant')).toBe('new');
    await type(page, '#adopt-places', 'Mobile, AL');
    await pressKey(page, '#adopt .foot button[type=submit]');
    await page.waitForURL(/profiles\?done=adopted$/);
    await fine();
    const job = page.locator('article', { hasText: title });
    const publish = await job.locator('a[href$="/publish"]').getAttribute('href');
    await pressKey(page, `a[href="${publish}"]`);
    await page.waitForURL(/\/roles\/.*\/publish$/);
    const role = idIn(page, 'roles');
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventuallyAt(`/api/roles/${role}`, 1);
    await page.goto(`${origin}${prefix}/roles/${role}`);
    expect(await main()).toContain(words.follows);

    const rule = `${theirs}/profiles/${profile}/rules/ward-assistant/rule`;
    await page.goto(`${origin}${rule}`);
    const block = page.locator('button', { hasText: 'Qq Ward Safety' }).first();
    await pressKey(page, `#${await block.getAttribute('id')}`);
    await page.waitForSelector('#age');
    await type(page, '#age', '2');
    // With scripts, leaving the field is enough.
    if (scripts) await page.keyboard.press('Tab');
    else await pressKey(page, 'button[value^="terms "]');
    await expect.poll(() => page.textContent('.sentence')).toContain(words.term);
    await pressKey(page, '#save');
    await page.waitForURL(/done=saved$/);
    await page.goto(`${origin}${theirs}/profiles/${profile}/publish`);
    expect(await main()).toContain(words.change);
    await fine();
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventuallyAt(`/api/profiles/${profile}`, 2);

    await page.goto(`${origin}${mine}`);
    expect(await main()).toContain(words.nudge);
    await fine();
    await pressKey(page, `main a[href$="/roles/${role}/profile"]`);
    await page.waitForURL(/\/profile$/);
    expect(await main()).toContain(words.change);
    await fine();
    await pressKey(page, 'button[value=take-over]');
    await page.waitForURL(/done=taken$/);
    expect(await main()).toContain(words.change);
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventuallyAt(`/api/roles/${role}`, 2);
    const { requirement, follows } = Object(await (await fetch(`${origin}/api/roles/${role}`)).json());
    expect(JSON.stringify(requirement)).toContain('"maxAgeMonths":24');
    expect(follows).toMatchObject({ profileId: profile, number: 2 });
    await page.goto(`${origin}${mine}`);
    expect(await main()).not.toContain(title);
    await context.close();
  });
});

describe('two people who write one profile', () => {
  const begin = async () => {
    const { client, achievement } = tenant;
    const made = await client.call('POST', `${association.path}/profiles`, profileOf(achievement.id));
    const path = `/profiles/${made.body['id']}`;
    const ana = await signedIn(deployment, 'local-ana');
    const draft = async () => Object((await client.call('GET', association.path + path)).body['content']);
    return { ana, at: `/manage/${association.id}${path}`, draft };
  };
  const fields = async (ana: Awaited<ReturnType<typeof signedIn>>, page: string, form: string) => {
    const html = await (await ana.get(page)).text();
    const found = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].find(([one]) =>
      one.includes(`value="${form}"`),
    );
    const inputs = [...(found?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    return (typed: Readonly<Record<string, string>>) =>
      new URLSearchParams({
        ...Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value])),
        ...typed,
      });
  };

  it('lose nothing: different parts are both saved, the same part is told, with what was typed', async () => {
    const { ana, at, draft } = await begin();
    const words = await fields(ana, at, 'profile');
    const entry = await fields(ana, `${at}/rules/support`, 'entry');
    const said = { description: 'About it.', language: 'en', otherTitle: '', otherDescription: '' };
    const first = await ana.send(at, words({ ...said, title: 'The first name' }));
    expect(first.headers.get('location')).toMatch(/done=changed$/);
    const other = await ana.send(
      `${at}/rules/support`,
      entry({
        title: 'Renamed',
        description: 'It.',
        otherTitle: '',
        otherDescription: '',
        occupations: '15-1232.00',
      }),
    );
    expect(other.headers.get('location')).toMatch(/done=entry-changed$/);
    const late = await ana.send(at, words({ ...said, title: 'The second name' }));
    expect(late.status).toBe(422);
    expect(await late.text()).toContain('value="The second name"');
    const { title, entries } = await draft();
    expect([title, entries[0].title]).toEqual(['The first name', 'Renamed']);
    // What was sent twice is there once, and told as done.
    const again = await ana.send(at, words({ ...said, title: 'The first name' }));
    expect(again.headers.get('location')).toMatch(/done=changed$/);
  });

  it('take a rule out only when they mean it', async () => {
    const { ana, at, draft } = await begin();
    const page = `${at}/rules/support`;
    expect((await ana.post(page, 'remove')).status).toBe(422);
    expect((await draft()).entries).toHaveLength(1);
    expect((await ana.post(page, 'remove', { sure: 'yes' })).headers.get('location')).toMatch(
      /done=removed$/,
    );
    expect((await draft()).entries).toEqual([]);
  });
});
