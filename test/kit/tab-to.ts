import type { Page } from 'playwright-core';

const MOST_PRESSES = 150;

/** Presses Tab until this control has the focus, as somebody without a mouse does; round the page if need be. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${selector}`);
};
