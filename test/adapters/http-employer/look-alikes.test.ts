import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe('the mark of one that could be taken for another', () => {
  let [real, fake] = [
    { id: '', path: '' },
    { id: '', path: '' },
  ];
  const shown = async (id: string) => {
    const market = createMarketReader(kit.db.documents, 'catalog');
    return market.organization((await stored(id)).id);
  };
  const etagOf = async (id: string) => `"${(await stored(id)).version}"`;
  const answer = async (as: string, path: string, about: string, known: boolean) => {
    const id = path.split('/').at(-1) ?? '';
    const url = `${path}/look-alikes/${about}`;
    const told = await kit.call('PUT', url, { as, body: { known }, ifMatch: await etagOf(id) });
    if (told.status === 200) await index(id);
    return [told.status, told.json.code];
  };
  const rename = async (as: string, path: string, body: object) => {
    const id = path.split('/').at(-1) ?? '';
    const told = await kit.call('PUT', `${path}/public-facts`, { as, body, ifMatch: await etagOf(id) });
    await index(id);
    return told;
  };
  beforeAll(async () => {
    real = await kit.organization('ada', 'wetumpka.example');
    await index(real.id);
    fake = await kit.organization('mallory', 'wetumpka-jobs.example');
    await rename('mallory', fake.path, { name: 'Something else entirely' });
    await rename('ada', real.path, { name: 'Wetumpka General', about: 'A hospital.' });
    await rename('mallory', fake.path, { name: 'Wetumpka General' });
  });

  test('comes with a new name, asked at once, and the name before stays public', async () => {
    expect(await shown(fake.id)).toMatchObject({
      name: 'Wetumpka General',
      resembles: [{ id: real.id, how: ['same-name'] }],
      formerNames: [
        { name: (await stored(fake.id)).formerNames?.[0]?.name },
        { name: 'Something else entirely' },
      ],
    });
    expect(await shown(real.id)).toMatchObject({ name: 'Wetumpka General', about: 'A hospital.' });
    const audit = (await kit.call('GET', `${fake.path}/audit?limit=1`, { as: 'mallory' })).json.items[0];
    expect(audit).toMatchObject({
      action: 'organization-changed',
      changes: [{ pointer: '/name', from: 'Something else entirely', to: 'Wetumpka General' }],
    });
  });

  test('is taken away by whom they could be taken for, and by nobody else', async () => {
    const list = () => kit.call('GET', `${real.path}/look-alikes`);
    expect((await list()).json.items).toMatchObject([{ id: fake.id, known: false }]);
    expect(await answer('mallory', fake.path, real.id, true)).toEqual([200, undefined]);
    expect(await answer('mallory', fake.path, fake.id, true)).toEqual([404, 'not-found']);
    expect(await answer('mallory', real.path, fake.id, true)).toEqual([404, 'not-found']);
    expect((await shown(fake.id))?.resembles).toHaveLength(1);

    expect(await answer('ada', real.path, fake.id, true)).toEqual([200, undefined]);
    expect(await shown(fake.id)).toMatchObject({ resembles: [], knownTo: [{ id: real.id }] });
    expect((await list()).json.items).toMatchObject([{ id: fake.id, known: true }]);
    expect(await answer('ada', real.path, fake.id, false)).toEqual([200, undefined]);
    expect((await shown(fake.id))?.resembles).toHaveLength(1);
  });

  test('comes back with another name, until that one is known too', async () => {
    await answer('ada', real.path, fake.id, true);
    await rename('mallory', fake.path, { name: 'Wetumpka General Inc' });
    expect((await shown(fake.id))?.resembles).toHaveLength(1);
  });

  test('is nothing that an unproven organization has a say in, or that an unproven one is known for', async () => {
    const { id } = await begin('bea', 'Wetumpka General', 'wetumpka-too.example');
    expect(await answer('bea', `/organizations/${id}`, fake.id, true)).toEqual([
      409,
      'organization-unproven',
    ]);
    expect(await answer('ada', real.path, id, true)).toEqual([404, 'not-found']);
  });

  test('cannot be shaken off by so many names that nobody finds the first', async () => {
    const other = await kit.organization('eve', 'many-names.example');
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      statuses.push((await rename('eve', other.path, { name: `Name ${at} of many` })).status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(409);
  });
});
