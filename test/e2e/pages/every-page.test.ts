import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../../kit/employer-client.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { OWN_PART, profileOf, provenAssociation, publishedProfile } from '../../kit/profile-calls.ts';
import { FULL_MATRIX, waysOver } from '../../kit/ways.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

/** Each pair of language, theme and width at least once. */
const WAYS = waysOver([
  { language: 'en', theme: 'light', width: 320 },
  { language: 'es', theme: 'dark', width: 320 },
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'es', theme: 'light', width: 1280 },
]);

const PATIENT = { timeout: 400_000 };

let browser: Browser;
let badge: Buffer;
const paths: string[] = ['/', '/roles', '/roles?q=nothing-fits-this', '/achievements', '/how-we-check'];

beforeAll(async () => {
  browser = await openBrowser();
  const issuer = await mintIssuer();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  const list = (name: string) => listedAchievement(client, organization, [issuer.did], { name });
  const held = await list('A badge with a name that is as long as names of badges get when nobody counts');
  const missing = await list('Donaudampfschifffahrtsgesellschaftskapitänspatentverlängerung');
  const leaf = (achievement: string) => ({ op: 'leaf', achievement, maxAgeMonths: 36 });
  const role = await draftedRole(client, organization, {
    required: { op: 'all', of: [leaf(held.id), { op: 'any', of: [leaf(missing.id), leaf(held.id)] }] },
    preferred: [leaf(missing.id)],
  });
  await publish(deployment, client, role);
  const association = await provenAssociation(client, dataDirectory);
  const drafted = await client.call('POST', `${association.path}/profiles`, profileOf(held.id));
  const profile = `/profiles/${drafted.body['id']}`;
  await publishedProfile(deployment, client, association.path + profile, '"1"');
  const choices = [{ into: 'new', entry: 'support', own: OWN_PART }];
  const order = { profile: drafted.body['id'], number: 1, choices };
  const adopted = await client.call('POST', `${organization.path}/adoptions`, order);
  const follower = String(Object(Object(adopted.body['items'])[0]).roleId);
  await publish(deployment, client, {
    id: follower,
    path: `${organization.path}/roles/${follower}`,
    etag: '"1"',
  });
  paths.push(
    '/profiles',
    profile,
    `/roles/${follower}`,
    `/organizations/${association.id}`,
    `/roles/${role.id}`,
    `/achievements/${held.id}`,
    `/organizations/${organization.id}`,
    '/check',
    '/check?problem=document-unreadable&found=pdf',
    '/check/wallet',
    '/result',
    '/nothing-here',
  );
  const credential = await mintCredential({ issuer, achievement: { id: held.alias } });
  badge = Buffer.from(JSON.stringify(credential));
});

afterAll(() => browser?.close());

/** What is wrong with the page as it stands; axe takes a second, so each page gets it in two of the four ways. */
const problemsOf = async (page: Page, thorough: boolean): Promise<readonly string[]> => {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const headings = await page.locator('h1').count();
  return [
    ...(thorough ? await accessibilityProblems(page) : []),
    ...(wide > 0 ? [`wider than the screen by ${wide} px`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
  ];
};

// At once, since browser and functions take turns waiting for each other.
describe.concurrent.each(WAYS)('in $language, $theme, $width px wide', ({ language, theme, width }) => {
  const open = async () => {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 800 } });
    const page = await context.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    return { context, page, refused };
  };
  const at = (path: string): string => `${origin}${language === 'en' ? '' : `/${language}`}${path}`;

  it('every page can be read, fits and speaks the language', PATIENT, async ({ expect }) => {
    const { context, page, refused } = await open();
    for (const [index, path] of paths.entries()) {
      await page.goto(at(path));
      expect(await problemsOf(page, FULL_MATRIX || (index % 2 === 0) === (width === 320)), path).toEqual([]);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    expect(refused).toEqual([]);
    await context.close();
  });

  it('so does a result, whole and narrowed', PATIENT, async ({ expect }) => {
    const { context, page, refused } = await open();
    await page.goto(at('/check'));
    await page.setInputFiles('#badge-file', {
      name: 'badge.json',
      mimeType: 'application/json',
      buffer: badge,
    });
    await page.click('#send-badge button[type=submit]');
    await page.waitForURL('**/result');
    expect(page.url()).toBe(at('/result'));
    for (const query of [
      '',
      '?state=qualify',
      '?state=not-yet',
      '?remote=1',
      '?region=US-AL&promise=interview',
    ]) {
      await page.goto(at(`/result${query}`));
      expect(await problemsOf(page, FULL_MATRIX || query === ''), query).toEqual([]);
    }
    expect(refused).toEqual([]);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the first stop skips to the content', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/roles`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/roles#content');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await context.close();
  });
});
