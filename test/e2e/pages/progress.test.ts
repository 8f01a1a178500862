import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openRequest, present } from '../../../infra/local/wallet/exchange.ts';
import { voiceOf } from '../../../web/language/voice.ts';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { mintCredential, mintIssuer, mintWebIssuer, type Signed } from '../../kit/mint/index.ts';
import { type Strangers, startStrangers } from '../../kit/strangers.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const learnerSeed = crypto.getRandomValues(new Uint8Array(32));

let browser: Browser;
let strangers: Strangers;
let badges: readonly Signed[];
let learner: Parameters<typeof present>[1];

beforeAll(async () => {
  browser = await openBrowser();
  strangers = await startStrangers(deployment.dataDirectory, []);
  const { generate } = await import('@digitalbazaar/ed25519-multikey');
  const { publicKeyMultibase } = await generate({ seed: learnerSeed });
  const did = `did:key:${publicKeyMultibase}`;
  const seed = Buffer.from(learnerSeed).toString('base64url');
  learner = { did, seed };
  // Issuers whose hosts take the question and never answer it: each is given seconds.
  const names = Array.from({ length: 6 }, (_, index) => `silent-${index}-progress.example`);
  for (const name of names) strangers.silent(name);
  const issuers = [
    await mintIssuer(),
    await mintIssuer(),
    ...(await Promise.all(names.map((name) => mintWebIssuer(`did:web:${name}`)))),
  ];
  badges = await Promise.all(issuers.map((issuer) => mintCredential({ issuer, subject: did })));
});
afterAll(async () => {
  await browser?.close();
  await strangers?.[Symbol.asyncDispose]();
});

/** Every number that the panel shows until the page moves on, in the order in which it shows them. */
const watchPanel = async (page: Page): Promise<readonly (readonly number[])[]> => {
  const seen: (readonly number[])[] = [];
  for (const until = Date.now() + 60_000; Date.now() < until && !page.url().endsWith('/result'); ) {
    const texts = await page
      .locator('#progress .summary, #progress .count')
      .allTextContents()
      .catch(() => []);
    const numbers = texts.map((text) => Number(/^\d+/.exec(text)?.[0] ?? 0));
    if (numbers.some((number) => number > 0)) seen.push(numbers);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return seen;
};

const expectToGrow = (seen: readonly (readonly number[])[]): void => {
  expect(new Set(seen.map(String)).size).toBeGreaterThan(1);
  for (const [index, numbers] of seen.entries())
    for (const [at, number] of numbers.entries())
      expect(number).toBeGreaterThanOrEqual(seen[index - 1]?.[at] ?? 0);
};

describe('while many badges are checked', () => {
  it('the page tells which questions are answered, as a file', async () => {
    const { say, href } = voiceOf('es');
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(origin + href('/check'));
    await page.setInputFiles('#badge-file', {
      name: 'badges.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(badges)),
    });
    await page.click('#send-badge button[type=submit]');
    await page.waitForSelector('#progress li.done');
    expect(await page.locator('#progress').textContent()).toContain(say('verify.status'));
    const watching = watchPanel(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expectToGrow(await watching);
    expect(await page.locator('.held li').count()).toBe(badges.length);
    await context.close();
  });

  it.each([true, false])('so it does when they come from a wallet (scripts: %s)', async (scripts) => {
    const context = await browser.newContext({ javaScriptEnabled: scripts });
    const page = await context.newPage();
    await page.goto(`${origin}/check`);
    await page.click('form[action*="/api/sessions"] button');
    await page.waitForURL('**/check/wallet');
    const link = await page.locator('#link').inputValue();
    const inWallet = badges.map((badge) => ({
      ...badge,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
    }));
    const presented = present(await openRequest(link), learner, inWallet);
    await page.waitForSelector('#progress li.done', { timeout: 20_000 });
    expect(await page.locator('h1').textContent()).toBe('Checking your badges');
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await presented;
    await page.waitForURL('**/result', { timeout: 20_000 });
    expect(await page.locator('.held li').count()).toBe(badges.length);
    await context.close();
  });
});
