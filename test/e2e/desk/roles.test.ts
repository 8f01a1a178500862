import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from '../../kit/browser.ts';
import { signInByBrowser } from '../../kit/desk.ts';
import { tabTo } from '../../kit/keyboard.ts';
import { startTenant, type Tenant } from '../../kit/operation-calls.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let browser: Browser;
let tenant: Tenant;
beforeAll(async () => {
  browser = await openBrowser();
  tenant = await startTenant(deployment, 'local-ana');
});
afterAll(() => browser?.close());

const POST = JSON.stringify({
  '@type': 'JobPosting',
  title: 'Welder',
  description: '<p>Join steel.</p>',
  jobLocation: { address: { addressLocality: 'Mobile', addressRegion: 'AL', addressCountry: 'US' } },
  jobLocationType: 'hybrid',
});

it.each(['en', 'es'])(
  'a pasted post becomes a draft, and a mistake loses nothing, by keyboard, in %s',
  async (language) => {
    // Spanish goes without scripts: the same pages, the search for a kind of work as a form.
    const scripts = language === 'en';
    const page = await browser.newPage({ javaScriptEnabled: scripts });
    const home = `${scripts ? '' : '/es'}/manage/${tenant.organization.id}`;
    await signInByBrowser(page, origin, 'Ana Reyes', `${home}/roles`);
    await page.goto(`${origin}${home}/import`);
    await tabTo(page, '#paste-document');
    await page.keyboard.insertText(POST);
    await tabTo(page, '#paste button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#job0-role');
    expect(await page.textContent('main')).toContain('hybrid'.toUpperCase());

    await tabTo(page, '#job0-role-occupationSearch');
    await page.keyboard.insertText('soldador');
    if (scripts) {
      await page.waitForSelector('[role=option]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    } else {
      await tabTo(page, 'button[value=find]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('input[name=occupations]');
      await tabTo(page, 'input[name=occupations]');
      await page.keyboard.press('Space');
    }
    await tabTo(page, 'form[data-role-form] .foot button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?done=drafted$/);
    expect(await page.inputValue('#role-title')).toBe('Welder');

    await tabTo(page, '#role-title');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText(`Welder ${language}`);
    await tabTo(page, '#role-places');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('somewhere nice');
    await tabTo(page, 'form[data-role-form] .foot button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#role-problem');
    expect(await page.inputValue('#role-title')).toBe(`Welder ${language}`);
    expect(await page.inputValue('#role-places')).toBe('somewhere nice');
    expect(await page.getAttribute('#role-places', 'aria-invalid')).toBe('true');

    await tabTo(page, '#role-places');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.insertText('Mobile, AL');
    await tabTo(page, 'form[data-role-form] .foot button[type=submit]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?done=changed$/);
    await page.goto(`${origin}${home}/roles?q=${encodeURIComponent(`welder ${language}`)}`);
    expect(await page.textContent('main')).toContain(`Welder ${language}`);
    await page.close();
  },
);
