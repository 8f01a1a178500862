import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostedDid } from '../../../functions/domain/signing/addresses.ts';
import { currentKey } from '../../../functions/domain/signing/keyring.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import { verifyIndependently } from '../../kit/independent-verifier.ts';
import { achievement, idNumber, instant, organization, recognition } from '../../kit/market.ts';
import { controllerDocument } from '../../kit/mint/index.ts';
import { ORIGIN, startSigning } from '../../kit/signing.ts';

let kit: Awaited<ReturnType<typeof startSigning>>;
const ORG = idNumber('organization', 1);

const publish = (role: number, number = 1, changes = {}) =>
  kit.publish({ kind: 'version', value: recognition(role, number, changes) });
const endorsementOf = async (role: number, number = 1) => {
  const found = await kit.reader.endorsement(idNumber('role', role), number, idNumber('achievement', 1));
  if (found === undefined) throw new Error('not signed');
  return found;
};
const verdictOn = async (role: number, number = 1) =>
  verifyIndependently(JSON.parse((await endorsementOf(role, number)).credential), kit.load);

beforeAll(async () => {
  kit = await startSigning();
  await indexChange(kit.publicIndex, { kind: 'organization', value: organization(1) });
  await indexChange(kit.publicIndex, { kind: 'achievement', value: achievement(1) });
});
afterAll(() => kit.stop());

describe('a new key', () => {
  it('signs from then on, and breaks no signature of the one before it', async () => {
    await publish(1);
    const old = await endorsementOf(1);
    await kit.change({ change: 'rotate' });
    await publish(2);
    expect(await endorsementOf(1)).toEqual(old);
    expect((await endorsementOf(2)).keyId).not.toBe(old.keyId);
    for (const role of [1, 2])
      expect(await verdictOn(role)).toMatchObject({ verified: true, revoked: false });
  });
});

describe('a key that somebody else may have', () => {
  it('counts for nothing once it is revoked, and what it signed is signed again', async () => {
    await publish(3);
    await publish(4);
    await publish(4, 2, { state: 'retired', publishedAt: instant('2026-03-01') });
    const stolen = await endorsementOf(3);
    await kit.change({ change: 'revoke', key: stolen.keyId });
    expect(await verifyIndependently(JSON.parse(stolen.credential), kit.load)).toMatchObject({
      verified: false,
    });
    const again = await endorsementOf(3);
    expect([again.version, again.keyId === stolen.keyId]).toEqual([2, false]);
    expect([again.list, again.index]).toEqual([stolen.list, stolen.index]);
    expect(await verdictOn(3)).toMatchObject({ verified: true, revoked: false });
    expect(await verdictOn(4)).toMatchObject({ verified: true, revoked: true });
  });

  it('opens for no other organization, though the sealed key was moved there', async () => {
    const { keyId } = await endorsementOf(3);
    const sealed = await kit.deps.store.secret(ORG, keyId);
    const ring = await kit.deps.store.keyring(ORG);
    const key = ring && currentKey(ring);
    if (sealed === undefined || key === undefined) throw new Error('no key');
    kit.setKmsDown(false);
    const other = idNumber('organization', 2);
    const by = {
      organizationId: other,
      verificationMethod: `${hostedDid(ORIGIN, other)}#${keyId}`,
      publicKeyMultibase: key.publicKeyMultibase,
      sealed: async () => sealed,
    };
    const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: 'VerifiableCredential' };
    await expect(kit.deps.signatory.sign(document, by, kit.deps.clock.now())).rejects.toThrow(
      'Decrypt failed',
    );
  });
});

describe('the organization’s own DID', () => {
  it('signs what is new; when it is given up, what it signed moves to the one that is served here', async () => {
    const ring = await kit.deps.store.keyring(ORG);
    const key = ring && currentKey(ring);
    if (key === undefined) throw new Error('no key');
    const { did } = kit.ownDomain;
    const keyId = `${did}#ours`;
    const { publicKeyMultibase } = key;
    kit.ownDomain.document = controllerDocument({ did, keyId, name: '', signer: {}, publicKeyMultibase });
    const ownDomain = { did, checkedAt: kit.deps.clock.now(), methods: { [key.id]: keyId } };
    await kit.change({ change: 'domain', ownDomain });
    await publish(5);
    await publish(6);
    await publish(6, 2);
    expect((await endorsementOf(5)).issuer).toBe(did);
    expect(await verdictOn(5)).toMatchObject({ verified: true, revoked: false });
    expect(await verdictOn(6)).toMatchObject({ verified: true, revoked: true });
    expect((await endorsementOf(3)).issuer).toBe(hostedDid(ORIGIN, ORG));

    await kit.change({ change: 'domain' });
    kit.ownDomain.document = {};
    for (const [role, number, revoked] of [
      [5, 1, false],
      [6, 1, true],
      [6, 2, false],
    ] as const) {
      expect((await endorsementOf(role, number)).issuer).toBe(hostedDid(ORIGIN, ORG));
      expect(await verdictOn(role, number)).toMatchObject({ verified: true, revoked });
    }
  });
});
