import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { MAX_JOB_POST } from '../../../functions/contract/rule-draft.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { achievement, idNumber, organization } from '../../kit/market.ts';

let kit: TestEmployer;
let path: string;

beforeAll(async () => {
  kit = await startEmployer();
  const index = createPublicIndex(kit.db.documents, kit.db.catalogTable);
  await indexChange(index, { kind: 'organization', value: organization(1) });
  for (const [at, name] of ['First Aid', 'Forklift Operator'].entries()) {
    await indexChange(index, { kind: 'achievement', value: achievement(at + 1, { name }) });
  }
  const own = await kit.organization('ana', 'riverbend.example');
  path = `${own.path}/rule-drafts`;
  await kit.join(own.id, 'vera', 'viewer');
});
afterAll(() => kit.db.stop());

const [FIRST_AID, FORKLIFT] = [idNumber('achievement', 1), idNumber('achievement', 2)];

describe('a rule drafted from a job post', () => {
  it('names what the post names, with the passages, and changes nothing', async () => {
    const text = 'First aid required; forklift operator a plus. Juggling welcome.';
    const answer = await kit.call('POST', path, { as: 'ana', body: { text }, key: null });
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({
      requirement: {
        required: { op: 'leaf', achievement: FIRST_AID },
        preferred: [{ op: 'leaf', achievement: FORKLIFT }],
      },
      passages: [
        { start: 0, end: 9, text: 'First aid', became: 'required', achievements: [FIRST_AID] },
        { start: 20, end: 37, text: 'forklift operator', became: 'preferred', achievements: [FORKLIFT] },
      ],
    });
    const roles = await kit.call('GET', path.replace('rule-drafts', 'roles'), { as: 'ana' });
    expect(roles.json.items).toEqual([]);
  });

  it('is no rule where the text names nothing that is listed', async () => {
    const answer = await kit.call('POST', path, { as: 'ana', body: { text: 'Juggling.' }, key: null });
    expect(answer.json).toEqual({ passages: [] });
  });

  it('is for those who may edit, and for texts as long as a job post', async () => {
    const send = async (as: string, text: string) =>
      (await kit.call('POST', path, { as, body: { text }, key: null })).status;
    expect(await send('vera', 'First Aid')).toBe(403);
    expect(await send('stranger', 'First Aid')).toBe(404);
    expect(await send('ana', 'a'.repeat(MAX_JOB_POST))).toBe(200);
    expect(await send('ana', 'a'.repeat(MAX_JOB_POST + 1))).toBe(422);
  });
});
