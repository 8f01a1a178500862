import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';

const { origin } = inject('deployment');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const onPage = async (
  scripts: boolean,
  visit: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  const page = await context.newPage();
  await page.goto(`${origin}/check`);
  await visit(page, context);
  await context.close();
};

const paste = async (page: Page, text: string): Promise<void> => {
  if (!(await page.locator('#badge-text').isVisible())) await page.click('#send-badge summary');
  await page.fill('#badge-text', text);
  await page.click('#send-badge button[type=submit]');
};

describe('a badge that cannot be read', () => {
  it('is explained where it was given, and what was typed stays', async () => {
    await onPage(true, async (page) => {
      await paste(page, '{ "half": ');
      await page.waitForSelector('#problem');
      expect(page.url()).toBe(`${origin}/check`);
      expect(await page.inputValue('#badge-text')).toBe('{ "half": ');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('problem-slot');
    });
  });

  it('is explained with scripts off too', async () => {
    await onPage(false, async (page) => {
      await paste(page, '{ "half": ');
      await page.waitForURL('**/check?problem=body-not-json');
      expect(await page.locator('#problem').isVisible()).toBe(true);
    });
  });
});

describe('a file that is larger than anything can be sent here', () => {
  it.each(['', '/es'])('is answered with the page in words, with scripts off (%s)', async (prefix) => {
    await onPage(false, async (page) => {
      await page.goto(`${origin}${prefix}/check`);
      await page.setInputFiles('#badge-file', {
        name: 'photo.png',
        mimeType: 'image/png',
        buffer: Buffer.alloc(7 * 2 ** 20),
      });
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL(`**${prefix}/check?problem=body-too-large`);
      expect(await page.locator('#problem').textContent()).toContain('4 MB');
    });
  });
});

describe('a lost connection', () => {
  it('is told, and the badge can be sent again', async () => {
    const credential = await mintCredential({ issuer: await mintIssuer() });
    await onPage(true, async (page, context) => {
      await context.setOffline(true);
      await paste(page, JSON.stringify(credential));
      await page.waitForSelector('#problem-slot [role=alert]');
      await context.setOffline(false);
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
    });
  });
});

describe('an answer', () => {
  it.each([true, false])('is deleted at once by its button (scripts: %s)', async (scripts) => {
    const credential = await mintCredential({ issuer: await mintIssuer() });
    await onPage(scripts, async (page, context) => {
      await paste(page, JSON.stringify(credential));
      await page.waitForURL('**/result');
      const [cookie] = await context.cookies();
      await page.click('form[action$="/deletion"] button');
      await page.waitForLoadState();
      expect(await page.locator('form[action$="/deletion"]').count()).toBe(0);
      const again = await fetch(`${origin}/result`, {
        headers: { cookie: `${cookie?.name}=${cookie?.value}` },
      });
      expect(await again.text()).not.toContain('/deletion');
    });
  });

  it('that ended by itself while its page was open is answered with a page', async () => {
    const credential = await mintCredential({ issuer: await mintIssuer() });
    await onPage(false, async (page, context) => {
      await paste(page, JSON.stringify(credential));
      await page.waitForURL('**/result');
      await context.clearCookies();
      await page.click('form[action$="/deletion"] button');
      await page.waitForURL('**/result');
      expect(await page.locator('h1').textContent()).toBe('There is no answer here');
    });
  });
});
