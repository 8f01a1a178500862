import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import { hostedDid } from '../../../functions/domain/signing/addresses.ts';
import { isRevoked, LIST_ENTRIES } from '../../../functions/domain/signing/status-list.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { endorse } from '../../../functions/services/signing/endorse.ts';
import { signWaiting } from '../../../functions/services/signing/have-signed.ts';
import { verifyIndependently } from '../../kit/independent-verifier.ts';
import {
  achievement,
  idNumber,
  instant,
  organization,
  recognition,
  requirementNaming,
} from '../../kit/market.ts';
import { pretendWeb } from '../../kit/mint/index.ts';
import { ORIGIN, startSigning } from '../../kit/signing.ts';

let kit: Awaited<ReturnType<typeof startSigning>>;
const ORG = idNumber('organization', 1);

const versionOf = (role: number, number: number, changes = {}) =>
  recognition(role, number, { requirement: requirementNaming(1, 2), ...changes });
const cause = (version: ReturnType<typeof versionOf>) => ({ kind: 'version', value: version }) as const;
const published = async (version: ReturnType<typeof versionOf>) => ({
  version,
  achievements: await kit.unsigned.achievements([1, 2].map((number) => idNumber('achievement', number))),
});
const Credential = z.looseObject({
  issuer: z.looseObject({ id: z.string() }),
  credentialSubject: z.looseObject({ id: z.string(), endorsementComment: z.string() }),
  credentialStatus: z.looseObject({ statusListCredential: z.string(), statusListIndex: z.string() }),
  relatedResource: z.array(z.looseObject({ id: z.string(), digestSRI: z.string() })),
});
const endorsementOf = async (role: number, number = 1, of = 1) => {
  const found = await kit.reader.endorsement(idNumber('role', role), number, idNumber('achievement', of));
  if (found === undefined) throw new Error('not signed');
  return { ...found, json: Credential.parse(JSON.parse(found.credential)) };
};
const verdictOn = async (role: number, number = 1, of = 1) =>
  verifyIndependently((await endorsementOf(role, number, of)).json, kit.load);

beforeAll(async () => {
  kit = await startSigning();
  await indexChange(kit.publicIndex, { kind: 'organization', value: organization(1) });
  for (const number of [1, 2])
    await indexChange(kit.publicIndex, { kind: 'achievement', value: achievement(number) });
});
afterAll(() => kit.stop());

describe('a published version', () => {
  it('is signed once for each achievement that its rule names, and strangers find it genuine', async () => {
    await kit.publish(cause(versionOf(1, 1)));
    for (const of of [1, 2]) {
      const { json } = await endorsementOf(1, 1, of);
      expect(json.issuer.id).toBe(hostedDid(ORIGIN, ORG));
      expect(json.credentialSubject.id).toBe(`https://riverbend1.example/achievements/${of}`);
      expect(await verdictOn(1, 1, of)).toMatchObject({ verified: true, revoked: false });
    }
  });

  it('is found genuine by the product’s own verifier too, as far as an endorsement can be', async () => {
    const { json } = await endorsementOf(1);
    const url = json.credentialStatus.statusListCredential;
    const fetcher = pretendWeb({
      [`${ORIGIN}/organizations/${ORG}/did.json`]: await kit.load(json.issuer.id),
      [url]: await kit.load(url),
    });
    const found = await createVerifier({ fetcher }).checkCredential(json, {}, kit.deps.clock.now());
    expect(found.checks.filter(({ outcome }) => outcome === 'fail')).toEqual([]);
    const passed = found.checks.filter(({ outcome }) => outcome === 'pass').map(({ check }) => check);
    expect(passed).toEqual(expect.arrayContaining(['context', 'proof', 'issuer-key', 'validity', 'status']));
  });

  it('names the exact bytes of what was published by their digest, and says it in plain words', async () => {
    const { json } = await endorsementOf(1);
    const document = await kit.reader.document(idNumber('role', 1), 1);
    const digest = createHash('sha256')
      .update(document?.text ?? '')
      .digest('base64');
    expect(json.relatedResource[0]?.digestSRI).toBe(`sha256-${digest}`);
    expect(JSON.parse(document?.text ?? '')).toMatchObject({ number: 1, role: versionOf(1, 1).role });
    const { endorsementComment } = json.credentialSubject;
    expect(endorsementComment).toContain('recognizes “Achievement 001” for the job “Role 1”');
    expect(endorsementComment).toContain('reconoce «Achievement 001» para el puesto «Role 1»');
  });

  it('is signed the same when it is asked for again or by many at once', async () => {
    const version = await published(versionOf(2, 1));
    await Promise.all(Array.from({ length: 6 }, () => endorse(kit.deps, version)));
    await kit.carry();
    const before = await endorsementOf(2);
    await endorse(kit.deps, version);
    await kit.carry();
    expect(await endorsementOf(2)).toEqual(before);
    expect(await verdictOn(2)).toMatchObject({ verified: true, revoked: false });
  });

  it('cannot be changed without being found out', async () => {
    const { json } = await endorsementOf(1);
    const changed = structuredClone(json);
    changed.credentialSubject.endorsementComment += ' Hired at once.';
    expect(await verifyIndependently(changed, kit.load)).toMatchObject({ verified: false });
  });
});

