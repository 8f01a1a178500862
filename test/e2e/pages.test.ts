import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../kit/employer-client.ts';
import { copyOf, mintCredential, mintIssuer } from '../kit/mint/index.ts';
import { frameProblems, giveBadge, visitPages, type Walk } from '../kit/visit.ts';
import { waysOver } from '../kit/ways.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

/** The most script that a page for learners may send, compressed. */
const MOST_SCRIPT_BYTES = 60 * 1024;

let browser: Browser;
let badges: Readonly<Record<'valid' | 'tampered' | 'unknown', Buffer>>;
let role: Awaited<ReturnType<typeof draftedRole>>;
let heldId: string;

/** Pages that are the same for everybody. */
const PATHS = ['/', '/check', '/verify', '/roles', '/achievements', '/how-we-check'] as const;

const fileOf = (document: object): Buffer => Buffer.from(JSON.stringify(document));

beforeAll(async () => {
  browser = await openBrowser();
  const issuer = await mintIssuer();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  const held = await listedAchievement(client, organization, [issuer.did], { name: 'Ward computer basics' });
  heldId = held.id;
  role = await draftedRole(client, organization, {
    required: { op: 'leaf', achievement: held.id, maxAgeMonths: 36 },
    preferred: [],
  });
  await publish(deployment, client, role);
  const year = new Date().getUTCFullYear();
  const achievement = { id: held.alias, name: 'Ward computer basics' };
  const valid = await mintCredential({ issuer, achievement, validFrom: `${year - 1}-03-05T00:00:00Z` });
  const unknown = {
    ...copyOf(valid),
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://odd.example/v1'],
  };
  badges = {
    valid: fileOf(valid),
    tampered: fileOf({ ...copyOf(valid), name: 'Chief surgeon' }),
    unknown: fileOf(unknown),
  };
});

afterAll(() => browser?.close());

const visit = (options: BrowserContextOptions, walk: Walk): Promise<void> =>
  visitPages(browser, options, walk);
const give = (page: Page, path: string, badge: Buffer): Promise<void> =>
  giveBadge(page, origin + path, badge);

/** Each pair of language, theme and width at least once. */
const WAYS = waysOver([
  { language: 'en', theme: 'light', width: 320 },
  { language: 'es', theme: 'dark', width: 320 },
  { language: 'en', theme: 'dark', width: 390 },
  { language: 'es', theme: 'light', width: 390 },
  { language: 'en', theme: 'light', width: 1280 },
  { language: 'es', theme: 'dark', width: 1280 },
]);

describe.each(WAYS)('in $language, $theme, $width px wide', ({ language, theme, width }) => {
  const prefix = language === 'en' ? '' : `/${language}`;
  const options: BrowserContextOptions = { colorScheme: theme, viewport: { width, height: 800 } };

  it('the page of one badge is accessible: empty, with a problem, and with each verdict', async () => {
    await visit(options, async (page) => {
      const check = async (state: string): Promise<void> => {
        const problems = [...(await frameProblems(page)), ...(await accessibilityProblems(page))];
        expect(problems, state).toEqual([]);
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
      };
      for (const query of ['', '?problem=document-unreadable&found=pdf']) {
        await page.goto(`${origin}${prefix}/verify${query}`);
        await check(`empty${query}`);
      }
      for (const state of ['valid', 'tampered', 'unknown'] as const) {
        await page.context().clearCookies();
        await give(page, `${prefix}/verify`, badges[state]);
        await check(state);
      }
    });
  });

  it('so is the wallet’s code while it waits, and a list that is narrowed', async () => {
    await visit(options, async (page) => {
      await page.goto(`${origin}${prefix}/check`);
      await page.click('form[action*="/api/sessions"] button');
      await page.waitForURL('**/check/wallet');
      for (const path of [
        undefined,
        '/achievements?free=1&hours=40',
        '/achievements?field=care&hours=10&free=1&prior=1',
      ]) {
        if (path !== undefined) await page.goto(`${origin}${prefix}${path}`);
        expect([...(await frameProblems(page)), ...(await accessibilityProblems(page))], path).toEqual([]);
      }
    });
  });
});

describe('the page of one badge', () => {
  const text = async (page: Page, selector: string): Promise<string> =>
    (await page.locator(selector).textContent()) ?? '';

  it('keeps what is wrong apart from what is in order, with a word, a reason and a step', async () => {
    await visit({}, async (page) => {
      await give(page, '/verify', badges.tampered);
      expect(page.url()).toBe(`${origin}/verify`);
      const wrong = await text(page, 'section[aria-labelledby=answers-wrong]');
      expect(wrong).toContain('Was it changed?');
      expect(wrong).toContain('Problem');
      expect(wrong).toContain('What you can do:');
      expect(await text(page, 'section[aria-labelledby=answers-fine]')).not.toContain('Was it changed?');
      expect(await page.locator('#answers-untold').count()).toBe(0);
      const lines = await page.inputValue('#dispute-lines');
      expect(lines).toContain('proof.changed: fail');
      expect(lines).not.toMatch(/Ward|surgeon|did:/);
    });
  });

  it('never says wrong where it could only not be checked', async () => {
    await visit({}, async (page) => {
      await give(page, '/verify', badges.unknown);
      expect(await page.locator('#answers-wrong').count()).toBe(0);
      expect(await text(page, 'section[aria-labelledby=answers-untold]')).toContain('This is not a no.');
    });
  });

  it('works with scripts off, mistakes included', async () => {
    await visit({ javaScriptEnabled: false }, async (page) => {
      await give(page, '/es/verify', badges.valid);
      expect(page.url()).toBe(`${origin}/es/verify`);
      expect(await text(page, 'h1')).toBe('Esta insignia está en orden.');
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/es/verify?problem=document-empty');
      expect(await page.locator('#problem').isVisible()).toBe(true);
    });
  });
});

