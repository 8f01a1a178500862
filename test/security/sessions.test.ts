import { describe, expect, inject, it } from 'vitest';
import { readyCall, send, startTenant } from '../kit/operation-calls.ts';
import { readOperations } from '../kit/operations.ts';
import { expectProblem, looksOf } from '../kit/safe-answer.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const all = await readOperations();
const own = all.filter(({ who }) => who === 'page');
const changing = all.filter(
  ({ path, method }) => /^\/api\/(sessions|checks)/.test(path) && ['POST', 'DELETE'].includes(method),
);
const ana = await startTenant(deployment, 'local-ana');

it('there are operations to try', () => {
  expect([own.length, changing.length]).toEqual([4, 4]);
});

describe.each(own)('$id', (operation) => {
  const ready = () => readyCall(deployment, ana, operation);
  const cookieOf = (id: string | undefined, secret: string | undefined) => ({
    authorization: null,
    cookie: `rh_session=${id}.${secret}`,
  });

  it('opens for nobody without the secret', async () => {
    const call = await ready();
    for (const headers of [
      { authorization: null },
      { authorization: 'Bearer' },
      { authorization: `Basic ${call.secret}` },
      { authorization: `Bearer ${'a'.repeat(600)}` },
      { authorization: null, cookie: 'rh_session=' },
      { authorization: null, cookie: `rh_session=${call.parameters['session']}` },
      { authorization: null, cookie: `other=${call.parameters['session']}.${call.secret}` },
    ]) {
      await expectProblem(await send(deployment, operation, call, { headers }), 'secret-missing');
    }
    expect((await send(deployment, operation, call)).status).toBeLessThan(400);
  });

  it('cannot be told from one that is not there by a wrong secret, or the secret of another', async () => {
    const [call, other] = [await ready(), await ready()];
    const nowhere = { parameters: { session: 'ses_00000000000000000000000000' } };
    const looks = await looksOf(await send(deployment, operation, call, nowhere));
    const secret = call.secret ?? '';
    // Not the lowest bits of the first byte: X25519 leaves them out (RFC 7748 section 5), so they make no other key.
    const first = /^[A-P]/.test(secret) ? 'w' : 'A';
    for (const wrong of [
      other.secret,
      `${first}${secret.slice(1)}`,
      secret.slice(0, -1),
      `${secret}A`,
      `${secret}=`,
      'AAAA',
      Buffer.alloc(32).toString('base64url'),
      ana.client.token.slice(0, 500),
    ]) {
      const headers = { authorization: `Bearer ${wrong}` };
      expect(await looksOf(await send(deployment, operation, call, { headers })), `${wrong}`).toEqual(looks);
    }
    const stolen = { headers: cookieOf(call.parameters['session'], other.secret) };
    expect(await looksOf(await send(deployment, operation, call, stolen))).toEqual(looks);
    expect((await send(deployment, operation, call)).status).toBeLessThan(400);
  });

  it('opens by the cookie of its own browser, and by no other session’s', async () => {
    const [call, other] = [await ready(), await ready()];
    const foreign = { headers: cookieOf(other.parameters['session'], other.secret) };
    await expectProblem(await send(deployment, operation, call, foreign), 'secret-missing');
    const mine = { headers: cookieOf(call.parameters['session'], call.secret) };
    expect((await send(deployment, operation, call, mine)).status).toBeLessThan(400);
  });
});

describe.each(changing)('$id', (operation) => {
  it('takes no form of another site', async () => {
    const call = await readyCall(deployment, ana, operation);
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'cross-site', origin },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${origin}.evil.example` },
      { origin: origin.replace('http:', 'https:') },
    ]) {
      await expectProblem(await send(deployment, operation, call, { headers }), 'cross-site');
    }
    const answer = await send(deployment, operation, call, { headers: { origin } });
    expect(answer.status, await answer.text()).toBeLessThan(400);
  });

  it('is not read by a page of another site', async () => {
    const call = await readyCall(deployment, ana, operation);
    const answer = await send(deployment, operation, call, { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'DELETE' };
    const asked = await send(deployment, operation, call, { method: 'OPTIONS', headers, body: null });
    expect(asked.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the cookie', () => {
  const form = new FormData();
  form.set('text', '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"]}');

  it.each([
    ['/api/sessions', new URLSearchParams({ x: '' })],
    ['/api/checks', form],
  ])('that %s gives is for this site and no script, and short-lived', async (path, body) => {
    const headers = { accept: 'text/html', origin };
    const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body, redirect: 'manual' });
    expect(answer.status).toBe(303);
    const [cookie = '', ...others] = answer.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=900', 'Path=/', 'SameSite=Lax']);
    expect(answer.headers.get('location')).not.toMatch(/ses_/);
  });
});

describe('a wallet', () => {
  it('may be a page of another site, and is never handed a cookie', async () => {
    const exchange = all.find(({ id }) => id === 'exchange');
    if (exchange === undefined) throw new Error('no exchange');
    const call = await readyCall(deployment, ana, exchange);
    const headers = { origin: 'https://wallet.example', 'sec-fetch-site': 'cross-site' };
    const answer = await send(deployment, exchange, call, { headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});
