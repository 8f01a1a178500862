import type { OrganizationId } from '../../domain/ids.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import { hostedDid, statusListUrl } from '../../domain/signing/addresses.ts';
import { type EndorsedAchievement, endorsementCredential } from '../../domain/signing/endorsement.ts';
import { signingIdentity } from '../../domain/signing/keyring.ts';
import { digestSri, recognitionDocument } from '../../domain/signing/recognition-document.ts';
import type { SignedEndorsement } from '../ports/signing.ts';
import { ringOf, signAs } from './sign-as.ts';
import { type ListDependencies, revokeEntries, takeEntries } from './status-lists.ts';

/** A version that was published or ended, with every achievement that its rule names. */
export interface Published {
  readonly version: RecognitionVersion;
  readonly achievements: readonly EndorsedAchievement[];
}

const ATTEMPTS = 4;

/** Signs one endorsement for each achievement; false when the ring changed meanwhile. */
const signAll = async (deps: ListDependencies, { version, achievements }: Published): Promise<boolean> => {
  const { roleId, number, organization } = version;
  const ring = await ringOf(deps, organization.id);
  const by = signingIdentity(ring, hostedDid(deps.origin, organization.id));
  if (by === undefined) throw new Error('the organization has no key that signs');
  const { list, first } = await takeEntries(deps, organization.id, by, achievements.length);
  const text = recognitionDocument(deps.origin, version, achievements);
  const digest = await digestSri(text);
  const endorsements: SignedEndorsement[] = [];
  for (const [at, achievement] of achievements.entries()) {
    const document = endorsementCredential({
      origin: deps.origin,
      version,
      achievement,
      named: achievements,
      issuer: by.did,
      statusListUrl: statusListUrl(deps.origin, organization.id, list),
      statusListIndex: first + at,
      digestSri: digest,
    });
    endorsements.push({
      roleId,
      number,
      achievementId: achievement.id,
      organizationId: organization.id,
      issuer: by.did,
      keyId: by.key.id,
      list,
      index: first + at,
      credential: await signAs(deps, organization.id, by, document),
      signedAt: deps.clock.now(),
      version: 1,
    });
  }
  const written = await deps.store.putEndorsements(endorsements, { roleId, number, text }, ring);
  return written !== 'keyring-moved';
};

/** Sets the status of everything that is no longer the newest word on its role. */
const revokeOutdated = async (
  deps: ListDependencies,
  organization: OrganizationId,
  outdated: readonly SignedEndorsement[],
): Promise<void> => {
  if (outdated.length === 0) return;
  const ring = await ringOf(deps, organization);
  for (const [list, entries] of Map.groupBy(outdated, (one) => one.list)) {
    const indexes = entries.map(({ index }) => index);
    await revokeEntries(deps, ring, list, indexes);
  }
};

/**
 * Signs what a version recognizes and revokes what it supersedes. Safe to repeat and to do in any order: the number
 * is remembered first and the newest is read after everything was written, so that of two versions at once at least
 * one sees both. A version that retires or ends a role signs nothing.
 * @throws when the key cannot be used or the store does not answer: then it is to be done again.
 */
export const endorse = async (deps: ListDependencies, published: Published): Promise<void> => {
  const { version, achievements } = published;
  const { roleId, number, organization } = version;
  await deps.store.markNewest(roleId, number);
  if (version.state === 'live' && achievements.length > 0) {
    const before = await deps.store.endorsementsOf(roleId, number);
    let done = before.length > 0;
    for (let attempt = 1; !done && attempt <= ATTEMPTS; attempt += 1) done = await signAll(deps, published);
    if (!done) throw new Error('the keys of the organization keep changing');
  }
  const newest = await deps.store.newest(roleId);
  if (newest === 1) return;
  const outdated = (await deps.store.endorsements(roleId)).filter((one) => one.number < newest);
  await revokeOutdated(deps, organization.id, outdated);
};
