import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { draftedRole, eventually, publish } from '../kit/employer-client.ts';
import { copyOf, mintCredential, mintIssuer, mintPresentation } from '../kit/mint/index.ts';
import { startTenant } from '../kit/operation-calls.ts';
import { operatorTables } from '../kit/table-items.ts';

const deployment = inject('deployment');
const { origin, dataDirectory } = deployment;
const logFile = inject('deploymentLog');
const tables = operatorTables(deployment);

/** Stands in everything that a credential says, and in everything else that a learner sends. */
const MARK = `mark${crypto.randomUUID().replaceAll('-', '')}`;
/** Stands in what an employer publishes: whoever looks for marks must find this one. */
const PUBLISHED = `published${crypto.randomUUID().replaceAll('-', '')}`;

/** What nobody but the learner's own page may know: secrets of sessions, and of whoever signed in. */
const secrets: string[] = [];

const issuer = await mintIssuer(undefined, `College ${MARK}`);
const holder = await mintIssuer(undefined, 'A learner');
const credential = await mintCredential({
  issuer,
  subject: holder.did,
  achievement: {
    id: `https://badges.riverbend.example/achievements/${MARK}`,
    name: `First aid ${MARK}`,
    description: `Helps ${MARK}`,
  },
  subjectMore: {
    identifier: [
      { type: 'IdentityObject', hashed: false, identityHash: `${MARK} Reyes`, identityType: 'name' },
      {
        type: 'IdentityObject',
        hashed: false,
        identityHash: `${MARK}@x.example`,
        identityType: 'emailAddress',
      },
    ],
  },
});

const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
  fetch(`${origin}${path}`, { method: 'POST', body, headers, redirect: 'manual' });
const JSON_TYPE = { 'content-type': 'application/json' };

const openSession = async () => {
  const { id, secret } = Object(await (await post('/api/sessions', '{}', JSON_TYPE)).json());
  secrets.push(secret);
  return { id, secret };
};

const presentedTo = async (id: string) => {
  const asked = await (await post(`/api/exchanges/${id}`, '{}', JSON_TYPE)).json();
  const { challenge, domain } = Object(asked).verifiablePresentationRequest;
  return mintPresentation({ holder, credentials: [credential], challenge, domain });
};

/** Looks at everything that a session shows. */
const lookAt = async ({ id, secret }: { readonly id: string; readonly secret: string }) => {
  const cookie = { cookie: `rh_session=${id}.${secret}` };
  const texts: string[] = [];
  for (const path of [
    `/api/sessions/${id}`,
    `/api/sessions/${id}/matches`,
    '/result',
    '/es/result',
    '/roles',
  ]) {
    texts.push(await (await fetch(`${origin}${path}`, { headers: cookie })).text());
  }
  return texts.join('\n');
};

beforeAll(async () => {
  const ana = await startTenant(deployment, 'local-ana');
  secrets.push(ana.client.token);
  const rule = { required: { op: 'leaf', achievement: ana.achievement.id }, preferred: [] };
  const role = await draftedRole(ana.client, ana.organization, rule, { title: PUBLISHED });
  await publish(deployment, ana.client, role);
});
afterAll(() => tables.close());

/** Every file of the local cloud, and what the tables and logs hold, in which the text stands. */
const placesOf = async (text: string): Promise<readonly string[]> => {
  const inItems = [...(await tables.catalogItems()), ...(await tables.sessionItems())]
    .filter((item) => JSON.stringify(item).includes(text))
    .map((item) => `item ${item['PK']}`);
  const inLines = readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => line.includes(text))
    .map((line) => `line ${line}`);
  const inFiles = readdirSync(dataDirectory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(dataDirectory, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(text))
    .map((file) => `file ${file}`);
  return [...inItems, ...inLines, ...inFiles];
};

