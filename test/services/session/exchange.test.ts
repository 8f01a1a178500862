import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemRandom } from '../../../functions/adapters/ambient/system.ts';
import { createSessionServices } from '../../../functions/services/session/session-services.ts';
import { mintHolder, sign } from '../../kit/mint/index.ts';
import { ORIGIN, startWorld, type World } from './world.ts';

let world: World;
let services: ReturnType<typeof createSessionServices>;
beforeAll(async () => {
  world = await startWorld();
  services = createSessionServices(world.deps);
}, 30_000);
afterAll(() => world?.stop());
beforeEach(() => world.at('2026-11-22T12:00:00Z'));

const asked = async () => {
  const opened = await services.open();
  const request = await services.request(opened.id);
  if (!request.ok) throw new Error(request.error.kind);
  return { opened, challenge: request.value.challenge, request: request.value };
};
const stored = async () =>
  JSON.stringify(
    (await world.db.documents.send(new ScanCommand({ TableName: world.db.sessionTable }))).Items,
  );

describe('a wallet exchange', () => {
  test('asks for a signature over our challenge and our domain, in the form that wallets read', async () => {
    const { opened, request } = await asked();
    expect(request).toMatchObject({ domain: ORIGIN, challenge: expect.stringMatching(/^[\w-]{43}$/) });
    expect(request.query).toMatchObject([
      { type: 'DIDAuthentication', acceptedMethods: [{ method: 'key' }] },
      // An object and a list of types: what the Learner Credential Wallet compares.
      { type: 'QueryByExample', credentialQuery: { example: { type: ['VerifiableCredential'] } } },
    ]);
    expect(request.interact.service[0]?.serviceEndpoint).toBe(`${ORIGIN}/api/exchanges/${opened.id}`);
    expect(await services.request(opened.id)).toMatchObject({ value: { challenge: request.challenge } });
  });

  test('a genuine presentation becomes an answer that only the secret opens', async () => {
    const { opened, challenge } = await asked();
    expect(await services.accept(opened.id, await world.presentation(challenge))).toEqual({ ok: true });
    const session = await services.read(opened);
    expect(session).toMatchObject({
      kind: 'done',
      credentials: [{ credential: 'c1', verdict: 'valid', evidence: { assurance: 'holder-bound' } }],
    });
    const other = await services.open();
    expect(await services.read({ id: opened.id, secret: other.secret })).toBeUndefined();
    expect(await services.read({ id: opened.id, secret: '' })).toBeUndefined();
  });

  test('nothing of a credential is stored in the clear', async () => {
    const { opened, challenge } = await asked();
    await services.accept(opened.id, await world.presentation(challenge));
    const text = await stored();
    expect(text).toContain(opened.id);
    for (const trace of [
      'Achievement',
      'riverbend',
      world.holder.did,
      world.issuer.did,
      opened.secret,
      'z6Mk',
    ]) {
      expect(text).not.toContain(trace);
    }
  });

  test('of 50 answers at once exactly one is looked at', async () => {
    const { opened, challenge } = await asked();
    const presentation = await world.presentation(challenge);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => services.accept(opened.id, presentation)),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.error.kind === 'used')).toHaveLength(49);
  });

  test('a replayed presentation is turned away, in the same session and in another', async () => {
    const { opened, challenge } = await asked();
    const presentation = await world.presentation(challenge);
    await services.accept(opened.id, presentation);
    expect(await services.accept(opened.id, presentation)).toMatchObject({ error: { kind: 'used' } });
    const second = await asked();
    expect(await services.accept(second.opened.id, presentation)).toMatchObject({
      error: { kind: 'refused', failure: 'presentation-invalid.wrong-challenge' },
    });
  });

  test.each([
    ['wrong-challenge', { challenge: 'another-challenge' }],
    ['wrong-domain', { domain: 'https://elsewhere.example' }],
    ['not-the-holder', { claimedHolder: 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' }],
    ['no-credentials', { credentials: [] }],
  ])('%s ends the session with that code, and the challenge is spent', async (reason, changes) => {
    const { opened, challenge } = await asked();
    const refused = await services.accept(opened.id, await world.presentation(challenge, changes));
    const failure = `presentation-invalid.${reason}`;
    expect(refused).toMatchObject({ error: { kind: 'refused', failure } });
    expect(await services.read(opened)).toMatchObject({ kind: 'failed', failure });
    expect(await services.accept(opened.id, await world.presentation(challenge))).toMatchObject({
      error: { kind: 'used' },
    });
    expect(await services.request(opened.id)).toMatchObject({ error: { kind: 'used' } });
  });

  test('an unsigned or changed presentation ends the session', async () => {
    const first = await asked();
    const { proof, ...unsigned } = await world.presentation(first.challenge);
    expect(proof).toBeDefined();
    expect(await services.accept(first.opened.id, unsigned)).toMatchObject({
      error: { failure: 'presentation-invalid.no-proof' },
    });
    const second = await asked();
    const changed = { ...(await world.presentation(second.challenge)), id: 'urn:uuid:0' };
    expect(await services.accept(second.opened.id, changed)).toMatchObject({
      error: { failure: 'presentation-invalid.bad-proof' },
    });
  });

  test('somebody else’s badge is reported and does not count', async () => {
    const { opened, challenge } = await asked();
    const other = await mintHolder('other');
    const presentation = await world.presentation(challenge, {
      credentials: [await world.badge(1, other), await world.badge(2)],
    });
    expect(await services.accept(opened.id, presentation)).toEqual({ ok: true });
    expect(await services.read(opened)).toMatchObject({
      credentials: [{ verdict: 'invalid' }, { verdict: 'valid' }],
    });
  });

  test('an expired session takes nothing, although its item is still there', async () => {
    const { opened, challenge } = await asked();
    world.at('2026-11-22T12:15:00Z');
    expect(await services.accept(opened.id, await world.presentation(challenge))).toMatchObject({
      error: { kind: 'gone' },
    });
    expect(await services.request(opened.id)).toMatchObject({ error: { kind: 'gone' } });
    expect(await services.interaction(opened.id)).toMatchObject({ error: { kind: 'gone' } });
    expect(await services.read(opened)).toBeUndefined();
  });

  test('a session that never was is gone', async () => {
    const id = systemRandom.id('session');
    expect(await services.request(id)).toMatchObject({ error: { kind: 'gone' } });
    expect(await services.accept(id, {})).toMatchObject({ error: { kind: 'gone' } });
  });

  test('too many credentials are refused before the challenge is spent', async () => {
    const { opened, challenge } = await asked();
    const many = { ...(await world.presentation(challenge)), verifiableCredential: Array(1000).fill({}) };
    expect(await services.accept(opened.id, many)).toMatchObject({
      error: { kind: 'too-many-credentials', found: 1000, most: 50 },
    });
    expect(await services.accept(opened.id, await world.presentation(challenge))).toEqual({ ok: true });
  });

  test('an answer that cannot be kept ends the session and keeps nothing', async () => {
    const { opened, challenge } = await asked();
    // Random addresses do not compress: 50 badges of 200 alignments each are megabytes.
    const alignment = () => ({
      type: ['Alignment'],
      targetName: 'x',
      targetUrl: `https://frameworks.example/${systemRandom.token(1000)}`,
    });
    const draft = await world.badge(1);
    const heavy = async () => {
      const { proof, ...rest } = structuredClone(draft);
      const { credentialSubject } = rest;
      const subject =
        typeof credentialSubject === 'object' && credentialSubject !== null ? credentialSubject : {};
      const achievement =
        'achievement' in subject && typeof subject.achievement === 'object' ? subject.achievement : {};
      return sign(
        {
          ...rest,
          credentialSubject: {
            ...subject,
            achievement: { ...achievement, alignment: Array.from({ length: 200 }, alignment) },
          },
        },
        world.issuer,
      );
    };
    const presentation = await world.presentation(challenge, {
      credentials: [await heavy(), await heavy(), await heavy()],
    });
    expect(await services.accept(opened.id, presentation)).toMatchObject({
      error: { failure: 'answer-too-large' },
    });
    expect(await services.read(opened)).toMatchObject({ kind: 'failed', failure: 'answer-too-large' });
  }, 30_000);

  test('a check that breaks down ends the session, so that no page waits forever', async () => {
    const broken = createSessionServices({
      ...world.deps,
      verifier: {
        ...world.deps.verifier,
        verifyPresentation: () => Promise.reject(new Error('out of memory')),
      },
    });
    const { opened, challenge } = await asked();
    await expect(broken.accept(opened.id, await world.presentation(challenge))).rejects.toThrow();
    expect(await services.read(opened)).toMatchObject({ kind: 'failed', failure: 'interrupted' });
  });

  test('a check that was cut off is told apart from one that is under way', async () => {
    const { opened } = await asked();
    await world.deps.sessions.take(opened.id, world.deps.clock.now());
    world.at('2026-11-22T12:00:30Z');
    expect(await services.read(opened)).toMatchObject({ kind: 'checking' });
    world.at('2026-11-22T12:01:01Z');
    expect(await services.read(opened)).toMatchObject({ kind: 'failed', failure: 'interrupted' });
  });
});
