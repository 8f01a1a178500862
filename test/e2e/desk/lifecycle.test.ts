import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { ROLE } from '../../kit/employer.ts';
import { draftedRole, eventually } from '../../kit/employer-client.ts';
import { pressKey, tabTo } from '../../kit/keyboard.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';
import { operatorTables } from '../../kit/table-items.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let tenant: Tenant;
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
});
afterAll(() => browser?.close());

const DAY_MS = 86_400_000;
const today = () => new Date().toISOString().slice(0, 10);

/** Lets a job look as if nobody had said anything of it for more than a year. */
const longAgo = async (role: string): Promise<void> => {
  const tables = operatorTables(deployment);
  await tables.documents.send(
    new UpdateCommand({
      TableName: tables.catalog,
      Key: { PK: `ORG#${tenant.organization.id}`, SK: `ROLE#${role}` },
      UpdateExpression: 'SET latest.publishedAt = :then REMOVE confirmedAt',
      ExpressionAttributeValues: { ':then': '2025-01-15T00:00:00.000Z' },
    }),
  );
  tables.close();
};

const WORDS = {
  en: { renamed: 'The job is now called', asOf: 'This is how it was on', stale: 'January 15, 2025' },
  es: { renamed: 'El empleo ahora se llama', asOf: 'Así era el', stale: '15 de enero de 2025' },
} as const;

describe.each(['en', 'es'] as const)('the life of a job, by keyboard, in %s', (language) => {
  const words = WORDS[language];
  const prefix = language === 'en' ? '' : '/es';

  it('is published, confirmed, planned for a day, taken off the calendar, read as of a day and taken down', async () => {
    const { client, organization, achievement } = tenant;
    const until = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);
    const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
    const promise = { kind: 'interview', until };
    const title = `Life of a job ${language}`;
    const role = await draftedRole(client, organization, rule, { title, promise });
    const home = `${prefix}/manage/${organization.id}`;
    const at = `${home}/roles/${role.id}`;
    // In Spanish without scripts: every one of these pages is a form.
    const context = await browser.newContext({ javaScriptEnabled: language === 'en' });
    const page = await context.newPage();
    const main = () => page.textContent('main');
    await signInByBrowser(page, origin, 'Ana Reyes', `${at}/publish`);

    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventually(
      () => fetch(`${origin}/api/roles/${role.id}`),
      ({ status }) => status === 200,
    );

    await longAgo(role.id);
    await page.goto(`${origin}${home}`);
    const care = page.locator('section[aria-labelledby=care] li', { hasText: title });
    expect(await care.textContent()).toContain(words.stale);
    expect(await care.locator('a.action').count()).toBe(1);
    await page.goto(`${origin}${home}/roles?state=care`);
    await tabTo(page, `form[id^=confirm] button[aria-label$="${title}"]`);
    await page.keyboard.press('Enter');
    await page.waitForURL(/state=care&done=confirmed$/);
    expect(await page.locator(`button[aria-label$="${title}"]`).count()).toBe(0);
    expect((await client.call('GET', role.path)).body['confirmedAt']).toBeDefined();

    const head = await client.call('GET', role.path);
    const renamed = { ...ROLE, title: `${title}, renamed` };
    await client.call('PUT', role.path, renamed, `"${head.body['version']}"`);
    await page.goto(`${origin}${at}/publish`);
    expect(await main()).toContain(words.renamed);
    await tabTo(page, '#publish-effectiveFrom');
    await page.keyboard.type('01152028');
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=scheduled$/);
    expect(await main()).toContain('2028');
    await pressKey(page, '#cancel button[type=submit]');
    await page.waitForURL(/done=canceled$/);
    await pressKey(page, '#publish button[type=submit]');
    await page.waitForURL(/done=published$/);
    await eventually(
      async () => Object(await (await fetch(`${origin}/api/roles/${role.id}`)).json())['number'],
      (number) => number === 2,
    );

    await pressKey(page, 'main a[href$="/history"]');
    await page.waitForURL(/\/history$/);
    expect(await main()).toContain(words.renamed);
    await page.goto(`${origin}${prefix}/roles/${role.id}?asOf=${today()}`);
    expect(await main()).toContain(words.asOf);

    await page.goto(`${origin}${at}/publish`);
    await pressKey(page, 'details:has(#retire) summary');
    await pressKey(page, '#retire button[type=submit]');
    await page.waitForSelector('#retire-problem');
    await pressKey(page, '#retire-sure', 'Space');
    await pressKey(page, '#retire button[type=submit]');
    await page.waitForURL(/done=retired$/);
    expect((await client.call('GET', role.path)).body['state']).toBe('retired');
    await context.close();
  });
});