describe('a badge that fades', () => {
  it('has its day on the result, and a calendar file whose address tells neither', async () => {
    await visit({}, async (page, context) => {
      await give(page, '/es/check', badges.valid);
      const section = page.locator('section[aria-labelledby=fading]');
      const end = new Date().getUTCFullYear() + 2;
      expect(await section.textContent()).toContain(`cuenta hasta el 5 de marzo de ${end}`);
      const address = (await section.locator('a').getAttribute('href')) ?? '';
      expect(address).toBe('/es/result/reminder.ics?of=c1');
      const response = await context.request.get(`${origin}${address}`);
      expect(response.headers()['content-type']).toMatch(/^text\/calendar/);
      expect(response.headers()['cache-control']).toBe('no-store');
      const calendar = await response.text();
      expect(calendar).toContain(`DTSTART;VALUE=DATE:${end}0305`);
      expect(calendar).toContain('SUMMARY:Ward computer basics cuenta hasta hoy');
      expect((await fetch(`${origin}${address}`)).status).toBe(404);
    });
  });
});

describe('by keyboard alone', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (one === null) return { name: '', href: '', outlined: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return {
        name: `${one.tagName.toLowerCase()}#${one.id} ${one.textContent?.trim() ?? ''}`,
        href: one.getAttribute('href') ?? '',
        outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      };
    });

  /** Presses Tab until the focus is where it is wanted; every stop on the way must be seen. */
  const tabTo = async (
    page: Page,
    wanted: (at: { name: string; href: string }) => boolean,
  ): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      expect(at.outlined, `focus on ${at.name}`).toBe(true);
      if (wanted(at)) return;
    }
    throw new Error('the keyboard does not get there');
  };

  it('from a badge as text to the result, the job, its rule and the way to apply', async () => {
    await visit({}, async (page) => {
      await page.goto(`${origin}/check`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect((await focused(page)).name).toMatch(/^main#content/);
      await tabTo(page, ({ name }) => name.startsWith('input#badge-file'));
      await tabTo(page, ({ name }) => name.startsWith('summary#'));
      await page.keyboard.press('Enter');
      await tabTo(page, ({ name }) => name.startsWith('textarea#badge-text'));
      await page.keyboard.insertText(badges.valid.toString());
      await tabTo(page, ({ name }) => name.startsWith('button#'));
      await page.keyboard.press('Enter');
      await page.waitForURL('**/result');

      await page.locator('#group-qualify').waitFor();
      await tabTo(page, ({ href }) => href === `/roles/${role.id}`);
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/roles/${role.id}`);
      expect(await page.locator('main').textContent()).toContain('Ward computer basics');
      await tabTo(page, ({ href }) => href === `/achievements/${heldId}` || href.startsWith('https://'));
    });
  });
});

describe('a page for learners', () => {
  it('sends at most 60 KB of script', async () => {
    await visit({}, async (page) => {
      const asked = new Set<string>();
      page.on('request', (request) => {
        if (request.resourceType() === 'script') asked.add(request.url());
      });
      const compressed = async (url: string): Promise<number> =>
        gzipSync(await (await fetch(url)).bytes()).length;
      const sent = async (load: () => Promise<unknown>): Promise<number> => {
        asked.clear();
        await load();
        await page.waitForLoadState('networkidle');
        const inline = await page.evaluate(() =>
          [...document.scripts].reduce((sum, { src, text }) => sum + (src === '' ? text.length : 0), 0),
        );
        return (await Promise.all([...asked].map(compressed))).reduce((sum, size) => sum + size, inline);
      };
      for (const path of [...PATHS, `/roles/${role.id}`, `/achievements/${heldId}`]) {
        expect(await sent(() => page.goto(origin + path)), path).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
      }
      expect(await sent(() => page.goto(`${origin}/check`))).toBeGreaterThan(0);
      await give(page, '/check', badges.valid);
      expect(await sent(() => page.reload())).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
    });
  });

  it.each(['/', '/es/'])(
    'fits a phone, its headings in order and its fields labelled, from %s',
    async (prefix) => {
      await visit({ viewport: { width: 390, height: 800 } }, async (page) => {
        for (const path of [...PATHS, `/roles/${role.id}`, `/achievements/${heldId}`, '/result']) {
          await page.goto(origin + prefix + path.slice(1));
          expect(await frameProblems(page), path).toEqual([]);
        }
      });
    },
  );
});