describe('what a learner shows', () => {
  it('is answered, and stands in no table, no log and no file', async () => {
    const waiting = await openSession();
    const presentation = await presentedTo(waiting.id);
    const body = JSON.stringify({ verifiablePresentation: presentation });
    expect((await post(`/api/exchanges/${waiting.id}`, body, JSON_TYPE)).status).toBe(200);
    expect(await lookAt(waiting)).toContain(`First aid ${MARK}`);
    // The same again, and to another session: both are refused.
    expect((await post(`/api/exchanges/${waiting.id}`, body, JSON_TYPE)).status).toBe(409);
    const other = await openSession();
    expect((await post(`/api/exchanges/${other.id}`, body, JSON_TYPE)).status).toBe(422);

    const checked = await post('/api/checks', JSON.stringify(credential), JSON_TYPE);
    const session = Object(await checked.json());
    secrets.push(session.secret);
    expect(await lookAt(session)).toContain(`First aid ${MARK}`);

    const form = new FormData();
    form.set('file', new File([JSON.stringify(credential)], `${MARK}.json`, { type: 'application/json' }));
    const page = await post('/api/checks', form as BodyInit, { accept: 'text/html', origin });
    const [, id = '', secret = ''] =
      /rh_session=(\w+)\.([\w-]+)/.exec(page.headers.getSetCookie()[0] ?? '') ?? [];
    secrets.push(secret);
    expect(await lookAt({ id, secret })).toContain(`First aid ${MARK}`);
  });

  it('leaves nothing behind either where it is damaged or refused', async () => {
    const tampered = { ...copyOf(credential), name: `Changed ${MARK}` };
    const bodies: readonly (readonly [string, string])[] = [
      ['/api/checks', JSON.stringify(tampered)],
      ['/api/checks', JSON.stringify(Array(60).fill(credential))],
      ['/api/checks', `{"${MARK}":`],
      ['/api/checks', `{"${MARK}":"${MARK}"}`],
      ['/api/checks', `{"type":"${MARK}","@context":"https://${MARK}.example"}`],
      [`/api/checks?${MARK}=1`, '{}'],
      [`/api/sessions?${MARK}=${MARK}`, '{}'],
      ['/api/sessions', `{"${MARK}":1}`],
      [`/api/roles/${MARK}`, '{}'],
      [`/api/exchanges/ses_00000000000000000000000000`, JSON.stringify({ verifiablePresentation: tampered })],
    ];
    for (const [path, body] of bodies) {
      const answer = await post(path, body, {
        ...JSON_TYPE,
        'user-agent': MARK,
        referer: `https://${MARK}.example/`,
        'x-request-id': MARK,
        'accept-language': MARK,
      });
      expect(answer.status, path).not.toBe(500);
      await answer.body?.cancel();
    }
  });

  it('is nowhere; what an employer published is found where it belongs', async () => {
    const published = await eventually(
      () => placesOf(PUBLISHED),
      (places) => places.length > 0,
    );
    expect(published).toEqual(expect.arrayContaining([expect.stringMatching(/^item PUB#ROLE#/)]));
    expect(published).toEqual(expect.arrayContaining([expect.stringMatching(/^file .*dynamodb/)]));
    expect(readFileSync(logFile, 'utf8')).toMatch(/Presentation .*"POST"/);
    // The path of a request that was made up is in the local site's own log of addresses, which AWS has none of.
    const places = await placesOf(MARK);
    expect(places.filter((place) => !/^line site POST \/api\/roles\/mark/.test(place))).toEqual([]);
  });

  it('cannot be read by who reads tables and logs: no secret and no token is there', async () => {
    expect(secrets.length).toBeGreaterThanOrEqual(5);
    for (const secret of secrets) expect(await placesOf(secret)).toEqual([]);
  });
});

it('the session table holds what opens nothing: a public key, a challenge, a sealed answer', async () => {
  const all = await tables.sessionItems();
  // Who is signed in at the desk is no learner's, and has tests of its own.
  const items = all.filter((item) => !String(item['PK']).startsWith('DESK#'));
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    const { sealTo, sealed } = item;
    expect(Object.keys(JSON.parse(String(sealTo))).sort()).toEqual(['crv', 'kty', 'x']);
    if (sealed !== undefined) expect(String(sealed).split('.')).toHaveLength(5);
    const left = Object.keys(item).filter((key) => !['sealTo', 'sealed', 'takenAt', 'failure'].includes(key));
    expect(left.sort()).toEqual(
      ['PK', 'SK', 'challenge', 'endsAt', 'expiresAt', 'id', 'schema', 'state', 'type', 'version'].sort(),
    );
    const lifetime = Number(item['expiresAt']) - Date.now() / 1000;
    expect(lifetime).toBeLessThanOrEqual(15 * 60 + 1);
  }
});
