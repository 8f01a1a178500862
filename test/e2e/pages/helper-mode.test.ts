import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';

const { origin } = inject('deployment');

let browser: Browser;
let badge: string;
beforeAll(async () => {
  browser = await openBrowser();
  badge = JSON.stringify(await mintCredential({ issuer: await mintIssuer() }));
});
afterAll(() => browser?.close());

const visit = async (
  options: { readonly scripts: boolean; readonly language?: '' | '/es' },
  walk: (page: Page, context: BrowserContext, start: string) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({
    javaScriptEnabled: options.scripts,
    viewport: { width: 320, height: 800 },
  });
  const page = await context.newPage();
  const start = `${origin}${options.language ?? ''}/check`;
  await page.goto(start);
  await walk(page, context, start);
  await context.close();
};

/** From the door to the result, one step at a time. */
const show = async (page: Page, text: string): Promise<void> => {
  await page.click('a[href$="/check?help=1"]');
  await page.click('a[href$="step=where"]');
  await page.click('a[href$="step=file"]');
  await page.click('#send-badge summary');
  await page.fill('#badge-text', text);
  await page.click('#send-badge button[type=submit]');
};

describe('helper mode', () => {
  it.each([
    { scripts: false, language: '' },
    { scripts: false, language: '/es' },
    { scripts: true, language: '' },
  ] as const)('leads to the result and leaves nothing behind: %o', async (way) => {
    await visit(way, async (page, context, start) => {
      await show(page, badge);
      await page.waitForURL('**/result?help=1');
      const [cookie] = await context.cookies();
      await page.locator('aside form[action*="/deletion"] button').click();
      await page.waitForURL('**/check?help=1');
      expect(page.url()).toBe(`${start}?help=1`);
      expect(await context.cookies()).toEqual([]);
      const again = await fetch(`${origin}/result`, {
        headers: { cookie: `${cookie?.name}=${cookie?.value}` },
      });
      expect(await again.text()).not.toContain('/deletion');
      await page.goBack();
      expect(await page.locator('form[action*="/deletion"]').count()).toBe(0);
    });
  });

  it('says what was wrong with a file without losing the mode', async () => {
    await visit({ scripts: false }, async (page) => {
      await show(page, '{ "half": ');
      await page.waitForURL('**/check?problem=body-not-json&help=1');
      expect(await page.locator('#problem').isVisible()).toBe(true);
      expect(await page.locator('html.helped').count()).toBe(1);
    });
  });

  it('goes on after the answer has ended by itself', async () => {
    await visit({ scripts: false }, async (page, context) => {
      await show(page, badge);
      await page.waitForURL('**/result?help=1');
      await context.clearCookies();
      await page.locator('aside form[action*="/deletion"] button').click();
      await page.waitForURL('**/check?help=1');
    });
  });

  it('leaves nothing behind when what the wallet sent could not be used', async () => {
    await visit({ scripts: false }, async (page, context) => {
      await page.goto(`${origin}/check?help=1&step=wallet`);
      await page.click('form[action*="/api/sessions"] button');
      await page.waitForURL('**/check/wallet?help=1');
      const [cookie] = await context.cookies();
      const session = cookie?.value.split('.')[0];
      const sent = await fetch(`${origin}/api/exchanges/${session}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ verifiablePresentation: { type: 'VerifiablePresentation' } }),
      });
      expect(sent.status).toBe(422);
      await page.goto(`${origin}/result?help=1`);
      expect(await page.locator('[role=alert]').count()).toBe(1);
      await page.locator('aside form[action*="/deletion"] button').click();
      await page.waitForURL('**/check?help=1');
      expect(await context.cookies()).toEqual([]);
    });
  });

  it('waits for a wallet, and starts over from there', async () => {
    await visit({ scripts: false }, async (page, context) => {
      await page.goto(`${origin}/check?help=1&step=wallet`);
      await page.click('form[action*="/api/sessions"] button');
      await page.waitForURL('**/check/wallet?help=1');
      expect(await page.locator('svg[role=img]').isVisible()).toBe(true);
      await page.locator('aside form[action*="/deletion"] button').click();
      await page.waitForURL('**/check?help=1');
      expect(await context.cookies()).toEqual([]);
    });
  });

  it('can be read by everybody, at every step', async () => {
    await visit({ scripts: true }, async (page) => {
      for (const step of ['', '&step=where', '&step=wallet', '&step=file']) {
        await page.goto(`${origin}/check?help=1${step}`);
        expect(await accessibilityProblems(page), step).toEqual([]);
        expect(await page.locator('h1').count()).toBe(1);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      }
    });
  });
});
