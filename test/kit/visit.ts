import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Walk = (page: Page, context: BrowserContext) => Promise<void>;

/** Walks through pages in a browser of its own; whatever it complains about on the way, like a CSP, is an error. */
export const visitPages = async (
  browser: Browser,
  options: BrowserContextOptions,
  walk: Walk,
): Promise<void> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await walk(page, context);
  expect(complaints).toEqual([]);
  await context.close();
};

/** Gives a badge as a file to the form of the page at `url`, and waits for the answer. */
export const giveBadge = async (page: Page, url: string, badge: Buffer): Promise<void> => {
  await page.goto(url);
  await page.setInputFiles('#badge-file', {
    name: 'badge.json',
    mimeType: 'application/json',
    buffer: badge,
  });
  await page.click('#send-badge button[type=submit]');
  await page.waitForSelector('#dispute, #checks', { state: 'attached' });
};

/** What is wrong with the frame of a page, whatever it says. */
export const frameProblems = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const visible = (one: Element) => one instanceof HTMLElement && one.offsetParent !== null;
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter(visible)
      .map(({ tagName }) => Number(tagName.slice(1)));
    const jumps = levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1);
    const bare = [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(
      (field) => !('labels' in field && field.labels instanceof NodeList && field.labels.length > 0),
    );
    const wide = document.documentElement.scrollWidth - window.innerWidth;
    return [
      ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one first heading']),
      ...jumps.map((level) => `a heading of level ${level} comes too early`),
      ...bare.map((field) => `${field.id} has no label`),
      ...(wide > 0 ? [`wider than the screen by ${wide} px`] : []),
    ];
  });
