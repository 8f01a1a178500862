import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

const domainOf = () => `d${crypto.randomUUID().slice(0, 8)}.example`;
const start = async () => {
  const domain = domainOf();
  const organization = await kit.organization('ada', domain);
  const keys = `${organization.path}/signing-keys`;
  const rotate = (ifMatch: string) => kit.call('POST', keys, { body: {}, ifMatch });
  return { domain, organization, keys, rotate };
};
const etagOf = (answer: Awaited<ReturnType<TestEmployer['call']>>) => answer.headers.get('etag') ?? '';
const states = (json: { keys: { state: string }[] }) => json.keys.map(({ state }) => state);

describe('the keys of an organization', () => {
  it('are none before anything was signed; a new one signs and the one before it still counts', async () => {
    const { keys, rotate, organization } = await start();
    const none = await kit.call('GET', keys);
    expect(none.json).toMatchObject({ keys: [], version: 0 });
    expect(none.json.did).toBe(`did:web:recognized.example:organizations:${organization.id}`);
    const one = await rotate(etagOf(none));
    expect([one.status, states(one.json)]).toEqual([200, ['current']]);
    const two = await rotate(etagOf(one));
    expect(states(two.json)).toEqual(['retired', 'current']);
    expect(two.text).not.toContain('sealed');
  });

  it('are revoked one by one, and the one that signs is replaced in the same change', async () => {
    const { keys, rotate } = await start();
    const made = await rotate('"0"');
    const revoked = await kit.call('POST', `${keys}/key-1/revocation`, { body: {}, ifMatch: etagOf(made) });
    expect(states(revoked.json)).toEqual(['revoked', 'current']);
    const again = await kit.call('POST', `${keys}/key-1/revocation`, {
      body: {},
      ifMatch: etagOf(revoked),
    });
    expect([again.status, again.json.code]).toEqual([404, 'not-found']);
  });

  it('change once for one request, once for many at the same time, and on record', async () => {
    const { keys, organization } = await start();
    const twice = await Promise.all(
      [1, 2].map(() => kit.call('POST', keys, { body: {}, ifMatch: '"0"', key: 'the-same' })),
    );
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0]?.json).toEqual(twice[1]?.json);
    const race = await Promise.all([1, 2, 3].map(() => kit.call('POST', keys, { body: {}, ifMatch: '"1"' })));
    expect(race.map(({ status }) => status).toSorted()).toEqual([200, 412, 412]);
    const audit = await kit.call('GET', `${organization.path}/audit`);
    const told = audit.json.items.filter(
      ({ action }: { action: string }) => action === 'signing-key-rotated',
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).toContain('/keys/key-2/publicKeyMultibase');
  });

  it('are the owner’s to change and every member’s to see', async () => {
    const { keys, organization } = await start();
    await kit.join(organization.id, 'grace', 'editor');
    expect((await kit.call('GET', keys, { as: 'grace' })).status).toBe(200);
    const refused = await kit.call('POST', keys, { as: 'grace', body: {}, ifMatch: '"0"' });
    expect([refused.status, refused.json.code]).toEqual([403, 'forbidden']);
    const unproven = await kit.organization('ada', domainOf(), false);
    const early = await kit.call('POST', `${unproven.path}/signing-keys`, { body: {}, ifMatch: '"0"' });
    expect([early.status, early.json.code]).toEqual([409, 'organization-unproven']);
  });
});

describe('the organization’s own DID', () => {
  it('signs when its document lists the current key, and not before', async () => {
    const { domain, rotate, organization } = await start();
    const made = await rotate('"0"');
    const own = (ifMatch: string, value = true) =>
      kit.call('POST', `${organization.path}/signing-domain`, { body: { own: value }, ifMatch });
    const early = await own(etagOf(made));
    expect([early.status, early.json.code]).toEqual([409, 'signing-domain-unlisted']);
    const [{ publicKeyMultibase }] = made.json.keys;
    kit.dids?.set(`did:web:${domain}`, [{ id: `did:web:${domain}#signs`, publicKeyMultibase }]);
    const set = await own(etagOf(made));
    expect(set.json).toMatchObject({ did: `did:web:${domain}`, ownDomain: { listed: true } });
    const next = await rotate(etagOf(set));
    expect(next.json.did).toBe(next.json.hostedDid);
    expect(next.json.ownDomain).toMatchObject({ did: `did:web:${domain}`, listed: false });
    expect((await own(etagOf(next), false)).json.ownDomain).toBeUndefined();
  });

  it('cannot be told unlisted by a web that does not answer', async () => {
    const { rotate, organization } = await start();
    const made = await rotate('"0"');
    const kept = kit.dids;
    kit.dids = null;
    const away = await kit.call('POST', `${organization.path}/signing-domain`, {
      body: { own: true },
      ifMatch: etagOf(made),
    });
    kit.dids = kept;
    expect([away.status, away.json.code]).toEqual([503, 'dependency-down']);
  });
});
