import { spawn } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openRequest, present } from '../../../infra/local/wallet/exchange.ts';
import { readLearner } from '../../../infra/local/wallet/learners.ts';
import { startWalletPage } from '../../../infra/local/wallet/page.ts';
import { answering } from '../../../infra/local/wallet/query.ts';
import { badge, type Person, person, walletDirectory } from './learner.ts';
import { type Site, startSite, usualRequest } from './site.ts';

let holder: Person;
let data: string;
beforeAll(async () => {
  holder = await person(7);
  const issuer = await person(8);
  data = await walletDirectory(holder, [
    await badge(issuer, holder.did, { name: 'IT Support Basics', achievement: 'https://a.example/it' }),
    await badge(issuer, holder.did, { name: '<b>Cloud</b>', achievement: 'https://a.example/cloud' }),
  ]);
});

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
const site = async (request: (origin: string) => Record<string, unknown> = usualRequest): Promise<Site> => {
  const started = await startSite(request);
  closing.push(started.close);
  return started;
};
const page = async () => {
  const started = await startWalletPage({ dataDirectory: data, port: 0 });
  closing.push(started.close);
  return started;
};
const linkOf = ({ url }: Site) => `${url}/interactions/1?iuv=1`;

describe('the stand-in wallet', () => {
  test('answers an interaction URL with a presentation that other libraries accept', async () => {
    const verifier = await site();
    const learner = await readLearner(data, 'maya');
    const opened = await openRequest(linkOf(verifier));
    await present(opened, learner, answering(opened.request, learner.credentials));
    expect(verifier.verdicts).toEqual([true]);
    expect(verifier.presentations).toMatchObject([
      { holder: holder.did, proof: { challenge: 'challenge-1', domain: verifier.url } },
    ]);
  });

  test('answers the link of the Learner Credential Wallet', async () => {
    const verifier = await site();
    const request = JSON.stringify({
      credentialRequestOrigin: verifier.url,
      protocols: { vcapi: `${verifier.url}/exchanges/1` },
    });
    const opened = await openRequest(`https://lcw.app/request?request=${encodeURIComponent(request)}`);
    expect(opened.exchangeUrl).toBe(`${verifier.url}/exchanges/1`);
    expect(opened.request.challenge).toBe('challenge-1');
  });

  test('signs nothing for a site that passes on another site’s request', async () => {
    const relay = await site((origin) => ({ ...usualRequest(origin), domain: 'https://bank.example' }));
    await expect(openRequest(linkOf(relay))).rejects.toThrow('the request is for https://bank.example');
  });

  test('sends its answer to no other site', async () => {
    const relay = await site((origin) => ({
      ...usualRequest(origin),
      interact: { service: [{ serviceEndpoint: 'https://elsewhere.example/take' }] },
    }));
    const learner = await readLearner(data, 'maya');
    await expect(present(await openRequest(linkOf(relay)), learner, learner.credentials)).rejects.toThrow(
      'https://elsewhere.example',
    );
  });

  test.each([
    ['challenge', { challenge: undefined }],
    ['domain', { domain: undefined }],
    ['DIDAuthentication', { query: [{ type: 'QueryByExample' }] }],
  ])('signs nothing without a %s', async (_, changed) => {
    const careless = await site((origin) => ({ ...usualRequest(origin), ...changed }));
    await expect(openRequest(linkOf(careless))).rejects.toThrow('does not say what to sign');
  });

  test('says why the site turned the answer away', async () => {
    let asked = 0;
    const forgetful = await site((origin) => ({
      ...usualRequest(origin),
      challenge: `challenge-${asked++}`,
    }));
    const learner = await readLearner(data, 'maya');
    const opened = await openRequest(linkOf(forgetful));
    await expect(present(opened, learner, learner.credentials)).rejects.toThrow(
      'The presentation could not be accepted: bad-proof',
    );
  });

  test('offers only what answers the example', async () => {
    const learner = await readLearner(data, 'maya');
    const ask = (example: unknown) =>
      answering(
        { query: [{ type: 'QueryByExample', credentialQuery: { example } }], challenge: 'c', domain: 'd' },
        learner.credentials,
      ).length;
    expect(ask({ type: ['VerifiableCredential'] })).toBe(2);
    expect(ask({ type: ['OpenBadgeCredential', 'VerifiableCredential'] })).toBe(2);
    expect(ask({ type: ['DriversLicense'] })).toBe(0);
    expect(ask({ credentialSubject: { achievement: { id: 'https://a.example/it' } } })).toBe(1);
    expect(ask({ credentialSubject: { achievement: { id: 'https://a.example/none' } } })).toBe(0);
  });

  test.each(['not a link', 'ftp://x.example/', 'http://127.0.0.1:9/none'])(
    'says that %s cannot be opened',
    async (link) => {
      await expect(openRequest(link)).rejects.toThrow(/no web address|does not answer/);
    },
  );
});

