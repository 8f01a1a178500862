import type { OrganizationId } from '../../domain/ids.ts';
import type { ProfileVersion } from '../../domain/profile/profile.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import { hostedDid, statusListUrl } from '../../domain/signing/addresses.ts';
import { type EndorsedAchievement, endorsementCredential } from '../../domain/signing/endorsement.ts';
import type { SignedWith } from '../../domain/signing/endorsement-frame.ts';
import { signingIdentity } from '../../domain/signing/keyring.ts';
import { profileDocument, profileEndorsement } from '../../domain/signing/profile-endorsement.ts';
import { digestSri, recognitionDocument } from '../../domain/signing/recognition-document.ts';
import { type Stated, statedBy } from '../../domain/signing/statement.ts';
import type { RecognitionEndorsement, SignedEndorsement } from '../ports/signing.ts';
import { ringOf, signAs } from './sign-as.ts';
import { type ListDependencies, revokeEntries, takeEntries } from './status-lists.ts';

/** A version that was published or ended: of a role with every achievement that its rule names, or of a profile. */
export type Published =
  | { readonly version: RecognitionVersion; readonly achievements: readonly EndorsedAchievement[] }
  | { readonly profile: ProfileVersion };

/** What was published, without what it recognizes. */
export const versionOf = (published: Published): RecognitionVersion | ProfileVersion =>
  'profile' in published ? published.profile : published.version;

/** One endorsement to be made: what it is about, and the credential that a signer makes of it. */
interface Unsigned {
  readonly of:
    | Pick<RecognitionEndorsement, 'roleId' | 'achievementId'>
    | Exclude<Stated, { roleId: unknown }>;
  readonly credential: (signed: SignedWith) => object;
}

const ATTEMPTS = 4;

/** What there is to sign of a version, and the document that all of it names. */
const unsigned = (
  origin: string,
  published: Published,
): { readonly of: Stated; readonly text: string; readonly endorsements: readonly Unsigned[] } => {
  if ('profile' in published) {
    const { profile } = published;
    const of = { profileId: profile.profileId };
    const credential = (signed: SignedWith) => profileEndorsement(origin, profile, signed);
    return { of, text: profileDocument(origin, profile), endorsements: [{ of, credential }] };
  }
  const { version, achievements } = published;
  const { roleId } = version;
  return {
    of: { roleId },
    text: recognitionDocument(origin, version, achievements),
    endorsements: achievements.map((achievement) => ({
      of: { roleId, achievementId: achievement.id },
      credential: (signed) =>
        endorsementCredential({ origin, version, achievement, named: achievements, ...signed }),
    })),
  };
};

/** Signs everything that a version endorses; false when the ring changed meanwhile. */
const signAll = async (deps: ListDependencies, published: Published): Promise<boolean> => {
  const { number, organization } = versionOf(published);
  const ring = await ringOf(deps, organization.id);
  const by = signingIdentity(ring, hostedDid(deps.origin, organization.id));
  if (by === undefined) throw new Error('the organization has no key that signs');
  const { of, text, endorsements } = unsigned(deps.origin, published);
  const { list, first } = await takeEntries(deps, organization.id, by, endorsements.length);
  const digest = await digestSri(text);
  const signed: SignedEndorsement[] = [];
  for (const [at, { of: about, credential }] of endorsements.entries()) {
    const document = credential({
      issuer: by.did,
      statusListUrl: statusListUrl(deps.origin, organization.id, list),
      statusListIndex: first + at,
      digestSri: digest,
    });
    signed.push({
      ...about,
      number,
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
  const written = await deps.store.putEndorsements(signed, { ...of, number, text }, ring);
  return written !== 'keyring-moved';
};

/** Sets the status of everything that is no longer the newest word on its role or profile. */
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
 * Signs what a version says and revokes what it supersedes. Safe to repeat and to do in any order: the number is
 * remembered first and the newest is read after everything was written, so that of two versions at once at least one
 * sees both. A version that retires or ends signs nothing.
 * @throws when the key cannot be used or the store does not answer: then it is to be done again.
 */
export const endorse = async (deps: ListDependencies, published: Published): Promise<void> => {
  const version = versionOf(published);
  const { number, organization } = version;
  const id = statedBy(version);
  await deps.store.markNewest(id, number);
  const says = 'profile' in published || published.achievements.length > 0;
  if (version.state === 'live' && says) {
    const before = await deps.store.endorsementsOf(id, number);
    let done = before.length > 0;
    for (let attempt = 1; !done && attempt <= ATTEMPTS; attempt += 1) done = await signAll(deps, published);
    if (!done) throw new Error('the keys of the organization keep changing');
  }
  const newest = await deps.store.newest(id);
  if (newest === 1) return;
  const outdated = (await deps.store.endorsements(id)).filter((one) => one.number < newest);
  await revokeOutdated(deps, organization.id, outdated);
};
