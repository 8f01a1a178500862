import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDesk } from '../../kit/desk-app.ts';
import { ORIGIN, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let employer: TestEmployer;
let ada: string;
beforeAll(async () => {
  employer = await startEmployer();
  ada = await startDesk(employer).signIn('ada');
});
afterAll(() => employer.db.stop());

const FACTS = { kind: 'employer', name: 'Coosa Valley Clinic', domain: 'coosa.example' };
const call = (method: string, path: string, headers: Readonly<Record<string, string>>) =>
  employer.call(method, path, { as: null, headers, ...(method === 'GET' ? {} : { body: FACTS }) });

describe('the API by the cookie of the desk', () => {
  it('knows the same person as by token', async () => {
    const me = await call('GET', '/me', { cookie: ada });
    expect([me.status, me.json.subject]).toEqual([200, 'ada']);
  });

  it.each([
    ['its origin', { origin: ORIGIN }],
    ['the word of the browser', { 'sec-fetch-site': 'same-origin' }],
  ])('takes a change from a page of this site, known by %s', async (_, headers) => {
    const made = await call('POST', '/organizations', { cookie: ada, ...headers });
    expect(made.status).toBe(201);
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    [
      'another site that the browser calls our own',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
    ],
    ['a sandbox', { origin: 'null' }],
    ['a sibling', { 'sec-fetch-site': 'same-site' }],
    ['who knows where', {}],
  ])('refuses a change from %s', async (_, headers: Readonly<Record<string, string>>) => {
    const answer = await call('POST', '/organizations', { cookie: ada, ...headers });
    expect([answer.status, answer.json.code]).toEqual([403, 'cross-site']);
  });

  it('needs no origin for a change by token, and no cookie helps a bad one', async () => {
    expect((await employer.call('POST', '/organizations', { body: FACTS })).status).toBe(201);
    const headers = { cookie: ada, authorization: 'Bearer nobody' };
    const answer = await employer.call('GET', '/me', { as: null, headers });
    expect([answer.status, answer.json.code]).toEqual([401, 'token-invalid']);
  });

  it.each(['', 'x', 'A'.repeat(43), `${'A'.repeat(42)}%`, 'A'.repeat(4000)])(
    'lets nobody in by %j',
    async (value) => {
      const answer = await call('GET', '/me', { cookie: `__Host-rh_desk=${value}` });
      expect(answer.status).toBe(401);
    },
  );

  it('is over with the stay', async () => {
    const stay = await startDesk(employer).signIn('ada');
    employer.advance(12 * 60 * 60 * 1000);
    const answer = await call('GET', '/me', { cookie: stay });
    expect([answer.status, answer.json.code]).toEqual([401, 'token-invalid']);
  });
});
