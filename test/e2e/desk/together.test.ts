import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { draftedRole, employerClient } from '../../kit/employer-client.ts';
import { tabTo } from '../../kit/keyboard.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let tenant: Tenant;
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
  const { client, organization } = tenant;
  const invited = await client.call('POST', `${organization.path}/invitations`, { role: 'editor' });
  const token = new URL(String(invited.body['link'])).pathname.split('/').at(-1);
  const priya = await employerClient(deployment, 'local-priya');
  await priya.call('POST', `/invitations/${token}/acceptance`, {});
});
afterAll(() => browser?.close());

const write = async (page: Page, selector: string, text: string): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(text);
};
const save = async (page: Page): Promise<void> => {
  await tabTo(page, 'form[data-role-form] .foot button[type=submit]');
  await page.keyboard.press('Enter');
};

const WORDS = {
  en: { theirs: 'Saved by Priya Nair', told: 'Priya Nair changed this job', also: 'Places' },
  es: { theirs: 'Lo que guardó Priya Nair', told: 'Priya Nair cambió este empleo', also: 'Lugares' },
} as const;

describe.each(['en', 'es'] as const)('two people at the same job, by keyboard, in %s', (language) => {
  const words = WORDS[language];

  it('see both changes of a field, keep the rest together, and lose nothing', async () => {
    const { client, organization, achievement } = tenant;
    const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
    const role = await draftedRole(client, organization, rule);
    const path = `${language === 'en' ? '' : '/es'}/manage/${organization.id}/roles/${role.id}`;
    // In Spanish whoever loses has no scripts.
    const contexts = await Promise.all([
      browser.newContext({ javaScriptEnabled: language === 'en' }),
      browser.newContext(),
    ]);
    const [ana, priya] = await Promise.all(contexts.map((context) => context.newPage()));
    if (ana === undefined || priya === undefined) throw new Error('no pages');
    await signInByBrowser(ana, origin, 'Ana Reyes', path);
    await signInByBrowser(priya, origin, 'Priya Nair', path);

    await write(ana, '#role-title', 'Title of Ana');
    await write(ana, '#role-description', 'What only Ana wrote.');
    await write(priya, '#role-title', 'Title of Priya');
    await write(priya, '#role-places', 'Mobile, AL');
    await save(priya);
    await priya.waitForURL(/done=changed$/);

    await save(ana);
    await ana.waitForSelector('#role-problem');
    expect(await ana.evaluate(() => document.activeElement?.id)).toBe('role-problem');
    const summary = await ana.textContent('#role-problem');
    expect(summary).toContain(words.told);
    expect(summary).toContain(words.also);
    expect(await ana.locator('.conflict label').allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^${words.theirs}\\s+Title of Priya$`)),
      expect.stringContaining('Title of Ana'),
    ]);
    expect(await ana.textContent('.conflict .before')).toContain('IT support technician');
    expect(await ana.inputValue('#role-title')).toBe('Title of Ana');
    expect(await ana.inputValue('#role-description')).toBe('What only Ana wrote.');
    expect(await ana.inputValue('#role-places')).toBe('Mobile, AL');
    if (language === 'en') expect(await accessibilityProblems(ana)).toEqual([]);

    // Saving without a choice asks for it; the first link of the summary leads there.
    await save(ana);
    await ana.waitForSelector('#role-keep-title-error');
    await tabTo(ana, 'a[href="#role-keep-title"]');
    await ana.keyboard.press('Enter');
    await ana.keyboard.press('Space');
    expect(await ana.isChecked('#role-keep-title')).toBe(true);
    await save(ana);
    await ana.waitForURL(/done=changed$/);

    const { body } = await client.call('GET', role.path);
    expect(body['role']).toMatchObject({
      title: 'Title of Priya',
      description: 'What only Ana wrote.',
      places: [{ name: 'Mobile' }],
    });

    if (language === 'es') return void (await Promise.all(contexts.map((context) => context.close())));
    // Different fields: nothing to choose, and the second is told what came along.
    await Promise.all([ana, priya].map((page) => page.goto(`${origin}${path}`)));
    await write(priya, '#role-title', 'Title at last');
    await write(ana, '#role-description', 'Both of us.');
    await save(priya);
    await priya.waitForURL(/done=changed$/);
    await save(ana);
    await ana.waitForURL(/done=together/);
    expect(await ana.textContent('[role=status].done')).toContain('Priya Nair');
    expect(await ana.inputValue('#role-title')).toBe('Title at last');
    expect(await ana.inputValue('#role-description')).toBe('Both of us.');
    await Promise.all(contexts.map((context) => context.close()));
  });
});
