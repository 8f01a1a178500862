import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let count = 0;
beforeAll(async () => {
  kit = await startEmployer();
});
afterEach(() => {
  kit.dns = new Map();
});
afterAll(() => kit.db.stop());

const unproven = async () => {
  count += 1;
  const domain = `proof${count}.example`;
  const { path } = await kit.organization('ada', domain, false);
  const { record } = (await kit.call('GET', path)).json.proof;
  const prove = () => kit.call('POST', `${path}/domain-proof`, { body: {}, ifMatch: '"1"' });
  return { domain, path, record, prove };
};

test('a new organization is told the record that proves its domain', async () => {
  const { domain, record } = await unproven();
  expect(record).toEqual({
    type: 'TXT',
    name: `_recognized-here.${domain}`,
    value: expect.stringMatching(/^recognized-here=[\w-]{32}$/),
  });
});

test('the record among others proves the domain, and claims it', async () => {
  const { domain, path, record, prove } = await unproven();
  kit.dns?.set(record.name, ['v=spf1 -all', 'recognized-here=another', ` ${record.value} `]);
  const proven = await prove();
  expect([proven.status, proven.headers.get('etag')]).toEqual([200, '"2"']);
  expect(proven.json.proof).toMatchObject({
    state: 'proven',
    methods: ['dns-txt'],
    provenAt: expect.stringMatching(/^2026-11-22T12:00:00\.\d{3}Z$/),
    record,
  });
  const claim = await kit.db.documents.send(
    new GetCommand({ TableName: 'catalog', Key: { PK: `UNIQUE#domain#${domain}`, SK: 'UNIQUE' } }),
  );
  expect(claim.Item).toMatchObject({ type: 'unique', schema: 1, version: 1, owner: proven.json.id });
  const again = await kit.call('POST', `${path}/domain-proof`, { body: {}, ifMatch: '"2"' });
  expect([again.status, again.text]).toEqual([200, proven.text]);
});

test.each([
  ['no record', []],
  ['another token', ['recognized-here=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA']],
])('%s is a missing proof, and the answer says what to create', async (_, records) => {
  const { path, record, prove } = await unproven();
  kit.dns?.set(record.name, records);
  const answer = await prove();
  expect([answer.status, answer.json.code]).toEqual([409, 'domain-proof-missing']);
  expect(answer.json.detail).toBe(
    `Create a DNS record of type TXT with the name ${record.name} and the value ${record.value}`,
  );
  expect((await kit.call('GET', path)).json).toMatchObject({ version: 1, proof: { state: 'unproven' } });
});

test('a record that only contains the value is none', async () => {
  const { record, prove } = await unproven();
  kit.dns?.set(record.name, [`${record.value}x`, `x${record.value}`, record.value.toLowerCase()]);
  expect((await prove()).json.code).toBe('domain-proof-missing');
});

test('a DNS that does not answer is not a missing record, and nothing changes', async () => {
  const { path, prove } = await unproven();
  kit.dns = null;
  const answer = await prove();
  expect([answer.status, answer.json.code]).toEqual([503, 'dependency-down']);
  expect((await kit.call('GET', path)).json).toMatchObject({ version: 1, proof: { state: 'unproven' } });
  const audit = await kit.call('GET', `${path}/audit`);
  expect(audit.json.items.map(({ action }: { action: string }) => action)).toEqual(['organization-created']);
});

test('an unproven organization lists no achievement and publishes no role', async () => {
  const { path } = await unproven();
  const listed = await kit.call('POST', `${path}/achievements`, {
    body: {
      name: 'Badge',
      description: 'x',
      field: 'cloud',
      achievementType: 'Badge',
      assessment: 'exam',
      aliases: [],
      creators: ['did:key:z6Mk'],
      competencies: [],
      stackOf: [],
      acceptsInstead: [],
      levels: [],
      cost: { amount: 0, currency: 'USD' },
      hours: 1,
      languages: ['en'],
      access: 'online',
      earnUrl: 'https://a.example',
    },
  });
  expect([listed.status, listed.json.code]).toEqual([409, 'organization-unproven']);
  const issuers = ['did:key:z6Mk'];
  const drafted = await kit.call('POST', `${path}/roles`, {
    body: {
      title: 'Clerk',
      description: 'x',
      occupations: ['43-9061.00'],
      places: [],
      remote: true,
      promise: { kind: 'considered' },
    },
  });
  const role = `${path}/roles/${drafted.json.id}`;
  const ruled = await kit.call('PUT', `${role}/requirement`, {
    ifMatch: '"1"',
    body: { required: { op: 'leaf', achievementType: 'Badge', issuers }, preferred: [] },
  });
  expect(ruled.status).toBe(200);
  const published = await kit.call('POST', `${role}/publication`, { body: {}, ifMatch: '"2"' });
  expect([published.status, published.json.code]).toEqual([409, 'organization-unproven']);
});
