import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDueIndex } from '../../../functions/adapters/table/due-index.ts';
import { isId } from '../../../functions/domain/ids.ts';
import { runDue } from '../../../functions/services/clock/run-due.ts';
import { continueImport } from '../../../functions/services/employer/imports/run-import.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

const MINUTE = 60_000;

let kit: TestEmployer;
let organization: { id: string; path: string };
beforeAll(async () => {
  kit = await startEmployer();
  organization = await kit.organization('ada', 'left.example');
});
afterAll(() => kit.db.stop());

const tick = () =>
  runDue({ ...kit.deps, due: createDueIndex(kit.db.documents, kit.db.catalogTable) }).then(
    ({ stalled, failures }) => ({ stalled, failures }),
  );
const STALLED = { stalled: 1, failures: [] };
const NOTHING = { stalled: 0, failures: [] };

const send = (key: string) => {
  const csv = `key,title,description,occupations,remote\n${key},Job,Work.,15-1232.00,yes`;
  return kit.call('POST', `${organization.path}/imports`, { body: { csv, run: true } });
};
const at = (id: unknown) => `${organization.path}/imports/${id}`;
const read = async (id: unknown) => (await kit.call('GET', at(id))).json;
const go = async (id: unknown) =>
  (await kit.call('POST', `${at(id)}/continuation`, { body: {}, key: null })).json;

test('an import that nobody works on is said to stand still, once, and goes on by one request', async () => {
  const { id } = (await send('A-1')).json;
  expect(await tick()).toEqual(NOTHING);
  kit.advance(2 * MINUTE - 1_000);
  expect(await tick()).toEqual(NOTHING);
  expect(await read(id)).not.toHaveProperty('stalledAt');
  kit.advance(1_000);
  const outcomes = await Promise.all([tick(), tick(), tick()]);
  expect(outcomes.reduce((sum, { stalled }) => sum + stalled, 0)).toBe(1);
  expect(await read(id)).toMatchObject({ state: 'running', done: 0, stalledAt: expect.any(String) });
  kit.advance(10 * MINUTE);
  expect(await tick()).toEqual(NOTHING);
  const done = await go(id);
  expect(done).toMatchObject({ state: 'done', done: 1 });
  expect(done).not.toHaveProperty('stalledAt');
  expect(await tick()).toEqual(NOTHING);
});

test('one whose worker died is said to stand still, and one that was canceled is not', async () => {
  const { id } = (await send('B-1')).json;
  if (!isId('organization', organization.id) || !isId('import', id)) throw new Error('malformed id');
  const imports = { ...kit.deps.imports, draft: () => Promise.reject(new Error('killed')) };
  const visit = { subject: 'ada', organizationId: organization.id };
  await expect(continueImport({ ...kit.deps, imports }, visit, id)).rejects.toThrow('killed');
  kit.advance(2 * MINUTE + 7_000);
  expect(await tick()).toEqual(NOTHING);
  kit.advance(2_000);
  expect(await tick()).toEqual(STALLED);
  expect((await read(id)).stalledAt).toBeDefined();
  await kit.call('POST', `${at(id)}/cancellation`, { body: {}, key: null });
  kit.advance(10 * MINUTE);
  expect(await tick()).toEqual(NOTHING);
  expect(await read(id)).not.toHaveProperty('stalledAt');
});

test('one that was left until it was thrown away keeps no other from running', async () => {
  const { id } = (await send('C-1')).json;
  const early = (await send('C-2')).json;
  expect(early.code).toBe('import-running');
  kit.advance(30 * 24 * 60 * MINUTE);
  expect((await kit.call('GET', at(id))).json.code).toBe('not-found');
  const late = (await send('C-3')).json;
  expect(late.state).toBe('running');
  expect((await go(late.id)).state).toBe('done');
});
