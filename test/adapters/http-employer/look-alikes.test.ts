import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

const stored = async (id: string) => {
  if (!isId('organization', id)) throw new Error('malformed id');
  const value = await kit.deps.organizations.organization(id);
  if (value === undefined) throw new Error('no such organization');
  return value;
};
/** What the indexer makes of an organization as it is now. */
const index = async (id: string) =>
  indexChange(createPublicIndex(kit.db.documents, 'catalog'), {
    kind: 'organization',
    value: await stored(id),
  });
const begin = async (as: string, name: string, domain: string) =>
  (await kit.call('POST', '/organizations', { as, body: { kind: 'employer', name, domain } })).json;

test('one that looks like a proven one is told so at once, stopped by nothing, and shown to everybody so', async () => {
  const real = await kit.organization('ada', 'riverbend-lookalike.example');
  await index(real.id);
  const { name } = await stored(real.id);
  const fake = await begin('mallory', name, 'riverbend-look-alike.example');
  expect(fake.resembles).toEqual([
    { id: real.id, name, domain: 'riverbend-lookalike.example', how: ['same-name', 'hyphenation'] },
  ]);
  const { record } = fake.proof;
  kit.dns?.set(record.name, [record.value]);
  const proven = await kit.call('POST', `/organizations/${fake.id}/domain-proof`, {
    as: 'mallory',
    body: {},
    ifMatch: '"1"',
  });
  expect(proven.json.proof.state).toBe('proven');
  await index(fake.id);
  const market = createMarketReader(kit.db.documents, 'catalog');
  const shown = await market.organization((await stored(fake.id)).id);
  expect(shown?.resembles).toMatchObject([{ id: real.id }]);
  expect((await market.organization((await stored(real.id)).id))?.resembles).toBeUndefined();
});

test('one that only resembles an unproven one resembles nobody', async () => {
  const begun = await begin('ada', 'Tallapoosa Mills', 'tallapoosa.example');
  await index(begun.id);
  expect((await begin('bea', 'Tallapoosa Mills', 'tallapoosa-mills.example')).resembles).toEqual([]);
});
