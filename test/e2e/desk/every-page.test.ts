import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { accessibilityProblems, openBrowser } from '../../kit/browser.ts';
import { type DeskVisitor, signedIn } from '../../kit/desk.ts';
import { draftedRole, employerClient } from '../../kit/employer-client.ts';
import { startTenant } from '../../kit/operation-calls.ts';
import { IMPORT_CSV } from '../../kit/operations.ts';
import { readyProfile } from '../../kit/profile-calls.ts';
import { frameProblems } from '../../kit/visit.ts';

const deployment = inject('deployment');
const { origin } = deployment;

/** Each pair of language, theme and width at least once. */
const WAYS = [
  { language: 'en', theme: 'light', width: 320 },
  { language: 'es', theme: 'dark', width: 320 },
  { language: 'en', theme: 'dark', width: 1280 },
  { language: 'es', theme: 'light', width: 1280 },
] as const;

let browser: Browser;
let ana: DeskVisitor;
/** Every page for signed-in people; whoever adds one adds it here. */
const paths: string[] = ['/manage', '/manage/new'];

beforeAll(async () => {
  browser = await openBrowser();
  const tenant = await startTenant(deployment, 'local-ana');
  const { client, organization, achievement } = tenant;
  const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
  const role = await draftedRole(client, organization, rule);
  const facts = { kind: 'employer', name: 'Not proven yet', domain: `x-${Date.now()}.example` };
  const unproven = String((await client.call('POST', '/organizations', facts)).body['id']);
  const invite = { role: 'viewer', note: 'A note that is as long as notes for colleagues may get' };
  const made = await client.call('POST', `/organizations/${unproven}/invitations`, invite);
  const priya = await employerClient(deployment, 'local-priya');
  const used = new URL(String(made.body['link'])).pathname;
  await priya.call('POST', `/invitations/${used.split('/').at(-1)}/acceptance`, {});
  const open = await client.call('POST', `/organizations/${unproven}/invitations`, invite);
  const table = await client.call('POST', `${organization.path}/imports`, { csv: IMPORT_CSV });
  const webhook = await client.call('POST', `${organization.path}/webhooks`, {
    url: `https://${organization.domain}/hook`,
    events: ['role.ended'],
    active: false,
  });
  const issuers = [{ issuer: 'did:web:board.example', name: 'Board', why: 'It licenses the trade.' }];
  const list = await client.call('POST', `${organization.path}/trust-lists`, { name: 'Boards', issuers });
  const association = await readyProfile(tenant, deployment, 'updated', async () => client);
  const { organization: theirs, profile, role: adopted } = association.ids;
  const written = `/manage/${theirs}/profiles/${profile}`;
  const profiles = [
    `/manage/${theirs}`,
    `/manage/${theirs}/profiles`,
    `/manage/${theirs}/profiles/new`,
    ...['', '/publish', '/rules/new', '/rules/support', '/rules/support/rule'].map((page) => written + page),
    `/manage/${organization.id}/profiles`,
    `/manage/${organization.id}/adopt/${profile}`,
    `/manage/${theirs}/roles/${adopted}/profile`,
    `/manage/use-profile/${profile}`,
  ];
  const home = `/manage/${organization.id}`;
  paths.push(
    home,
    `/manage/${unproven}`,
    ...['/proof', '/badges', '/team', '/signing'].flatMap((page) => [
      home + page,
      `/manage/${unproven}${page}`,
    ]),
    ...['/settings', '/badges/new', '/careers', '/keys', '/webhooks', '/audit'].map((page) => home + page),
    ...['', '/publish', '/history', '/rule', '/rule/from-post'].map(
      (page) => `${home}/roles/${role.id}${page}`,
    ),
    ...['/roles', '/roles/new', '/roles?state=care', '/import'].map((page) => home + page),
    `${home}/import/${table.body['id']}`,
    `${home}/webhooks/${webhook.body['id']}`,
    ...['', '/edit', '/stack', '/equivalence', '/merge', '/dispute'].map(
      (page) => `${home}/badges/${achievement.id}${page}`,
    ),
    ...['/trust', '/trust/new', `/trust/${list.body['id']}`].map((page) => home + page),
    ...profiles,
    used,
    new URL(String(open.body['link'])).pathname,
    `${home}/nothing-here`,
  );
  ana = await signedIn(deployment, 'local-ana');
});
afterAll(() => browser?.close());

const problemsOf = async (page: Page, thorough: boolean): Promise<readonly string[]> => [
  ...(thorough ? await accessibilityProblems(page) : []),
  ...(await frameProblems(page)),
];

// At once, since browser and functions take turns waiting for each other.
describe.concurrent.each(WAYS)('in $language, $theme, $width px wide', ({ language, theme, width }) => {
  it('every page of the desk can be read, fits and speaks the language', { timeout: 400_000 }, async ({
    expect,
  }) => {
    const context = await browser.newContext({ colorScheme: theme, viewport: { width, height: 800 } });
    const [name = '', value = ''] =
      ana.cookie
        .split('; ')
        .find((one) => one.startsWith('rh_desk='))
        ?.split('=') ?? [];
    await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
    const page = await context.newPage();
    const [refused, problems]: [string[], string[]] = [[], []];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    for (const [index, path] of paths.entries()) {
      const response = await page.goto(`${origin}${language === 'en' ? '' : `/${language}`}${path}`);
      expect(response?.headers()['cache-control'], path).toBe('no-store');
      expect(response?.headers()['x-robots-tag'], path).toBe('noindex');
      const wrong = await problemsOf(page, (index % 2 === 0) === (width === 320));
      problems.push(...wrong.map((problem) => `${path}: ${problem}`));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
    }
    expect(problems).toEqual([]);
    expect(refused).toEqual([]);
    await context.close();
  });
});
