import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../../kit/employer-client.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let browser: Browser;
let badge: string;
let dream: string;
let names: readonly string[];

beforeAll(async () => {
  browser = await openBrowser();
  const issuer = await mintIssuer();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  names = ['Kiln Basics', 'Glaze Basics', 'Wheel Basics'];
  const [kiln, glaze, wheel] = await Promise.all(
    names.map((name) => listedAchievement(client, organization, [issuer.did], { name, hours: 5 })),
  );
  if (kiln === undefined || glaze === undefined || wheel === undefined) throw new Error('nothing listed');
  const leaf = (achievement: string) => ({ op: 'leaf', achievement });
  const role = await draftedRole(client, organization, {
    required: { op: 'all', of: [leaf(kiln.id), leaf(glaze.id), leaf(wheel.id)] },
    preferred: [],
  });
  await publish(deployment, client, role);
  dream = role.id;
  badge = JSON.stringify(await mintCredential({ issuer, achievement: { id: kiln.alias } }));
});

afterAll(() => browser?.close());

/** A page with scripts off on which the badge was shown. */
const withAnswer = async (visit: (page: Page) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${origin}/check`);
  await page.click('#send-badge summary');
  await page.fill('#badge-text', badge);
  await page.click('#send-badge button[type=submit]');
  await page.waitForURL('**/result');
  await visit(page);
  await context.close();
};

const found = async (page: Page): Promise<number> =>
  Number(/[\d,]+/.exec(String(await page.locator('#found').textContent()))?.[0]?.replace(',', ''));

describe('filters, with scripts off', () => {
  it('live in the address, say how many jobs they leave, and are taken away one by one', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/roles`);
    const all = await found(page);
    await page.click('summary.chip');
    const kind = page.locator('#occupation option').nth(1);
    const [value = '', text = ''] = [await kind.getAttribute('value'), await kind.textContent()].map(String);
    await page.selectOption('#occupation', value);
    await page.click('.fields button[type=submit]');
    expect(new URL(page.url()).searchParams.get('occupation')).toBe(value);
    expect(text).toContain(`(${await found(page)})`);
    await page.click('a.chip[aria-current]');
    expect(page.url()).toBe(`${origin}/roles`);
    expect(await found(page)).toBe(all);
    await context.close();
  });

  it('that nobody understands narrow nothing', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/roles`);
    const all = await found(page);
    await page.goto(
      `${origin}/roles?near=atlantis&within=-1&pay=lots&occupation=x&remote=maybe&region=nowhere`,
    );
    expect(await found(page)).toBe(all);
    expect(await page.locator('a.chip[aria-current]').count()).toBe(0);
    await context.close();
  });
});

describe('the comparison of steps', () => {
  it('shows the way to the job that was chosen, badge by badge, with scripts off', async () => {
    await withAnswer(async (page) => {
      await page.goto(`${origin}/result/steps`);
      await page.selectOption('#role', dream);
      await page.click('form:has(#role) button');
      expect(new URL(page.url()).searchParams.get('role')).toBe(dream);
      const way = await page.locator('ol.way > li').allInnerTexts();
      expect(way).toHaveLength(2);
      expect(way.join()).toContain('Glaze Basics');
      expect(way.join()).toContain('Wheel Basics');
      expect(await page.locator('section[aria-labelledby=two]').textContent()).toMatch(
        /We compared|one badge does/,
      );
    });
  });

  it('gives no answer to who has none, and is not for search engines', async () => {
    const html = await (await fetch(`${origin}/result/steps`)).text();
    expect(html).toContain('There is no answer here');
    expect(html).toContain('noindex');
  });

  it('is reached from the result and can be read by everybody', async () => {
    for (const [language, colorScheme, width] of [
      ['', 'light', 1280],
      ['/es', 'dark', 320],
    ] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(`${origin}${language}/check`);
      await page.click('#send-badge summary');
      await page.fill('#badge-text', badge);
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      await page.goto(`${origin}${language}/result/steps?role=${dream}`);
      await page.click('summary.chip');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
