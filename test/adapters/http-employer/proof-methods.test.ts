import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createDueIndex } from '../../../functions/adapters/table/due-index.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { runDue } from '../../../functions/services/clock/run-due.ts';
import { achievement, ORIGIN, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let count = 0;
const DAY = 24 * 60 * 60 * 1_000;
beforeAll(async () => {
  kit = await startEmployer();
});
afterEach(() => {
  kit.dns = new Map();
  kit.web = new Map();
});
afterAll(() => kit.db.stop());

const begun = async () => {
  count += 1;
  const domain = `ways${count}.example`;
  const { path, id } = await kit.organization('ada', domain, false);
  const read = async () => kit.call('GET', path);
  const { places } = (await read()).json.proof;
  const prove = async (methods?: readonly string[]) =>
    kit.call('POST', `${path}/domain-proof`, {
      body: methods === undefined ? {} : { methods },
      ifMatch: (await read()).headers.get('etag') ?? '',
    });
  return { domain, path, id, places, read, prove };
};
type Begun = Awaited<ReturnType<typeof begun>>;
const putDid = ({ domain, places }: Begun) =>
  kit.web?.set(
    places['did-web'].address,
    JSON.stringify({ id: `did:web:${domain}`, alsoKnownAs: [places['did-web'].alsoKnownAs] }),
  );
const putFile = ({ places }: Begun) =>
  kit.web?.set(places['well-known'].address, `# ours\n${places['well-known'].line}\n`);
const putDns = ({ places }: Begun) => kit.dns?.set(places['dns-txt'].name, [places['dns-txt'].value]);
/** The clock as it goes by the index of what is due. */
const tick = () => runDue({ ...kit.deps, due: createDueIndex(kit.db.documents, 'catalog') });
const actions = async ({ path }: Begun) =>
  (await kit.call('GET', `${path}/audit`)).json.items.map(({ action }: { action: string }) => action);

describe('a domain is proven', () => {
  test.each<[string, (of: Begun) => unknown]>([
    ['did-web', putDid],
    ['well-known', putFile],
    ['dns-txt', putDns],
  ])('by %s alone, asked for or not', async (method, put) => {
    const one = await begun();
    put(one);
    const others = ['dns-txt', 'did-web', 'well-known'].filter((each) => each !== method);
    const refused = await one.prove(others);
    expect([refused.status, refused.json.code]).toEqual([409, 'domain-proof-missing']);
    expect(refused.json.errors).toEqual(
      others.map((each) => ({ pointer: `/methods/${each}`, detail: 'missing' })),
    );
    const proven = await one.prove();
    expect(proven.json.proof).toMatchObject({ state: 'proven', methods: [method] });
    expect(one.places['did-web'].alsoKnownAs).toContain(`${ORIGIN}/organizations/${one.id}#`);
  });

  test('and a second way is added to the first', async () => {
    const one = await begun();
    putDns(one);
    const { provenAt } = (await one.prove()).json.proof;
    putFile(one);
    const both = (await one.prove(['well-known'])).json.proof;
    expect(both).toMatchObject({ provenAt, methods: ['dns-txt', 'well-known'] });
  });

  test('never by a host that does not answer, which is not a missing token either', async () => {
    const one = await begun();
    kit.web = null;
    expect((await one.prove(['did-web', 'well-known'])).json.code).toBe('dependency-down');
    expect((await one.prove()).json.code).toBe('domain-proof-missing');
    kit.dns = null;
    expect((await one.prove()).json.code).toBe('dependency-down');
  });
});

describe('the clock looks again', () => {
  const published = async () => {
    const one = await begun();
    putDns(one);
    await one.prove();
    const listed = await kit.call('POST', `${one.path}/achievements`, { body: achievement([]) });
    const role = await kit.role('ada', one.path, [listed.json.id]);
    await kit.call('POST', `${role.path}/publication`, { body: {}, ifMatch: role.etag });
    return { ...one, role };
  };

  test('once a month, and what it sees is on record', async () => {
    const one = await published();
    putFile(one);
    kit.advance(29 * DAY);
    expect((await tick()).proofs).toEqual({});
    kit.advance(2 * DAY);
    const looked = await Promise.all([tick(), tick()]);
    expect(looked.reduce((sum, { proofs }) => sum + (proofs.found ?? 0), 0)).toBeGreaterThan(0);
    expect((await actions(one))[0]).toBe('proof-found');
    expect((await one.read()).json.proof).toMatchObject({ state: 'proven', methods: ['dns-txt'] });
  });

  test('a DNS that does not answer for a year changes nothing', async () => {
    const one = await published();
    kit.dns = null;
    for (let month = 0; month < 12; month += 1) {
      kit.advance(31 * DAY);
      expect((await tick()).proofs.unreachable).toBeGreaterThan(0);
    }
    expect((await one.read()).json.proof).toMatchObject({ state: 'proven' });
    expect((await one.read()).json.proof).not.toHaveProperty('lapsing');
    kit.dns = new Map();
    putDns(one);
    kit.advance(2 * DAY);
    await tick();
  });

  test('a proof that is gone lapses first, and then what was published is a draft again', async () => {
    const one = await published();
    kit.dns = new Map();
    kit.advance(31 * DAY);
    await tick();
    expect((await one.read()).json.proof).toMatchObject({ state: 'proven', lapsing: expect.any(Object) });
    kit.advance(15 * DAY);
    await tick();
    expect((await one.read()).json.proof).toMatchObject({
      state: 'unproven',
      withdrawnAt: expect.any(String),
    });
    expect((await kit.call('GET', one.role.path)).json.state).toBe('published');
    await tick();
    const role = await kit.call('GET', one.role.path);
    expect(role.json).toMatchObject({ state: 'draft', publishedVersion: 2 });
    const roleId = one.role.path.split('/').at(-1);
    if (!isId('role', roleId)) throw new Error('malformed id');
    const { Item } = await kit.db.documents.send(
      new GetCommand({ TableName: 'catalog', Key: { PK: `VERSION#${roleId}`, SK: '000002' } }),
    );
    expect(Item).toMatchObject({ state: 'ended', cause: 'proof-withdrawn' });
    expect((await actions(one)).slice(0, 3)).toEqual(['proof-withdrawn', 'role-ended', 'proof-withdrawn']);

    // The domain is free for whoever controls it now.
    const { id, path, etag } = await kit.organization('bea', one.domain, false);
    const { places } = (await kit.call('GET', path, { as: 'bea' })).json.proof;
    kit.dns.set(places['dns-txt'].name, [places['dns-txt'].value]);
    const theirs = await kit.call('POST', `${path}/domain-proof`, { as: 'bea', body: {}, ifMatch: etag });
    expect(theirs.json).toMatchObject({ id, proof: { state: 'proven' } });
    putDns(one);
    expect((await one.prove()).json.code).toBe('domain-taken');
  });

  test('proven again, it publishes its drafts as they were', async () => {
    const one = await published();
    kit.dns = new Map();
    for (const days of [31, 15, 0]) {
      kit.advance(days * DAY);
      await tick();
    }
    putDns(one);
    expect((await one.prove()).json.proof.state).toBe('proven');
    const role = await kit.call('GET', one.role.path);
    const again = await kit.call('POST', `${one.role.path}/publication`, {
      body: {},
      ifMatch: role.headers.get('etag') ?? '',
    });
    expect(again.json).toMatchObject({ state: 'published', publishedVersion: 3 });
  });
});
