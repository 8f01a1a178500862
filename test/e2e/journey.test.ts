import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openRequest, present } from '../../infra/local/wallet/exchange.ts';
import { accessibilityProblems, openBrowser } from '../kit/browser.ts';
import {
  draftedRole,
  employerClient,
  listedAchievement,
  provenOrganization,
  publish,
} from '../kit/employer-client.ts';
import { mintCredential, mintHolder, mintIssuer, type Signed, SUITES } from '../kit/mint/index.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

const issuer = await mintIssuer();
const seed = crypto.getRandomValues(new Uint8Array(32));
const learner = await learnerFrom(seed);

/** A learner as the practice wallet keeps one: its key is a seed. */
async function learnerFrom(bytes: Uint8Array) {
  const { generate } = await import('@digitalbazaar/ed25519-multikey');
  const { publicKeyMultibase } = await generate({ seed: bytes });
  return {
    key: 'maya',
    name: 'Maya',
    did: `did:key:${publicKeyMultibase}`,
    seed: Buffer.from(bytes).toString('base64url'),
    credentials: [],
  };
}

/** The wallet wants to see a type before it keeps a credential. */
const inWallet = (credential: Signed) => ({
  ...credential,
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
});

let browser: Browser;
let held: Awaited<ReturnType<typeof listedAchievement>>;
let missing: Awaited<ReturnType<typeof listedAchievement>>;
let open: Awaited<ReturnType<typeof draftedRole>>;
let near: Awaited<ReturnType<typeof draftedRole>>;

beforeAll(async () => {
  browser = await openBrowser();
  const client = await employerClient(deployment, 'local-ana');
  const organization = await provenOrganization(client, dataDirectory);
  held = await listedAchievement(client, organization, [issuer.did], { name: 'Ward computer basics' });
  missing = await listedAchievement(client, organization, [issuer.did], { name: 'Network care' });
  const leaf = (achievement: string) => ({ op: 'leaf', achievement });
  open = await draftedRole(client, organization, { required: leaf(held.id), preferred: [] });
  near = await draftedRole(
    client,
    organization,
    { required: { op: 'all', of: [leaf(held.id), leaf(missing.id)] }, preferred: [] },
    { title: 'Network technician' },
  );
  await publish(deployment, client, open);
  await publish(deployment, client, near);
});

afterAll(() => browser?.close());

describe('a learner', () => {
  it.each(SUITES)('shows a badge from a wallet (%s) and sees what it opens, and why', async (suite) => {
    const credential = await mintCredential({
      issuer,
      subject: learner.did,
      suite,
      achievement: { id: held.alias, name: 'Ward computer basics' },
    });
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${origin}/check`);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('form[action="/api/sessions"] button').click();
    await page.waitForURL('**/check/wallet');
    expect(await accessibilityProblems(page)).toEqual([]);

    const link = await page.locator('#link').inputValue();
    await present(await openRequest(link), learner, [inWallet(credential)]);

    await page.waitForURL('**/result**', { timeout: 20_000 });
    const text = await page.locator('main').textContent();
    expect(text).toContain('Ward computer basics');
    expect(text).toContain('IT support technician');
    expect(text).toContain('Network technician');
    expect(text).toContain('Network care');
    expect(await accessibilityProblems(page)).toEqual([]);
    await context.close();
  });

  it('gives a file with scripts off and gets the same answer', async () => {
    const credential = await mintCredential({
      issuer,
      achievement: { id: held.alias, name: 'Ward computer basics' },
    });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${origin}/check`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'badge.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(credential)),
    });
    await page.locator('form[action="/api/checks"] button[type=submit]').first().click();
    await page.waitForURL('**/result**');
    expect(await page.locator('main').textContent()).toContain('IT support technician');
    await context.close();
  });

  it('leaves nothing that another browser could read', async () => {
    const credential = await mintCredential({ issuer, achievement: { id: held.alias } });
    const response = await fetch(`${origin}/api/checks`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credential),
    });
    expect(response.status).toBe(201);
    const session: unknown = await response.json();
    const { id, secret } = Object(session);
    const read = (bearer: string) =>
      fetch(`${origin}/api/sessions/${id}`, { headers: { authorization: `Bearer ${bearer}` } });
    expect((await read(secret)).status).toBe(200);
    expect((await read(Buffer.alloc(32, 7).toString('base64url'))).status).toBe(404);
    expect((await fetch(`${origin}/result`)).status).toBeLessThan(500);
    expect(await (await fetch(`${origin}/result`)).text()).not.toContain('Ward computer basics');
  });
});

describe('someone else', () => {
  it('who presents the learner’s badge is told that it is about another person', async () => {
    const thief = await learnerFrom(crypto.getRandomValues(new Uint8Array(32)));
    const credential = await mintCredential({
      issuer,
      subject: (await mintHolder()).did,
      achievement: { id: held.alias, name: 'Ward computer basics' },
    });
    const opened = await fetch(`${origin}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    const { id, secret, interactionUrl } = Object(await opened.json());
    await present(await openRequest(interactionUrl), thief, [inWallet(credential)]);
    const answer = await fetch(`${origin}/api/sessions/${id}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    const { credentials } = Object(await answer.json());
    expect(credentials[0].verdict).toBe('invalid');
    expect(credentials[0].checks.find((check: { outcome: string }) => check.outcome === 'fail').code).toMatch(
      /^holder\./,
    );
  });
});
