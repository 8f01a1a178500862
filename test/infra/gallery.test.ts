import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../infra/local/engine/listen.ts';
import { startGallery } from '../../infra/local/gallery/gallery.ts';
import { accessibilityProblems, openBrowser } from '../kit/browser.ts';
import { frameProblems, visitPages } from '../kit/visit.ts';
import { waysOver } from '../kit/ways.ts';

const DEPLOYED = fileURLToPath(new URL('../../web/dist', import.meta.url));

let gallery: Engine;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([startGallery(0), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await gallery?.close();
});

describe('the pages of all components', () => {
  const ways = waysOver([
    { language: 'es', theme: 'dark', width: 320 },
    { language: 'en', theme: 'light', width: 1280 },
  ]);
  it.each(ways)('can be read by everybody: $language, $theme, $width px', async (way) => {
    const { language, theme, width } = way;
    await visitPages(browser, { colorScheme: theme, viewport: { width, height: 800 } }, async (page) => {
      for (const path of ['/components', '/components/desk']) {
        await page.goto(`${gallery.url}${language === 'en' ? '' : '/es'}${path}`);
        expect([...(await frameProblems(page)), ...(await accessibilityProblems(page))], path).toEqual([]);
      }
    });
  });

  it('shows a match in each of the five states', async () => {
    const html = await (await fetch(`${gallery.url}/components`)).text();
    expect(html.includes('MatchCard')).toBe(true);
    expect(html.includes('No sample job is in the state')).toBe(false);
  });

  it('is in no deployed build', () => {
    const files = readdirSync(DEPLOYED, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      expect(path).not.toMatch(/gallery|components\.astro/);
      if (/\.(mjs|js|css|json)$/.test(path))
        expect(/web\/gallery|['"`]\/components['"`]/.test(readFileSync(path, 'utf8')), path).toBe(false);
    }
  });
});
