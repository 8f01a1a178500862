import type { Browser, BrowserContext, Page } from 'playwright-core';
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
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;
const { say, href } = voiceOf('es');

/** As in test/bench/weak-phone.ts: 400 kbit/s each way, 400 ms for a round trip. */
const SLOW = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

let browser: Browser;
let badge: Buffer;
let dream: string;
beforeAll(async () => {
  browser = await openBrowser();
  const issuer = await mintIssuer();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  const list = (name: string, more: object = {}) =>
    listedAchievement(client, organization, [issuer.did], { name, hours: 6, ...more });
  const [loom, dye] = [await list('Loom Care'), await list('Dye Care')];
  const byWork = await list('Dye Care by Work', { hours: 3, assessment: 'evidence' });
  const leaf = ({ id }: { readonly id: string }) => ({ op: 'leaf', achievement: id });
  const role = await draftedRole(client, organization, {
    required: { op: 'all', of: [leaf(loom), { op: 'any', of: [leaf(dye), leaf(byWork)] }] },
    preferred: [],
  });
  await publish(deployment, client, role);
  dream = role.id;
  badge = Buffer.from(JSON.stringify(await mintCredential({ issuer, achievement: { id: loom.alias } })));
});
afterAll(() => browser?.close());

interface Line {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Drops the line and has it back. */
  set(offline: boolean): Promise<void>;
}

/** A phone on a slow line. */
const onSlowLine = async (scripts: boolean, walk: (line: Line) => Promise<void>): Promise<void> => {
  const context = await browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  const set = async (offline: boolean): Promise<void> => {
    await client.send('Network.emulateNetworkConditions', { offline, ...SLOW });
  };
  await set(false);
  await walk({ page, context, set });
  await context.close();
};

/** Presses what leads on while the line is down; when it is back, trying again goes on from there. */
const pressWithoutLine = async ({ page, set }: Line, press: () => Promise<void>): Promise<void> => {
  await set(true);
  const failed = page.waitForEvent('requestfailed');
  await press();
  await failed;
  await set(false);
};

describe('over a slow line that drops', () => {
  it('a badge comes to its answer: what was chosen stays, and the answer is compressed on the way', async () => {
    await onSlowLine(true, async (line) => {
      const { page } = line;
      await page.goto(`${origin}${href('/check')}`);
      await page.setInputFiles('#badge-file', {
        name: 'badge.json',
        mimeType: 'application/json',
        buffer: badge,
      });
      await pressWithoutLine(line, () => page.click('#send-badge button[type=submit]'));
      await page.waitForSelector('#problem-slot [role=alert]');
      expect(await page.locator('#problem-slot').textContent()).toContain(
        say('problem.offline').slice(0, 30),
      );
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      const answer = await page.reload();
      expect(await answer?.headerValue('content-encoding')).toMatch(/^(br|gzip)$/);
      expect(await page.locator('h1').textContent()).not.toBe(say('result.noneTitle'));
    });
  });

  it('who has no badges finds one for what they can do, with scripts off', async () => {
    await onSlowLine(false, async (line) => {
      const { page } = line;
      await page.goto(`${origin}${href('/check')}`);
      await pressWithoutLine(line, () =>
        page.click(`a[href="${href('/achievements?prior=1')}"]`, { noWaitAfter: true }),
      );
      await page.goto(`${origin}${href('/achievements?prior=1')}`);
      expect(await page.locator('main').textContent()).toContain(say('achievements.priorText').slice(0, 40));
      await page
        .locator(`a[href^="${href('/achievements/')}"]`)
        .first()
        .click();
      await page.waitForURL('**/achievements/*');
      expect(await page.locator('main').textContent()).toContain(say('achievement.takes'));
    });
  });

  it('the way to a job one dreams of is found', async () => {
    await onSlowLine(true, async (line) => {
      const { page } = line;
      await page.goto(`${origin}${href('/check')}`);
      await page.setInputFiles('#badge-file', {
        name: 'badge.json',
        mimeType: 'application/json',
        buffer: badge,
      });
      await page.click('#send-badge button[type=submit]');
      await page.waitForURL('**/result');
      await page.goto(`${origin}${href('/result/steps')}`);
      await page.selectOption('#role', dream);
      await pressWithoutLine(line, () => page.click('form:has(#role) button', { noWaitAfter: true }));
      // The address says what was asked, and the answer is still there: trying again is all it takes.
      await page.goto(`${origin}${href(`/result/steps?role=${dream}`)}`);
      expect(await page.locator('ol.way').textContent()).toContain('Dye Care');
    });
  });
});
