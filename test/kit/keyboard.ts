import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** What has the focus. */
export interface Focused {
  readonly tag: string;
  readonly id: string;
  readonly type: string;
  readonly href: string;
  readonly text: string;
}

const MOST_STOPS = 160;

/** Goes through a page as somebody who has no mouse. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /**
   * Presses Tab until the focus is where it is wanted. Every stop on the way must be seen: it has an outline, and
   * nothing of it is outside the screen to both sides.
   */
  async to(wanted: (focused: Focused) => boolean): Promise<void> {
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      await this.page.keyboard.press('Tab');
      const { outlined, inside, ...focused } = await this.focused();
      expect(outlined && inside, `the focus on ${focused.tag}#${focused.id} “${focused.text}” is seen`).toBe(
        true,
      );
      if (wanted(focused)) return;
    }
    throw new Error('the keyboard does not get there');
  }

  private focused(): Promise<Focused & { readonly outlined: boolean; readonly inside: boolean }> {
    return this.page.evaluate(() => {
      const one = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      const { left, right } = one.getBoundingClientRect();
      return {
        tag: one.tagName.toLowerCase(),
        id: one.id,
        type: one.getAttribute('type') ?? '',
        href: one.getAttribute('href') ?? '',
        text: one.textContent?.trim() ?? '',
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        inside: right > 0 && left < innerWidth,
      };
    });
  }
}

/** Presses Tab until this control has the focus, as somebody without a mouse does. */
export const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    const there = await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`no Tab leads to ${selector}`);
};

/** Goes to a control by Tab and presses it. */
export const pressKey = async (page: Page, selector: string, key = 'Enter'): Promise<void> => {
  await tabTo(page, selector);
  await page.keyboard.press(key);
};
