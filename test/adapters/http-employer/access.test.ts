import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '../../../functions/http/employer/routes.ts';
import { type Answer, achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { bodyOf, type Ids, NEVER, pathOf } from '../../kit/employer-calls.ts';

let kit: TestEmployer;
let own: { id: string; path: string };
let ids: Ids;

beforeAll(async () => {
  kit = await startEmployer();
  own = await kit.organization('ada', 'own.example');
  const listed = await kit.call('POST', `${own.path}/achievements`, { body: achievement([]) });
  const role = await kit.role('ada', own.path, [listed.json.id]);
  const key = await kit.call('POST', `${own.path}/keys`, { body: { name: 'A program', scopes: ['read'] } });
  const webhook = await kit.call('POST', `${own.path}/webhooks`, {
    body: { url: 'https://hooks.own.example/in', events: ['role.ended'] },
  });
  ids = {
    organization: own.id,
    role: role.path.split('/').at(-1) ?? '',
    achievement: listed.json.id,
    key: key.json.id,
    webhook: webhook.json.id,
  };
  // A stranger with an organization of their own, and one member of each part.
  await kit.organization('mallory', 'mallory.example');
  await kit.join(own.id, 'editor', 'editor');
  await kit.join(own.id, 'approver', 'approver');
  await kit.join(own.id, 'viewer', 'viewer');
});
afterAll(() => kit.db.stop());

const send = (
  route: (typeof routes)[number],
  as: string | null,
  at: Ids,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> => {
  const body = bodyOf(route, at);
  return kit.call(
    route.method.toUpperCase(),
    pathOf(route, at),
    // A version that nothing has: an operation that got this far would say so instead.
    {
      as,
      ifMatch: route.method === 'get' ? undefined : '"999"',
      headers,
      ...(body === undefined ? {} : { body }),
    },
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
    if (
      /\{(role|key|webhook|profile)\}/.test(route.path) ||
      (route.path.includes('{achievement}') && route.method === 'get')
    ) {
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
  const EDITING = [
    ...['listAchievement', 'changeAchievement', 'readAchievementDocument'],
    ...['draftRole', 'changeRole', 'setRequirement', 'draftRuleFromPost'],
    ...['checkImport', 'startImport', 'continueImport', 'cancelImport', 'readJobPosts'],
    ...['draftProfile', 'changeProfile', 'adoptProfile', 'answerUpdate'],
  ];
  // What is said in public of others' achievements, too.
  const PUBLISHING = [
    ...['publishRole', 'retireRole', 'confirmRole', 'cancelPublication'],
    ...['publishProfile', 'retireProfile'],
    ...['makeTrustList', 'changeTrustList', 'claimEquivalence', 'withdrawEquivalence'],
    ...['openDispute', 'answerDispute', 'dropDispute', 'offerMerge', 'answerMerge', 'takeOverAchievement'],
  ];
  const APPROVING = ['approveRole', 'approveProfile'];
  const MANAGING = inside.flatMap(({ operationId, path }) =>
    /\/(keys|webhooks|domain-proof|invitations|settings|signing-domain|public-facts|look-alikes\/)/.test(
      path,
    ) || ['changeMember', 'removeMember', 'rotateSigningKey', 'revokeSigningKey'].includes(operationId)
      ? [operationId]
      : [],
  );
  const refusedTo: Readonly<Record<string, readonly string[]>> = {
    viewer: [...EDITING, ...PUBLISHING, ...APPROVING, ...MANAGING],
    approver: [...EDITING, ...MANAGING],
    editor: [...APPROVING, ...MANAGING],
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
