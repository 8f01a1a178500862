import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Problem } from '../../functions/contract/problem.ts';
import {
  CheckedSessionView,
  ExchangeView,
  InteractionView,
  MAX_BODY_BYTES,
  MatchView,
  NewSessionView,
  SessionView,
} from '../../functions/contract/session.ts';
import { createPresentationApp, type PresentationApi } from '../../functions/http/presentation/app.ts';
import { createSessionServices } from '../../functions/services/session/session-services.ts';
import { ORIGIN, startWorld, type World } from '../services/session/world.ts';

let world: World;
let app: PresentationApi;
beforeAll(async () => {
  world = await startWorld();
  app = createPresentationApp({
    origin: ORIGIN,
    services: createSessionServices(world.deps),
    onFailure: (failure) => {
      throw new Error(JSON.stringify(failure));
    },
  });
}, 30_000);
afterAll(() => world?.stop());
beforeEach(() => world.at('2026-11-22T12:00:00Z'));

const PAGE = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const OWN_PAGE = { accept: PAGE, 'sec-fetch-site': 'same-origin' };

const post = (path: string, body: BodyInit | null, headers: Record<string, string> = {}) =>
  app.request(path, { method: 'POST', body, headers });
const postJson = (path: string, body: unknown) =>
  post(path, JSON.stringify(body), { 'content-type': 'application/json' });
const problemOf = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem.code;
};
const open = async () => NewSessionView.parse(await (await postJson('/api/sessions', {})).json());
const bearer = (secret: string) => ({ headers: { authorization: `Bearer ${secret}` } });
const stored = async () =>
  (await world.db.documents.send(new ScanCommand({ TableName: world.db.sessionTable }))).Items ?? [];
const check = async (...numbers: number[]) => {
  const response = await postJson('/api/checks', await Promise.all(numbers.map((one) => world.badge(one))));
  expect(response.status).toBe(201);
  return CheckedSessionView.parse(await response.json());
};
const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? '';

