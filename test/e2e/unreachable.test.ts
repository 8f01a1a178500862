import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { tcpHost } from '../adapters/net/guarded-fetch/hosts.ts';
import { openBrowser } from '../kit/browser.ts';
import { checkDocument, matchWith } from '../kit/checked.ts';
import { mintIssuer, mintWebIssuer, statusEntry } from '../kit/mint/index.ts';
import {
  COLLEGE,
  cannotTell,
  DOWN,
  NOWHERE,
  type Outside,
  reasonFor,
  startOutside,
  UNREACHABLE,
} from '../kit/outside.ts';
import { withoutDns } from '../kit/strangers.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(deployment);
});
afterAll(() => outside?.[Symbol.asyncDispose]());

describe('a host that cannot be asked', () => {
  it.each(UNREACHABLE)('since it %s leaves its badge and the rule undecided', async (_, name) => {
    expect(await outside.answerTo(await outside.badgeOf(outside.issuerAt(name)), 'issuer-key')).toEqual(
      cannotTell('issuer-key'),
    );
    const credentialStatus = statusEntry(`https://${name}/list`, 7);
    expect(
      await outside.answerTo(await outside.badgeOf(outside.college, { credentialStatus }), 'status'),
    ).toEqual(cannotTell('status'));
  });

  it('since DNS fails leaves its badge and the rule undecided', async () => {
    const badge = await outside.badgeOf(outside.issuerAt(NOWHERE));
    expect(await withoutDns(dataDirectory, () => outside.answerTo(badge, 'issuer-key'))).toEqual(
      cannotTell('issuer-key'),
    );
  });

  it('does not keep other badges from their answer, not even two dozen of them', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `silent-${index}-outside.example`);
    for (const name of names) outside.strangers.silent(name);
    const slow = await Promise.all(
      names.map(async (name) => outside.badgeOf(await mintWebIssuer(`did:web:${name}`))),
    );
    const offline = await outside.badgeOf(await mintIssuer());
    const session = await checkDocument(origin, [await outside.badgeOf(outside.college), ...slow, offline]);
    const verdicts = session.credentials?.map(({ verdict }) => verdict);
    expect(verdicts).toEqual(['valid', ...slow.map(() => 'indeterminate'), 'valid']);
    expect((await matchWith(origin, session, outside.roleId)).state).toBe('meets');
  });

  it('is named as the reason on the page of the answer, with scripts off', async () => {
    const browser = await openBrowser();
    try {
      const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
      await page.goto(`${origin}/check`);
      await page.locator('input[type=file]').setInputFiles({
        name: 'badge.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(await outside.badgeOf(outside.issuerAt(DOWN)))),
      });
      await page.locator('form[action="/api/checks"] button[type=submit]').first().click();
      await page.waitForURL('**/result**');
      const held = page.locator('.held li');
      expect((await held.textContent())?.replaceAll(/\s+/g, ' ')).toContain('could not be checked today');
      const troubles = await page.locator('.troubles').textContent();
      expect(troubles).toContain('Ward safety');
      expect(troubles).toContain(reasonFor('issuer-key'));
      expect(await page.locator('#group-cannot-tell').textContent()).toBe('We cannot tell today');
    } finally {
      await browser.close();
    }
  });
});

describe('an address that leads inside', () => {
  it('opens no socket, whoever names it', async () => {
    await using trap = await tcpHost();
    const { port } = trap;
    const hosts = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '127.1', `${COLLEGE}@127.0.0.1`];
    const urls = hosts.map((host) => `https://${host}:${port}/list`);
    const named = ['127.0.0.1', 'localhost', COLLEGE].map((host) => `did:web:${host}%3A${port}`);
    const badges = await Promise.all([
      ...urls.map((url) => outside.badgeOf(outside.college, { credentialStatus: statusEntry(url, 7) })),
      ...[...urls, ...named].map(async (id) => outside.badgeOf(await mintWebIssuer(id))),
    ]);
    const session = await checkDocument(origin, badges);
    expect(session.credentials).toHaveLength(badges.length);
    for (const { verdict } of session.credentials ?? []) expect(verdict).not.toBe('valid');
    expect(trap.sockets()).toBe(0);
  });
});
