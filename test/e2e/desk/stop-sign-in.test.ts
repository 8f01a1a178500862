import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { pressKey } from '../../kit/keyboard.ts';

const { origin } = inject('deployment');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it.each([
  ['en', '', 'If that was you, all is well.'],
  ['es', '/es', 'Si fue usted'],
])(
  'who turns back at the sign-in service is told kindly, and can begin again, in %s',
  async (_, prefix, kind) => {
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${origin}${prefix}/manage`);
    await pressKey(page, 'main a.button');
    await page.waitForSelector('button[name=cancel]');
    await pressKey(page, 'button[name=cancel]');
    await page.waitForURL(`${origin}/sign-in/callback**`);
    expect(await page.textContent('main')).toContain(kind);
    expect(await page.locator('html').getAttribute('lang')).toBe(prefix === '' ? 'en' : 'es');
    await pressKey(page, 'main a.button');
    await page.waitForSelector('button[value=local-sam]');
    await pressKey(page, 'button[value=local-sam]');
    await page.waitForURL(`${origin}${prefix}/manage`);
    await page.close();
  },
);
