import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { voiceOf } from '../../../web/language/voice.ts';
import { openBrowser } from '../../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../../kit/employer-client.ts';
import { Keyboard } from '../../kit/keyboard.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { bakedPng } from '../../kit/pictures.ts';
import { frameProblems, visitPages, type Walk } from '../../kit/visit.ts';
import { waysOver } from '../../kit/ways.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let browser: Browser;
let picture: Buffer;
let met: string;
let dream: string;

beforeAll(async () => {
  browser = await openBrowser();
  const issuer = await mintIssuer();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  const list = (name: string, more: object) =>
    listedAchievement(client, organization, [issuer.did], { name, ...more });
  const bow = await list('Bow Care', { hours: 8 });
  const string = await list('String Care', { hours: 9 });
  const work = await list('String Care by Work', { hours: 4, assessment: 'evidence' });
  const leaf = ({ id }: { readonly id: string }) => ({ op: 'leaf', achievement: id });
  const first = await draftedRole(client, organization, { required: leaf(bow), preferred: [leaf(string)] });
  const second = await draftedRole(client, organization, {
    required: { op: 'all', of: [leaf(bow), { op: 'any', of: [leaf(string), leaf(work)] }] },
    preferred: [],
  });
  await publish(deployment, client, first);
  await publish(deployment, client, second);
  [met, dream] = [first.id, second.id];
  const badge = await mintCredential({ issuer, achievement: { id: bow.alias, name: 'Bow Care' } });
  picture = bakedPng(badge);
});
afterAll(() => browser?.close());

const visit = (options: BrowserContextOptions, walk: Walk): Promise<void> =>
  visitPages(browser, options, walk);

const chosen = () => ({ name: 'badge.png', mimeType: 'image/png', buffer: picture });

/** Everything that a screen reader is told of the page, as one text. */
const told = (page: Page): Promise<string> => page.locator('body').ariaSnapshot();

/** Chooses the picture where the keyboard is, and sends it. */
const showPicture = async (page: Page, keyboard: Keyboard): Promise<void> => {
  await keyboard.to(({ id }) => id === 'badge-file');
  // The dialog that Enter would open belongs to the system; this is what it gives back.
  await page.locator(':focus').setInputFiles(chosen());
  await keyboard.to(({ tag, type }) => tag === 'button' && type === 'submit');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/result');
};

const WAYS = waysOver([
  { language: 'en', theme: 'dark', width: 320 },
  { language: 'es', theme: 'light', width: 320 },
]);