describe('the status of a signed version', () => {
  it('is revoked by the version that follows it, whose own is not', async () => {
    await kit.publish(cause(versionOf(3, 1)));
    expect(await verdictOn(3)).toMatchObject({ verified: true, revoked: false });
    await kit.publish(cause(versionOf(3, 2)));
    expect(await verdictOn(3)).toMatchObject({ verified: true, revoked: true });
    expect(await verdictOn(3, 2)).toMatchObject({ verified: true, revoked: false });
  });

  it.each(['retired', 'ended'] as const)('is revoked when the role is %s', async (state) => {
    const role = state === 'retired' ? 4 : 5;
    await kit.publish(cause(versionOf(role, 1)));
    await kit.publish(cause(versionOf(role, 2, { state, publishedAt: instant('2026-03-01') })));
    expect(await verdictOn(role)).toMatchObject({ verified: true, revoked: true });
  });

  it('is the same when versions come late, in any order and at once', async () => {
    const [first, second] = [await published(versionOf(6, 1)), await published(versionOf(6, 2))];
    await endorse(kit.deps, second);
    await endorse(kit.deps, first);
    const [third, fourth] = [await published(versionOf(7, 1)), await published(versionOf(7, 2))];
    await Promise.all([endorse(kit.deps, third), endorse(kit.deps, fourth), endorse(kit.deps, third)]);
    await kit.carry();
    for (const role of [6, 7]) {
      expect(await verdictOn(role, 1)).toMatchObject({ verified: true, revoked: true });
      expect(await verdictOn(role, 2)).toMatchObject({ verified: true, revoked: false });
    }
  });

  it('loses no flip and gives no entry twice, however many happen at once', async () => {
    const roles = Array.from({ length: 10 }, (_, at) => 20 + at);
    const work = await Promise.all(
      roles.flatMap((role) => [versionOf(role, 1), versionOf(role, 2)]).map(published),
    );
    await Promise.all(work.map((one) => endorse(kit.deps, one)));
    const endorsements = (
      await Promise.all(roles.map((role) => kit.deps.store.endorsements(idNumber('role', role))))
    ).flat();
    const entries = endorsements.map(({ list, index }) => `${list} ${index}`);
    expect(new Set(entries).size).toBe(40);
    const [list] = await kit.deps.store.lists(ORG);
    const bits = kit.deps.packing.unpack(list?.packed ?? '');
    expect(bits.length * 8).toBeGreaterThanOrEqual(LIST_ENTRIES);
    for (const { number, index } of endorsements) expect(isRevoked(bits, index)).toBe(number === 1);
  });
});

describe('a signer that cannot use its keys', () => {
  it('leaves what was published waiting, and it is signed when the keys can be used again', async () => {
    kit.setKmsDown(true);
    await indexChange(kit.publicIndex, { kind: 'recognition', value: versionOf(8, 1) });
    await kit.publish(cause(versionOf(8, 1)));
    expect(await kit.reader.endorsement(idNumber('role', 8), 1, idNumber('achievement', 1))).toBeUndefined();
    expect(await signWaiting(kit.signing)).toEqual({ done: 0, left: 1 });
    kit.setKmsDown(false);
    expect(await signWaiting(kit.signing)).toEqual({ done: 1, left: 0 });
    await kit.carry();
    expect(await verdictOn(8)).toMatchObject({ verified: true, revoked: false });
    expect(await kit.unsigned.waiting(100)).toEqual([]);
  });
});
