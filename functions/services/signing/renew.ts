import * as z from 'zod';
import type { OrganizationId } from '../../domain/ids.ts';
import { hostedDid, statusListUrl } from '../../domain/signing/addresses.ts';
import { identityOf, type Keyring, signingIdentity } from '../../domain/signing/keyring.ts';
import { statedBy } from '../../domain/signing/statement.ts';
import { statusEntry } from '../../domain/signing/status-list.ts';
import type { SignedEndorsement } from '../ports/signing.ts';
import { signAs } from './sign-as.ts';
import { type ListDependencies, renewLists, revokeEntries, takeEntries } from './status-lists.ts';

/** Our own stored text; what is not looked at passes through as it is. */
const Unsigned = z.looseObject({ issuer: z.looseObject({ id: z.string() }), proof: z.unknown() });

const withoutProof = (credential: string) => {
  const { proof: _old, ...document } = Unsigned.parse(JSON.parse(credential));
  return document;
};

/** The endorsement under the DID that signs now, with an entry of its own in a list of that DID. */
const moved = async (
  deps: ListDependencies,
  ring: Keyring,
  before: SignedEndorsement,
): Promise<SignedEndorsement> => {
  const by = signingIdentity(ring, hostedDid(deps.origin, ring.organizationId));
  if (by === undefined) throw new Error('the organization has no key that signs');
  const { list, first: index } = await takeEntries(deps, ring.organizationId, by, 1);
  // Outdated ones stay outdated: the new entry is set before anybody can read the credential that names it.
  if (before.number < (await deps.store.newest(statedBy(before))))
    await revokeEntries(deps, ring, list, [index]);
  const document = withoutProof(before.credential);
  const credential = await signAs(deps, ring.organizationId, by, {
    ...document,
    issuer: { ...document.issuer, id: by.did },
    credentialStatus: statusEntry(statusListUrl(deps.origin, ring.organizationId, list), index),
  });
  return { ...before, issuer: by.did, keyId: by.key.id, list, index, credential };
};

const signedAgain = async (
  deps: ListDependencies,
  ring: Keyring,
  before: SignedEndorsement,
): Promise<SignedEndorsement> => {
  const by = identityOf(ring, before.issuer, hostedDid(deps.origin, ring.organizationId));
  if (by === undefined) return moved(deps, ring, before);
  const credential = await signAs(deps, ring.organizationId, by, withoutProof(before.credential));
  return { ...before, keyId: by.key.id, credential };
};

/** Signs one page again; gives where the next one begins. */
const renewPage = async (
  deps: ListDependencies,
  ring: Keyring,
  after?: string,
): Promise<string | undefined> => {
  const revoked = new Set(ring.keys.filter((key) => key.revokedAt !== undefined).map((key) => key.id));
  const hosted = hostedDid(deps.origin, ring.organizationId);
  const page = await deps.store.signedBy(ring.organizationId, after);
  for (const before of page.items) {
    const holds = !revoked.has(before.keyId) && identityOf(ring, before.issuer, hosted) !== undefined;
    if (holds) continue;
    const again = await signedAgain(deps, ring, before);
    const { version } = before;
    await deps.store.replaceEndorsement({ ...again, signedAt: deps.clock.now(), version: version + 1 });
    // A version may have come meanwhile, and have revoked the entry that stood there before.
    if (again.list !== before.list && before.number < (await deps.store.newest(statedBy(before))))
      await revokeEntries(deps, ring, again.list, [again.index]);
  }
  return page.next;
};

/** How long one call works; the rest is for the next one. */
const WORK_FOR_MS = 20_000;

/**
 * Signs again what no longer holds: everything by a key that was revoked, and everything by a DID that none of our
 * keys speaks for any more. Safe to repeat.
 * @returns where to go on, or nothing when all was looked at.
 */
export const renew = async (
  deps: ListDependencies,
  organization: OrganizationId,
  after?: string,
): Promise<string | undefined> => {
  const ring = await deps.store.keyring(organization);
  if (ring === undefined) return undefined;
  if (after === undefined) await renewLists(deps, ring);
  const until = Date.parse(deps.clock.now()) + WORK_FOR_MS;
  let next = await renewPage(deps, ring, after);
  while (next !== undefined && Date.parse(deps.clock.now()) < until) next = await renewPage(deps, ring, next);
  return next;
};