describe.each(WAYS)(
  'by keyboard alone, in $language, $theme, $width px wide',
  ({ language, theme, width }) => {
    const voice = voiceOf(language);
    const { say, href } = voice;
    // 320 px is what 1280 px are at 400 % (WCAG 2.2, 1.4.10).
    const options: BrowserContextOptions = { colorScheme: theme, viewport: { width, height: 256 } };

    it('from the home page with a badge in a picture to a job and its rule', async () => {
      await visit(options, async (page) => {
        const keyboard = new Keyboard(page);
        await page.goto(origin + href('/'));
        await keyboard.to(({ href: to, text }) => to === href('/check') && text === say('site.check'));
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${href('/check')}`);
        await showPicture(page, keyboard);
        expect(await frameProblems(page)).toEqual([]);
        const tree = await told(page);
        expect(tree).toMatch(new RegExp(`heading "${say('result.qualify')}" \\[level=2\\]`));
        expect(tree).toContain('Bow Care');
        await keyboard.to(({ href: to }) => to === href(`/roles/${met}`));
        await page.keyboard.press('Enter');
        await page.waitForURL(`**${href(`/roles/${met}`)}`);
        expect(await frameProblems(page)).toEqual([]);
        expect(await told(page)).toContain(`${say('block.held')}: Bow Care`);
      });
    });

    it('from no badges to badges for what one can do already', async () => {
      await visit(options, async (page) => {
        const keyboard = new Keyboard(page);
        await page.goto(origin + href('/check'));
        await keyboard.to(({ href: to }) => to === href('/achievements?prior=1'));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/achievements?prior=1');
        expect(await frameProblems(page)).toEqual([]);
        expect(await told(page)).toContain(say('achievements.priorText').slice(0, 40));
        await keyboard.to(({ href: to }) => to.startsWith(href('/achievements/')));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/achievements/*');
        expect(await told(page)).toContain(say('achievement.takes'));
      });
    });

    it('from a badge to the job that one dreams of, with the way to it', async () => {
      await visit(options, async (page) => {
        const keyboard = new Keyboard(page);
        await page.goto(origin + href('/check'));
        await showPicture(page, keyboard);
        await keyboard.to(({ href: to }) => to.startsWith(href('/result/steps')));
        await page.keyboard.press('Enter');
        await page.waitForURL('**/result/steps');
        await keyboard.to(({ id }) => id === 'role');
        await page.locator('#role').selectOption(dream);
        await keyboard.to(({ tag, type }) => tag === 'button' && type === 'submit');
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.searchParams.get('role') === dream);
        expect(await frameProblems(page)).toEqual([]);
        const way = await page.locator('section[aria-labelledby=dream]').ariaSnapshot();
        expect(way).toContain('String Care');
      });
    });
  },
);

describe('the answer', () => {
  it('is told to a screen reader in this order: what counts, the badges, the next step, the jobs', async () => {
    await visit({}, async (page) => {
      await page.goto(`${origin}/check`);
      await page.setInputFiles('#badge-file', chosen());
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      const tree = await told(page);
      const marks = [
        'link "Skip to the content"',
        'navigation "Main"',
        /heading "Your badge counts at [^"]+" \[level=1\]/,
        'list "Your badges"',
        'heading "Your best next step" [level=2]',
        'navigation "Parts of your result"',
        'heading "You qualify now" [level=2]',
        'heading "One step away" [level=2]',
        'heading "How we checked each badge" [level=2]',
        'heading "Take it with you" [level=2]',
        'contentinfo',
      ];
      const places = marks.map((mark) => (typeof mark === 'string' ? tree.indexOf(mark) : tree.search(mark)));
      expect(places.filter((place) => place < 0)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  });

  it('is saved on the device with scripts off, and the file opens without a connection', async () => {
    await visit({ javaScriptEnabled: false }, async (page, context) => {
      await page.goto(`${origin}/es/check`);
      await page.setInputFiles('#badge-file', chosen());
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/es/result');
      const download = page.waitForEvent('download');
      await page.click('a[href="/es/result/save"]');
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^mis-empleos-\d{4}-\d\d-\d\d\.html$/);
      const copy = join(tmpdir(), `${crypto.randomUUID()}.html`);
      await file.saveAs(copy);
      await context.setOffline(true);
      const offline = await context.newPage();
      await offline.goto(`file://${copy}`);
      expect(await offline.locator('h1').textContent()).toContain('Su insignia');
      expect(await offline.locator('body').textContent()).toContain('Bow Care');
      await rm(copy);
    });
  });

  it('says on paper, and only there, when it was worked out', async () => {
    await visit({}, async (page) => {
      await page.goto(`${origin}/check`);
      await page.setInputFiles('#badge-file', chosen());
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      for (const [path, words] of [
        ['/result', 'Worked out on'],
        ['/es/result', 'Calculado el'],
        ['/result/steps', 'Worked out on'],
        ['/es/verify', 'Calculado el'],
      ] as const) {
        await page.goto(origin + path);
        const dated = page.locator('.print-only');
        expect(await dated.isVisible(), path).toBe(false);
        await page.emulateMedia({ media: 'print' });
        expect(await dated.isVisible(), path).toBe(true);
        expect(await dated.textContent()).toMatch(new RegExp(`^\\s*${words} .+ 20\\d\\d, \\d\\d:\\d\\d UTC`));
        expect(await page.locator('.states').isVisible(), path).toBe(false);
        await page.emulateMedia({ media: 'screen' });
      }
    });
  });

  it('can be read with the text alone at twice its size', async () => {
    await visit({ viewport: { width: 640, height: 800 } }, async (page) => {
      await page.goto(`${origin}/check`);
      await page.setInputFiles('#badge-file', chosen());
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      for (const path of ['/result', '/', '/check', '/roles', '/how-we-check', `/roles/${met}`]) {
        await page.goto(origin + path);
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
        expect(await frameProblems(page), path).toEqual([]);
      }
    });
  });
});
