import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { achievement, ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let organization: { id: string; path: string };
const roles: string[] = [];

beforeAll(async () => {
  kit = await startEmployer();
  organization = await kit.organization('ada', 'lists.example');
  for (let at = 0; at < 7; at += 1) {
    const body = { ...ROLE, title: `Role ${at}` };
    roles.push((await kit.call('POST', `${organization.path}/roles`, { body })).json.id);
    await kit.call('POST', `${organization.path}/achievements`, { body: achievement([`urn:list:${at}`]) });
  }
  for (let at = 0; at < 4; at += 1) await kit.organization('ada', `more${at}.example`, false);
});
afterAll(() => kit.db.stop());

/** Every item of a list, page by page. */
const walk = async (path: string, limit: number, as = 'ada') => {
  // biome-ignore lint/suspicious/noExplicitAny: items of any list
  const pages: any[][] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const query = new URLSearchParams({ limit: String(limit), ...(cursor === undefined ? {} : { cursor }) });
    const { json, status } = await kit.call('GET', `${path}?${query}`, { as });
    expect(status).toBe(200);
    const page = json.organizations ?? json;
    pages.push(page.items);
    cursor = page.next;
  }
  return pages;
};

describe.each([
  ['roles', 7],
  ['achievements', 7],
  ['audit', 16],
] as const)('the list of %s', (name, total) => {
  test.each([1, 3, 7, 16, 100])('has every item once, %i a page', async (limit) => {
    const pages = await walk(`${organization.path}/${name}`, limit);
    const ids = pages.flat().map(({ id }) => id);
    expect(new Set(ids).size).toBe(total);
    expect(ids).toHaveLength(total);
    expect(pages).toHaveLength(Math.ceil(total / limit));
    expect(ids).toEqual(name === 'audit' ? ids.toSorted().toReversed() : ids.toSorted());
  });
});

test('the organizations of a person come page by page', async () => {
  const pages = await walk('/me', 2);
  expect(pages.map((page) => page.length)).toEqual([2, 2, 1]);
  const domains = pages.flat().map((item) => [item.role, item.organization.domain]);
  expect(domains[0]).toEqual(['owner', 'lists.example']);
  expect((await walk('/me', 10, 'nobody')).flat()).toEqual([]);
});

describe('a cursor', () => {
  const nextOf = async (path: string) => (await kit.call('GET', `${path}?limit=2`)).json.next as string;

  test('of another list is refused', async () => {
    const other = await kit.organization('ada', 'elsewhere.example');
    const lists = ['roles', 'achievements', 'audit'].map((name) => `${organization.path}/${name}`);
    for (const from of lists) {
      const cursor = await nextOf(from);
      for (const to of [...lists, `${other.path}/roles`, '/me'].filter((path) => path !== from)) {
        const answer = await kit.call('GET', `${to}?cursor=${cursor}`);
        expect([from, to, answer.status, answer.json.code]).toEqual([from, to, 400, 'cursor-invalid']);
      }
    }
  });

  test('that was changed in any character is refused', async () => {
    const cursor = await nextOf(`${organization.path}/roles`);
    for (let at = 0; at < cursor.length; at += 1) {
      const other = cursor[at] === 'A' ? 'B' : 'A';
      const changed = `${cursor.slice(0, at)}${other}${cursor.slice(at + 1)}`;
      const answer = await kit.call('GET', `${organization.path}/roles?cursor=${changed}`);
      expect([changed, answer.json.code]).toEqual([changed, 'cursor-invalid']);
    }
  });

  test.each(['x', '%00', 'bm90aGluZw'])('that was never given out is refused: %s', async (cursor) => {
    const answer = await kit.call('GET', `${organization.path}/roles?cursor=${cursor}`);
    expect(answer.json.code).toBe('cursor-invalid');
  });

  test('is as long as it takes and no longer', async () => {
    const answer = await kit.call('GET', `${organization.path}/roles?cursor=${'x'.repeat(1025)}`);
    expect(answer.json.code).toBe('field-invalid');
  });
});

describe('the audit trail', () => {
  test('says who changed what from what to what, newest first', async () => {
    const path = `${organization.path}/roles/${roles[0]}`;
    await kit.join(organization.id, 'eddie', 'editor');
    await kit.call('PUT', path, {
      as: 'eddie',
      ifMatch: '"1"',
      body: { ...ROLE, title: 'Renamed', pay: { min: 20, max: 25, currency: 'USD', per: 'hour' } },
    });
    const { items } = (await kit.call('GET', `${organization.path}/audit?limit=1`)).json;
    expect(items).toEqual([
      {
        id: expect.stringMatching(/^aud_/),
        at: expect.any(String),
        actor: 'eddie',
        action: 'role-changed',
        target: roles[0],
        changes: [
          { pointer: '/title', from: 'Role 0', to: 'Renamed' },
          { pointer: '/pay/min', to: 20 },
          { pointer: '/pay/max', to: 25 },
          { pointer: '/pay/currency', to: 'USD' },
          { pointer: '/pay/per', to: 'hour' },
        ],
      },
    ]);
  });

  test('tells of a change of the domain proof and of an achievement', async () => {
    const { items } = (await kit.call('GET', `${organization.path}/audit?limit=100`)).json;
    const actions = items.map(({ action }: { action: string }) => action);
    expect(actions.slice(-2)).toEqual(['domain-proven', 'organization-created']);
    expect(items.at(-2).changes).toEqual([
      { pointer: '/proof/state', from: 'unproven', to: 'proven' },
      { pointer: '/proof/provenAt', to: expect.any(String) },
      { pointer: '/proof/methods', to: ['dns-txt'] },
      { pointer: '/proof/checkedAt', to: expect.any(String) },
      { pointer: '/proof/nextCheckAt', to: expect.any(String) },
    ]);
    const { json } = await kit.call('GET', `${organization.path}/achievements?limit=1`);
    await kit.call('PUT', `${organization.path}/achievements/${json.items[0].id}`, {
      ifMatch: '"1"',
      body: achievement(['urn:list:0', 'urn:list:new'], { hours: 41 }),
    });
    const [newest] = (await kit.call('GET', `${organization.path}/audit?limit=1`)).json.items;
    expect(newest).toMatchObject({
      action: 'achievement-changed',
      changes: [
        { pointer: '/aliases', from: ['urn:list:0'], to: ['urn:list:0', 'urn:list:new'] },
        { pointer: '/hours', from: 40, to: 41 },
      ],
    });
  });
});
