import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../functions/http/employer/routes.ts';
import { type Answer, achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let own: { id: string; path: string };
let ids: { organization: string; role: string; achievement: string };

beforeAll(async () => {
  kit = await startEmployer();
  own = await kit.organization('ada', 'own.example');
  const listed = await kit.call('POST', `${own.path}/achievements`, { body: achievement([]) });
  const role = await kit.role('ada', own.path, [listed.json.id]);
  ids = { organization: own.id, role: role.path.split('/').at(-1) ?? '', achievement: listed.json.id };
  // A stranger with an organization of their own, and one member of each part.
  await kit.organization('mallory', 'mallory.example');
  await kit.join(own.id, 'editor', 'editor');
  await kit.join(own.id, 'approver', 'approver');
  await kit.join(own.id, 'viewer', 'viewer');
});
afterAll(() => kit.db.stop());

const NEVER = {
  organization: 'org_01J9ZK3V5T8Q2M6N4P7R9S1WXY',
  role: 'role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z',
  achievement: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V',
};

const REQUIREMENT = () => ({
  required: { op: 'leaf', achievement: ids.achievement },
  preferred: [],
});

const BODIES: Readonly<Record<string, () => unknown>> = {
  createOrganization: () => ({ kind: 'employer', name: 'New', domain: 'new.example' }),
  proveDomain: () => ({}),
  listAchievement: () => achievement([]),
  changeAchievement: () => achievement([]),
  draftRole: () => ROLE,
  changeRole: () => ROLE,
  setRequirement: REQUIREMENT,
  publishRole: () => ({}),
  retireRole: () => ({}),
};

const send = (
  { method, path, operationId }: (typeof routes)[number],
  as: string | null,
  at: typeof ids,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const body = BODIES[operationId]?.();
  return kit.call(
    method.toUpperCase(),
    path
      .replace('/api/employer', '')
      .replace(/\{(\w+)\}/g, (_, name: string) => ({ ...at })[name as keyof typeof at] ?? name),
    // A version that nothing has: an operation that got this far would say so instead.
    { as, ifMatch: method === 'get' ? undefined : '"999"', headers, ...(body === undefined ? {} : { body }) },
  );
};

const shape = ({ status, json }: Answer) => [status, json?.code];

describe.each(routes.map((route) => [route.operationId, route] as const))('%s', (_, route) => {
  test('asks who it is before it looks at anything', async () => {
    const without = await send(route, null, NEVER, { 'content-type': 'text/html' });
    expect(shape(without)).toEqual([401, 'token-missing']);
    expect(without.headers.get('www-authenticate')).toBe('Bearer');
    const bad = await send(route, null, NEVER, { authorization: 'Bearer stranger' });
    expect(shape(bad)).toEqual([401, 'token-invalid']);
    expect(bad.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(bad.text).not.toContain('stranger');
    for (const scheme of ['Basic token-of-ada', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(9000)}`]) {
      expect(shape(await send(route, null, NEVER, { authorization: scheme }))).toEqual([
        401,
        'token-invalid',
      ]);
    }
  });

  test('is down, and never a yes, when the issuer is', async () => {
    const answer = await send(route, null, ids, { authorization: 'Bearer issuer-down' });
    expect(shape(answer)).toEqual([503, 'dependency-down']);
  });

  test('keeps no answer in a cache, and tells the request id', async () => {
    const answer = await send(route, 'ada', ids);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });
});

const inside = routes.filter(({ path }) => path.includes('{organization}'));

describe.each(inside.map((route) => [route.operationId, route] as const))('tenancy: %s', (_, route) => {
  test("answers another's organization exactly like one that never was", async () => {
    const [theirs, missing] = [await send(route, 'mallory', ids), await send(route, 'mallory', NEVER)];
    expect(shape(theirs)).toEqual([404, 'not-found']);
    const plain = ({ json }: Answer) => ({ ...json, instance: '' });
    expect(plain(theirs)).toEqual(plain(missing));
    const names = (answer: Answer) => [...answer.headers.keys()];
    expect(names(theirs)).toEqual(names(missing));
  });

  test('finds nothing of another in an own organization', async () => {
    const mallorys = (await kit.call('GET', '/me', { as: 'mallory' })).json.organizations.items[0]
      .organization;
    const answer = await send(route, 'mallory', { ...ids, organization: mallorys.id });
    if (route.path.includes('{role}') || (route.path.includes('{achievement}') && route.method === 'get')) {
      expect(shape(answer)).toEqual([404, 'not-found']);
    } else {
      expect(answer.text).not.toContain(ids.organization);
    }
  });
});

test('a malformed id is as unknown as any other', async () => {
  for (const path of ['/organizations/x', `/organizations/${ids.role}`, `${own.path}/roles/role_x`]) {
    expect(shape(await kit.call('GET', path))).toEqual([404, 'not-found']);
  }
});

describe('the parts of members', () => {
  const EDITING = ['listAchievement', 'changeAchievement', 'draftRole', 'changeRole', 'setRequirement'];
  const PUBLISHING = ['publishRole', 'retireRole'];
  const refusedTo: Readonly<Record<string, readonly string[]>> = {
    viewer: [...EDITING, ...PUBLISHING, 'proveDomain'],
    approver: [...EDITING, 'proveDomain'],
    editor: ['proveDomain'],
    ada: [],
  };

  test.each(Object.entries(refusedTo))('%s is refused exactly these', async (as, refused) => {
    const outcomes = await Promise.all(inside.map((route) => send(route, as, ids)));
    const forbidden = inside.filter((_, at) => outcomes[at]?.json?.code === 'forbidden');
    expect(forbidden.map(({ operationId }) => operationId).toSorted()).toEqual(refused.toSorted());
    expect(outcomes.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
  });
});

describe('the rest of the area', () => {
  test('an unknown address is not found, a wrong method is told the right ones', async () => {
    expect(shape(await kit.call('GET', '/nothing'))).toEqual([404, 'not-found']);
    const wrong = await kit.call('DELETE', `/organizations/${ids.organization}`);
    expect(shape(wrong)).toEqual([405, 'method-not-allowed']);
    expect(wrong.headers.get('allow')).toContain('GET');
  });

  test('logs one line a request with the pattern of its address, and nothing that was sent', async () => {
    kit.log.length = 0;
    await kit.call('GET', `${own.path}/roles/${ids.role}`, { headers: { 'x-mine': 'secret' } });
    await kit.call('POST', '/organizations', { body: '{"name":"secret"' });
    expect(kit.log).toEqual([
      {
        requestId: expect.any(String),
        method: 'GET',
        route: '/api/employer/organizations/:organization/roles/:role',
        status: 200,
        ms: expect.any(Number),
      },
      {
        requestId: expect.any(String),
        method: 'POST',
        route: '/api/employer/organizations',
        status: 400,
        ms: expect.any(Number),
      },
    ]);
    expect(JSON.stringify(kit.log)).not.toMatch(/secret|token-of|ada/);
  });
});
