import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { draftedRole, eventually } from '../kit/employer-client.ts';
import { mintCredential, mintHolder, mintIssuer, mintPresentation } from '../kit/mint/index.ts';
import { startTenant, type Tenant } from '../kit/operation-calls.ts';
import { expectProblem } from '../kit/safe-answer.ts';
import { operatorTables } from '../kit/table-items.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const tables = operatorTables(deployment);
const TIMES = 50;

let ana: Tenant;
beforeAll(async () => {
  ana = await startTenant(deployment, 'local-ana');
});
afterAll(() => tables.close());

const fifty = (send: () => Promise<Response>): Promise<Response[]> =>
  Promise.all(Array.from({ length: TIMES }, send));

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const signedIn = () => ({ authorization: `Bearer ${ana.client.token}` });

it('of fifty posts of one presentation to one exchange, one is accepted', async () => {
  const [holder, issuer] = [await mintHolder(), await mintIssuer()];
  const { id, secret } = Object(await (await post('/api/sessions', {})).json());
  const path = `/api/exchanges/${id}`;
  const asked = Object(await (await post(path, {})).json()).verifiablePresentationRequest;
  const { challenge, domain } = asked;
  const credentials = [await mintCredential({ issuer, subject: holder.did })];
  const verifiablePresentation = await mintPresentation({ holder, credentials, challenge, domain });
  const answers = await fifty(() => post(path, { verifiablePresentation }));
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(TIMES - 1);
  for (const answer of refused) await expectProblem(answer, 'presentation-used');
  const read = await fetch(`${origin}/api/sessions/${id}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
  expect(Object(await read.json())).toMatchObject({ state: 'done', credentials: [{ verdict: 'valid' }] });
});

it('of fifty publications with one ETag, one makes a version and the others are told', async () => {
  const rule = { required: { op: 'leaf', achievement: ana.achievement.id }, preferred: [] };
  const role = await draftedRole(ana.client, ana.organization, rule);
  const path = `/api/employer${role.path}/publication`;
  const answers = await fifty(() =>
    post(path, {}, { ...signedIn(), 'if-match': role.etag, 'idempotency-key': crypto.randomUUID() }),
  );
  const refused = answers.filter(({ status }) => status !== 200);
  expect(refused).toHaveLength(TIMES - 1);
  for (const answer of refused) await expectProblem(answer, 'version-conflict');
  const ofRole = await eventually(
    async () => (await tables.catalogItems()).filter((item) => JSON.stringify(item).includes(role.id)),
    (items) => items.some(({ PK, SK }) => PK === `PUB#ROLE#${role.id}` && SK === 'CURRENT'),
  );
  const keys = ofRole.map(({ PK, SK }) => `${PK} ${SK}`);
  expect(keys.filter((key) => key.startsWith('VERSION#'))).toEqual([`VERSION#${role.id} 000001`]);
  expect(keys.filter((key) => key.startsWith(`PUB#ROLE#${role.id}`)).sort()).toEqual([
    `PUB#ROLE#${role.id} 000001`,
    `PUB#ROLE#${role.id} CURRENT`,
  ]);
  expect(ofRole.filter(({ action }) => action === 'role-published')).toHaveLength(1);
});

it('fifty creations with one key make one organization, and all get its answer', async () => {
  const domain = `race-${crypto.randomUUID().slice(0, 8)}.example`;
  const facts = { kind: 'employer', name: 'One and only', domain };
  const headers = { ...signedIn(), 'idempotency-key': crypto.randomUUID() };
  const answers = await fifty(() => post('/api/employer/organizations', facts, headers));
  expect(answers.map(({ status }) => status)).toEqual(Array(TIMES).fill(201));
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  expect(new Set(texts).size).toBe(1);
  expect(new Set(answers.map((answer) => answer.headers.get('etag'))).size).toBe(1);
  const made = (await tables.catalogItems()).filter(
    (item) => item['type'] === 'organization' && item['domain'] === domain,
  );
  expect(made).toHaveLength(1);
  const trail = (await tables.catalogItems()).filter(({ target }) => target === made[0]?.['id']);
  expect(trail.map(({ action }) => action)).toEqual(['organization-created']);
});
