import { createRoute, type RouteHandler } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RoleId } from '../../functions/contract/ids.ts';
import { RequirementSchema } from '../../functions/contract/requirement.ts';
import { MAX_BODY_BYTES } from '../../functions/contract/session.ts';
import { newApp } from '../../functions/http/app.ts';
import type { HttpEnvironment } from '../../functions/http/environment.ts';
import { conditionalGet, readIfMatch, versionTag } from '../../functions/http/etag.ts';
import type { Failure } from '../../functions/http/failure.ts';
import { json, jsonBody, notModified } from '../../functions/http/operation.ts';
import { problem, problems } from '../../functions/http/problem.ts';

type Environment = HttpEnvironment<{ readonly answer: () => string }>;

const readRoute = createRoute({
  method: 'get',
  path: '/api/things/{role}',
  request: {
    params: z.object({ role: RoleId }),
    query: z.strictObject({ limit: z.coerce.number().int().optional() }),
  },
  responses: {
    200: json('A thing', z.object({ answer: z.string() })),
    ...notModified,
    ...problems('not-found'),
  },
});
const read: RouteHandler<typeof readRoute, Environment> = (c) =>
  c.req.valid('query').limit === 0
    ? problem(c, 'not-found')
    : c.json({ answer: c.var.services.answer() }, 200);

const writeRoute = createRoute({
  method: 'post',
  path: '/api/things',
  request: {
    body: jsonBody(
      z.strictObject({
        name: z.string().min(2),
        of: z.array(z.strictObject({ 'a/b~': z.int() })).optional(),
      }),
    ),
  },
  responses: { 201: json('Made', z.object({ name: z.string() })), ...problems('field-invalid') },
});
const write: RouteHandler<typeof writeRoute, Environment> = (c) =>
  c.json({ name: c.req.valid('json').name }, 201);

const ruleRoute = createRoute({
  method: 'put',
  path: '/api/rule',
  request: { body: jsonBody(RequirementSchema) },
  responses: { 204: { description: 'Taken' }, ...problems('field-invalid', 'field-unknown') },
});

const ROLE = 'role_01ARZ3NDEKTSV4RRFFQ69G5FAV';
const Body = z.looseObject({ code: z.string(), errors: z.array(z.looseObject({})).optional() });

const build = (answer: () => string = () => 'yes') => {
  const failures: Failure[] = [];
  const app = newApp({
    origin: 'https://x.example',
    services: { answer },
    onFailure: (f) => failures.push(f),
  });
  app.use(conditionalGet);
  app.openapi(readRoute, read);
  app.openapi(writeRoute, write);
  app.openapi(ruleRoute, (c) => c.body(null, 204));
  const post = (body: BodyInit, type = 'application/json') =>
    app.request('/api/things', { method: 'POST', body, headers: { 'content-type': type } });
  return { app, failures, post };
};
const problemBody = async (response: Response) => Body.parse(await response.json());