describe('its page', () => {
  const post = (
    url: string,
    fields: readonly (readonly [string, string])[],
    headers: Record<string, string> = {},
  ) =>
    fetch(`${url}/present`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: new URLSearchParams(fields.map(([name, value]) => [name, value])),
    });

  test('shows who asks for what, and escapes what badges are called', async () => {
    const verifier = await site();
    const wallet = await page();
    const response = await fetch(`${wallet.url}/?request=${encodeURIComponent(linkOf(verifier))}`);
    const text = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(text).toContain(`${verifier.url} asks for badges`);
    expect(text).toContain('To see which jobs fit.');
    expect(text).toContain('&lt;b&gt;Cloud&lt;/b&gt;');
    expect(text).not.toContain('<b>Cloud');
    expect(text).toContain('Stand-in wallet.');
  });

  test('sends only the badges that were left checked', async () => {
    const verifier = await site();
    const wallet = await page();
    const response = await post(wallet.url, [
      ['request', linkOf(verifier)],
      ['learner', 'maya'],
      ['badge', '1'],
    ]);
    expect(await response.text()).toContain('Accepted');
    expect(verifier.verdicts).toEqual([true]);
    expect(verifier.presentations).toMatchObject([{ verifiableCredential: [{ name: '<b>Cloud</b>' }] }]);
  });

  test('signs nothing that another site’s page sends', async () => {
    const verifier = await site();
    const wallet = await page();
    const fields = [
      ['request', linkOf(verifier)],
      ['learner', 'maya'],
      ['badge', '0'],
    ] as const;
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }]) {
      expect((await post(wallet.url, fields, headers)).status).toBe(403);
    }
    expect(verifier.presentations).toEqual([]);
  });

  test('explains what did not work', async () => {
    const wallet = await page();
    const response = await fetch(`${wallet.url}/?request=nonsense`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This is no web address: nonsense.');
    expect((await post(wallet.url, [['learner', '../../etc']])).status).toBe(400);
    expect((await fetch(`${wallet.url}/elsewhere`)).status).toBe(404);
  });
});

describe('its command', () => {
  const run = (...args: string[]) =>
    new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
      const child = spawn(process.execPath, ['infra/local/wallet/command.ts', ...args, '--data', data]);
      let out = '';
      let err = '';
      child.stdout.on('data', (chunk) => {
        out += chunk;
      });
      child.stderr.on('data', (chunk) => {
        err += chunk;
      });
      child.on('close', (code) => resolve({ code, out, err }));
    });

  test('presents and says each step', async () => {
    const verifier = await site();
    const { code, out } = await run(linkOf(verifier), '--learner', 'maya', '--badges', '2');
    expect(out).toContain('1. IT Support Basics, by Sample Issuer');
    expect(out).toContain('Accepted.');
    expect(code).toBe(0);
    expect(verifier.presentations).toMatchObject([{ verifiableCredential: [{ name: '<b>Cloud</b>' }] }]);
  });

  test.each([
    [['http://127.0.0.1:9/'], 'does not answer'],
    [['http://127.0.0.1:9/', '--learner', 'nobody'], 'there is no wallet "nobody"; there are: maya'],
    [['--unknown'], '--unknown'],
  ])('%j ends with a reason and status 1', async (args, reason) => {
    const { code, err } = await run(...args);
    expect(err).toContain(reason);
    expect(err).not.toContain('    at ');
    expect(code).toBe(1);
  });
});