describe('opening a session', () => {
  test('an API client gets the session and its secret', async () => {
    const response = await postJson('/api/sessions', {});
    const opened = NewSessionView.parse(await response.clone().json());
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe(`${ORIGIN}/api/sessions/${opened.id}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(opened.interactionUrl).toBe(`${ORIGIN}/api/interactions/${opened.id}?iuv=1`);
    const wallet = new URL(opened.walletUrl);
    expect(`${wallet.origin}${wallet.pathname}`).toBe('https://lcw.app/request');
    expect(JSON.parse(wallet.searchParams.get('request') ?? '')).toEqual({
      credentialRequestOrigin: ORIGIN,
      protocols: { vcapi: `${ORIGIN}/api/exchanges/${opened.id}` },
    });
  });

  test('a page’s form gets a cookie that no script and no other site reads, and the next page', async () => {
    const response = await post('/api/sessions?lang=es', 'x=', {
      ...OWN_PAGE,
      'content-type': 'application/x-www-form-urlencoded',
    });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/es/check/wallet');
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/^rh_session=ses_[0-9A-Z]{26}\.[\w-]{43}; /);
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Max-Age=900', 'Secure']) {
      expect(cookie.split('; ')).toContain(part);
    }
    const [, id = '', secret = ''] = /rh_session=(\w+)\.([\w-]+)/.exec(cookie) ?? [];
    const read = await app.request(`/api/sessions/${id}`, {
      headers: { cookie: `rh_session=${id}.${secret}` },
    });
    expect(SessionView.parse(await read.json())).toMatchObject({ state: 'waiting' });
  });

  test.each([
    ['text/plain', '{}', 'content-type-unsupported'],
    ['application/json', '{', 'body-not-json'],
    ['application/json', '{"admin":true}', 'field-unknown'],
  ])('%s with %s is refused', async (type, body, code) => {
    expect(await problemOf(await post('/api/sessions', body, { 'content-type': type }))).toBe(code);
  });
});

describe('forms of other sites', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: ORIGIN, 'sec-fetch-site': 'cross-site' }],
  ])('%j is refused everywhere that something changes', async (headers) => {
    const before = (await stored()).length;
    const form = { ...headers, accept: PAGE, 'content-type': 'application/x-www-form-urlencoded' };
    expect(await problemOf(await post('/api/sessions', 'a=b', form))).toBe('cross-site');
    expect(
      await problemOf(await post('/api/checks', '{}', { ...headers, 'content-type': 'text/plain' })),
    ).toBe('cross-site');
    const { id, secret } = await open();
    const deleted = await app.request(`/api/sessions/${id}`, {
      method: 'DELETE',
      headers: { ...headers, cookie: `rh_session=${id}.${secret}` },
    });
    expect(await problemOf(deleted)).toBe('cross-site');
    expect((await stored()).length).toBe(before + 1);
  });

  test.each([[{ 'sec-fetch-site': 'same-origin' }], [{ origin: ORIGIN }], [{}]])(
    '%j is let in',
    async (headers) => {
      const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
      expect((await post('/api/sessions', 'a=b', form)).status).toBe(201);
    },
  );
});

describe('what a wallet speaks', () => {
  test('the interaction URL answers a wallet with the protocols and a browser with the page', async () => {
    const { id } = await open();
    const path = `/api/interactions/${id}?iuv=1`;
    const wallet = await app.request(path, { headers: { accept: 'application/json' } });
    expect(InteractionView.parse(await wallet.json())).toEqual({
      protocols: { vcapi: `${ORIGIN}/api/exchanges/${id}` },
    });
    expect(wallet.headers.get('access-control-allow-origin')).toBe('*');
    const browser = await app.request(path, { headers: { accept: PAGE } });
    expect([browser.status, browser.headers.get('location')]).toEqual([303, '/check/wallet']);
  });

  test('the whole exchange: asked, answered, read, and never answered again', async () => {
    const { id, secret } = await open();
    const path = `/api/exchanges/${id}`;
    const asked = ExchangeView.parse(await (await postJson(path, {})).json());
    const challenge = asked.verifiablePresentationRequest?.challenge ?? '';
    const verifiablePresentation = await world.presentation(challenge);
    const answered = await postJson(path, { verifiablePresentation });
    expect([answered.status, await answered.json()]).toEqual([200, {}]);
    const read = await app.request(`/api/sessions/${id}`, bearer(secret));
    expect(SessionView.parse(await read.json())).toMatchObject({
      state: 'done',
      credentials: [{ credential: 'c1', verdict: 'valid' }],
      counts: { meets: 1 },
    });
    expect(await problemOf(await postJson(path, { verifiablePresentation }))).toBe('presentation-used');
    expect(await problemOf(await postJson(path, {}))).toBe('presentation-used');
    expect(await problemOf(await app.request(`/api/interactions/${id}`))).toBe('presentation-used');
  });

  test('a body of nothing asks, as `{}` does, and a page of another site may ask too', async () => {
    const { id } = await open();
    const asked = await post(`/api/exchanges/${id}`, null, {
      origin: 'https://wallet.example',
      'sec-fetch-site': 'cross-site',
    });
    expect(ExchangeView.parse(await asked.json()).verifiablePresentationRequest).toBeDefined();
    const preflight = await app.request(`/api/exchanges/${id}`, {
      method: 'OPTIONS',
      headers: { origin: 'https://wallet.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
    expect(preflight.headers.get('access-control-allow-credentials')).toBeNull();
  });

  test.each([
    ['no JSON', '{"verifiablePresentation":', 'body-not-json'],
    ['a repeated key', '{"verifiablePresentation":{"a":1,"a":2}}', 'document-unreadable'],
    ['depth', `{"verifiablePresentation":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 'document-too-deep'],
    [
      'a thousand credentials',
      JSON.stringify({ verifiablePresentation: { verifiableCredential: Array(1000).fill({}) } }),
      'too-many-credentials',
    ],
    ['an unknown field', '{"verifiablePresentation":{},"admin":true}', 'field-unknown'],
    ['a list', '[]', 'field-invalid'],
    ['more than 4 MB', `{"verifiablePresentation":"${'a'.repeat(MAX_BODY_BYTES)}"}`, 'body-too-large'],
  ])('%s is refused and spends nothing', async (_, body, code) => {
    const { id } = await open();
    const refused = await post(`/api/exchanges/${id}`, body, { 'content-type': 'application/json' });
    expect(await problemOf(refused)).toBe(code);
    expect((await postJson(`/api/exchanges/${id}`, {})).status).toBe(200);
  });

  test('a presentation that is turned away says why, to the wallet and to the page', async () => {
    const { id, secret } = await open();
    const refused = await postJson(`/api/exchanges/${id}`, {
      verifiablePresentation: await world.presentation('another-challenge'),
    });
    expect(Problem.parse(await refused.json())).toMatchObject({
      code: 'presentation-invalid',
      detail: expect.stringMatching(/\w+ \w+/),
      errors: [{ pointer: '/verifiablePresentation', detail: 'presentation-invalid.wrong-challenge' }],
    });
    const read = await app.request(`/api/sessions/${id}?lang=es`, bearer(secret));
    const { state, failure } = SessionView.parse(await read.json());
    expect([state, failure?.code]).toEqual(['failed', 'presentation-invalid.wrong-challenge']);
    expect(failure?.reason).toMatch(/respuesta/);
  });

  test('after the end there is nothing to answer', async () => {
    const { id } = await open();
    world.at('2026-11-22T12:15:00Z');
    expect(await problemOf(await postJson(`/api/exchanges/${id}`, {}))).toBe('session-expired');
    expect(await problemOf(await app.request(`/api/interactions/${id}`))).toBe('session-expired');
  });
});

describe('checking a file or a text', () => {
  test('an API client gets the checks with reasons, and the secret', async () => {
    const checked = await check(1);
    expect(checked).toMatchObject({ state: 'done', credentials: [{ verdict: 'valid' }] });
    const reasons = checked.credentials?.flatMap(({ checks }) => checks.map(({ reason }) => reason)) ?? [];
    expect(reasons.length).toBeGreaterThan(5);
    expect(reasons.every((reason) => reason.length > 10 && !reason.includes('{'))).toBe(true);
  });

  test('a session that waits gets the answer when its secret is shown, and a new one when it is not', async () => {
    const { id, secret } = await open();
    const badge = JSON.stringify(await world.badge(1));
    const type = { 'content-type': 'application/json' };
    const shown = await post(`/api/checks?session=${id}`, badge, {
      ...type,
      authorization: `Bearer ${secret}`,
    });
    expect([shown.status, Object(await shown.json()).id]).toEqual([201, id]);
    const bare = await post(`/api/checks?session=${id}`, badge, type);
    const { id: fresh, state } = SessionView.parse(await bare.json());
    expect([bare.status, state, fresh === id]).toEqual([201, 'done', false]);
  });

  test.each(['file', 'text'])('a page’s form with a %s gets a cookie and the result', async (field) => {
    const form = new FormData();
    const text = JSON.stringify(await world.badge(1));
    form.set('file', field === 'file' ? new File([text], 'badge.json') : new File([], ''));
    form.set('text', field === 'text' ? text : '');
    const response = await post('/api/checks', form, OWN_PAGE);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/result']);
    expect(cookieOf(response)).toContain('rh_session=ses_');
  });

  test('a page’s form with bad input goes back to the form with the reason, in its language', async () => {
    const send = (text: string) => {
      const form = new FormData();
      form.set('text', text);
      return post('/api/checks?lang=es', form, OWN_PAGE);
    };
    const cases = [
      ['', 'document-empty'],
      ['{', 'body-not-json'],
      [JSON.stringify(Array(1000).fill({})), 'too-many-credentials'],
      ['a'.repeat(MAX_BODY_BYTES), 'body-too-large'],
      ['%PDF-1.7', 'document-unreadable&found=pdf'],
    ] as const;
    for (const [text, code] of cases) {
      const response = await send(text);
      expect([response.status, response.headers.get('location')]).toEqual([303, `/es/check?problem=${code}`]);
      expect(cookieOf(response)).toBe('');
    }
  });

  test('the form of the page with every check gets its answer and its mistakes back there', async () => {
    const send = (text: string, query = 'next=verify&lang=es') => {
      const form = new FormData();
      form.set('text', text);
      return post(`/api/checks?${query}`, form, OWN_PAGE);
    };
    const badge = JSON.stringify(await world.badge(1));
    for (const [text, page] of [
      [badge, '/es/verify'],
      ['{', '/es/verify?problem=body-not-json'],
      ['a'.repeat(MAX_BODY_BYTES), '/es/verify?problem=body-too-large'],
    ] as const) {
      expect((await send(text)).headers.get('location')).toBe(page);
    }
    expect(await problemOf(await send(badge, 'next=https://evil.example'))).toBe('field-invalid');
  });

  test.each([
    ['application/json', '{', 'body-not-json'],
    ['application/json', '', 'document-empty'],
    ['text/plain', '   ', 'document-empty'],
    ['application/xml', '<a/>', 'content-type-unsupported'],
    ['application/x-www-form-urlencoded', 'text=1', 'content-type-unsupported'],
    ['multipart/form-data; boundary=x', 'no form at all', 'document-unreadable'],
    ['application/json', '['.repeat(10_000) + ']'.repeat(10_000), 'document-too-deep'],
    ['application/json', 'a'.repeat(MAX_BODY_BYTES + 1), 'body-too-large'],
  ])('%s (case %#) is refused and leaves nothing behind', async (type, body, code) => {
    const before = (await stored()).length;
    expect(await problemOf(await post('/api/checks', body, { 'content-type': type }))).toBe(code);
    expect((await stored()).length).toBe(before);
  });

  test('a form with a field that is not known here is refused', async () => {
    const form = new FormData();
    form.set('text', '{}');
    form.set('callback', 'https://evil.example');
    expect(await problemOf(await post('/api/checks', form))).toBe('field-unknown');
  });
});

describe('reading a session', () => {
  test('takes the secret or the cookie, and answers 304 to what was seen', async () => {
    const { id, secret } = await check(1);
    const first = await app.request(`/api/sessions/${id}`, bearer(secret));
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w+/=-]{20,}"$/);
    const again = await app.request(`/api/sessions/${id}`, {
      headers: { cookie: `rh_session=${id}.${secret}`, 'if-none-match': etag },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const spanish = await app.request(`/api/sessions/${id}`, {
      headers: {
        authorization: `Bearer ${secret}`,
        'accept-language': 'es-MX,es;q=0.9',
        'if-none-match': etag,
      },
    });
    expect(spanish.status).toBe(200);
  });

  test('a wrong secret, an unknown session and an expired one are one and the same answer', async () => {
    const { id, secret } = await check(1);
    const other = await open();
    const read = async (path: string, key: string) => {
      const response = await app.request(path, bearer(key));
      const { instance, ...body } = Problem.parse(await response.json());
      expect(instance).toBeDefined();
      return { status: response.status, body };
    };
    const wrong = await read(`/api/sessions/${id}`, other.secret);
    const unknown = await read('/api/sessions/ses_01ARZ3NDEKTSV4RRFFQ69G5FAV', secret);
    const malformed = await read('/api/sessions/no-session', secret);
    world.at('2026-11-22T12:15:00Z');
    const expired = await read(`/api/sessions/${id}`, secret);
    expect(wrong).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect([unknown, malformed, expired]).toEqual([wrong, wrong, wrong]);
  });

  test('without a secret, or with another session’s cookie, it says that one is needed', async () => {
    const { id } = await check(1);
    const other = await open();
    const cases = [{}, { authorization: 'Basic eDp5' }, { cookie: `rh_session=${other.id}.${other.secret}` }];
    for (const headers of cases) {
      expect(await problemOf(await app.request(`/api/sessions/${id}`, { headers }))).toBe('secret-missing');
    }
  });

  test('evidence, holder and document stay inside', async () => {
    const { id, secret } = await check(1);
    const text = await (await app.request(`/api/sessions/${id}`, bearer(secret))).text();
    for (const inside of ['evidence', world.holder.did, 'credentialSubject', 'proofValue']) {
      expect(text).not.toContain(inside);
    }
  });
});

describe('listing matches', () => {
  const Page = z.object({ items: z.array(MatchView), next: z.string().optional() });
  const list = async (id: string, secret: string, query = '') =>
    app.request(`/api/sessions/${id}/matches${query}`, bearer(secret));

  test('every live role with the rule as a sentence and a reason for each part, in both languages', async () => {
    const { id, secret } = await check(1);
    for (const [lang, word] of [
      ['en', /need/i],
      ['es', /necesita|hace falta|piden/i],
    ] as const) {
      const page = Page.parse(await (await list(id, secret, `?lang=${lang}`)).json());
      expect(page.items.map(({ state }) => state)).toEqual([
        'meets',
        'one-step-away',
        'one-step-away',
        'not-yet',
      ]);
      expect(page.items[0]?.rule).toMatch(word);
      const sentences = page.items.flatMap(({ leaves }) => leaves.map(({ sentence }) => sentence));
      expect(sentences.length).toBeGreaterThan(6);
      expect(sentences.every((sentence) => sentence.length > 10)).toBe(true);
    }
  });

  test('pages by cursor, filters by state, and refuses what it does not know', async () => {
    const { id, secret } = await check(1);
    const first = Page.parse(await (await list(id, secret, '?limit=3')).json());
    const second = Page.parse(await (await list(id, secret, `?limit=3&cursor=${first.next}`)).json());
    expect([first.items.length, second.items.length, second.next]).toEqual([3, 1, undefined]);
    const met = Page.parse(await (await list(id, secret, '?state=meets')).json());
    expect(met.items.map(({ state }) => state)).toEqual(['meets']);
    expect(await problemOf(await list(id, secret, `?state=meets&cursor=${first.next}`))).toBe(
      'cursor-invalid',
    );
    expect(await problemOf(await list(id, secret, '?state=hired'))).toBe('field-invalid');
    expect(await problemOf(await list(id, secret, '?rank=score'))).toBe('field-unknown');
  });

  test('there is nothing before there is an answer', async () => {
    const { id, secret } = await open();
    expect(await problemOf(await list(id, secret))).toBe('not-found');
  });
});

describe('deleting a session', () => {
  test('ends it at once and takes the cookie back', async () => {
    const { id, secret } = await check(1);
    const deleted = await app.request(`/api/sessions/${id}`, {
      method: 'DELETE',
      headers: { cookie: `rh_session=${id}.${secret}`, 'sec-fetch-site': 'same-origin' },
    });
    expect(deleted.status).toBe(204);
    expect(cookieOf(deleted)).toContain('Max-Age=0');
    expect(await problemOf(await app.request(`/api/sessions/${id}`, bearer(secret)))).toBe('not-found');
  });

  test('works from a page without scripts', async () => {
    const { id, secret } = await check(1);
    const send = (headers: Record<string, string>) =>
      post(`/api/sessions/${id}/deletion?lang=es`, '', {
        'content-type': 'application/x-www-form-urlencoded',
        ...OWN_PAGE,
        ...headers,
      });
    const cookie = `rh_session=${id}.${secret}`;
    // Whoever pressed the button goes on to a page, also where there is nothing left to delete.
    const without = await send({});
    expect([without.status, without.headers.get('location')]).toEqual([303, '/es/result']);
    expect(await problemOf(await send({ cookie, 'sec-fetch-site': 'cross-site' }))).toBe('cross-site');
    expect((await app.request(`/api/sessions/${id}`, bearer(secret))).status).toBe(200);
    const deleted = await send({ cookie });
    expect([deleted.status, deleted.headers.get('location')]).toEqual([303, '/es/result']);
    expect(cookieOf(deleted)).toContain('Max-Age=0');
    expect(await problemOf(await app.request(`/api/sessions/${id}`, bearer(secret)))).toBe('not-found');
    expect((await send({ cookie })).status).toBe(303);
  });
});