describe('the pieces that every area shares', () => {
  it('answers a problem as RFC 9457 has it, with the request id and nothing cached', async () => {
    const response = await build().app.request(`/api/things/${ROLE}?limit=0`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      type: 'https://x.example/problems/not-found',
      title: 'There is nothing here',
      status: 404,
      code: 'not-found',
      instance: `urn:request:${response.headers.get('x-request-id')}`,
    });
  });

  it('takes the request id from the gateway and never from the client', async () => {
    const { app } = build();
    const response = await app.request(
      `/api/things/${ROLE}`,
      { headers: { 'x-request-id': 'mine-mine-mine' } },
      { requestContext: { requestId: 'JKJaXmPLvHcESHA=' } },
    );
    expect(response.headers.get('x-request-id')).toBe('JKJaXmPLvHcESHA=');
    expect(
      (await app.request('/', { headers: { 'x-request-id': 'mine-mine-mine' } })).headers.get('x-request-id'),
    ).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers an unknown address, an unknown id and a malformed id alike', async () => {
    const { app } = build();
    for (const path of ['/api/nothing', '/api/things/role_1', `/api/things/${ROLE}?limit=0`]) {
      const response = await app.request(path);
      expect([path, response.status, (await problemBody(response)).code]).toEqual([path, 404, 'not-found']);
    }
  });

  it('names the fields of a body by JSON pointer, with RFC 6901 escapes', async () => {
    const response = await build().post(JSON.stringify({ name: 'x', of: [{ 'a/b~': 'no' }] }));
    expect(response.status).toBe(422);
    const body = await problemBody(response);
    expect(body.code).toBe('field-invalid');
    expect(body.errors?.map((error) => error['pointer'])).toEqual(['/name', '/of/0/a~1b~0']);
  });

  it.each([
    [{ op: 'leaf', achievement: 'x' }, 'field-invalid', ['/required/achievement']],
    [
      { op: 'all', of: [{ op: 'any', of: [{ op: 'leaf', maxAgeMonths: 0 }] }] },
      'field-invalid',
      ['/required/of/0/of/0/maxAgeMonths'],
    ],
    [{ op: 'leaf', minAssurance: 'some' }, 'field-invalid', ['/required/minAssurance']],
    [{ op: 'all', of: [] }, 'field-invalid', ['/required/of']],
    [{ op: 'atLeast', of: [{ op: 'leaf' }] }, 'field-invalid', ['/required/n']],
    [{ op: 'sometimes', of: [] }, 'field-invalid', ['/required/op']],
    [{ op: 'all', of: [{ op: 'leaf', colour: 'red' }] }, 'field-unknown', ['/required/of/0/colour']],
    ['all', 'field-invalid', ['/required']],
  ])('points into a rule at what is wrong with it: %j', async (required, code, pointers) => {
    const response = await build().app.request('/api/rule', {
      method: 'PUT',
      body: JSON.stringify({ required, preferred: [] }),
      headers: { 'content-type': 'application/json' },
    });
    const body = await problemBody(response);
    expect([body.code, body.errors?.map((error) => error['pointer'])]).toEqual([code, pointers]);
  });

  it('refuses unknown fields and unknown parameters by name', async () => {
    const { app, post } = build();
    const body = await problemBody(await post(JSON.stringify({ name: 'xy', extra: 1 })));
    expect([body.code, body.errors]).toEqual([
      'field-unknown',
      [{ pointer: '/extra', detail: 'not known here' }],
    ]);
    const query = await problemBody(await app.request(`/api/things/${ROLE}?offset=3`));
    expect([query.code, query.errors]).toEqual([
      'field-unknown',
      [{ parameter: 'offset', detail: 'not known here' }],
    ]);
    const twice = await problemBody(await app.request(`/api/things/${ROLE}?limit=1&limit=2`));
    expect([twice.code, twice.errors?.map((error) => error['parameter'])]).toEqual([
      'field-invalid',
      ['limit'],
    ]);
  });

  it('tells what is not JSON, not a type it reads, and too large, apart', async () => {
    const { post } = build();
    const answers = await Promise.all([
      post('{"name":'),
      post('name=xy', 'application/x-www-form-urlencoded'),
      post(`{"name":"${'x'.repeat(MAX_BODY_BYTES)}"}`),
      post('', 'application/json'),
    ]);
    expect(
      await Promise.all(answers.map(async (answer) => [answer.status, (await problemBody(answer)).code])),
    ).toEqual([
      [400, 'body-not-json'],
      [415, 'content-type-unsupported'],
      [413, 'body-too-large'],
      [400, 'body-not-json'],
    ]);
  });

  it('answers a wrong method with what is allowed', async () => {
    const response = await build().app.request(`/api/things/${ROLE}`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await problemBody(response)).code).toBe('method-not-allowed');
  });

  it('names only what operations take, whatever middleware listens to', async () => {
    const { app } = build();
    app.on(['DELETE', 'GET'], '/api/things', (_c, next) => next());
    const response = await app.request('/api/things', { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect((await app.request('/api/things')).status).toBe(405);
    expect((await app.request('/api/things/', { method: 'DELETE' })).status).toBe(404);
  });

  it('says nothing of an unexpected error but the request id, and logs no message', async () => {
    const { app, failures } = build(() => {
      throw new TypeError('the credential of Ana Lopez');
    });
    const response = await app.request(`/api/things/${ROLE}`);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('Ana');
    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatchObject({ operation: 'GET /api/things/:role', name: 'TypeError' });
    expect(failures[0]?.frames.length).toBeGreaterThan(0);
    expect(JSON.stringify(failures)).not.toContain('Ana');
  });

  it('gives a strong ETag that changes with the bytes, answers 304 for it, and HEAD like GET', async () => {
    const one = build();
    const first = await one.app.request(`/api/things/${ROLE}`);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{64}"$/);
    const again = await one.app.request(`/api/things/${ROLE}`, {
      headers: { 'if-none-match': `"other", ${tag}` },
    });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await build(() => 'no').app.request(`/api/things/${ROLE}`, {
      headers: { 'if-none-match': tag },
    });
    expect(other.status).toBe(200);
    const head = await one.app.request(`/api/things/${ROLE}`, { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', tag]);
  });

  it('reads If-Match as the version that the caller saw', () => {
    expect(readIfMatch(versionTag(7))).toEqual({ ok: true, value: 7 });
    for (const missing of [undefined, '', '*'])
      expect(readIfMatch(missing)).toEqual({ ok: false, error: 'version-required' });
    for (const other of ['7', 'W/"7"', '"07"', '"7", "8"', '"x"'])
      expect(readIfMatch(other)).toEqual({ ok: false, error: 'version-conflict' });
  });
});
