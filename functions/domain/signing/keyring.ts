import type { OrganizationId } from '../ids.ts';
import type { Instant } from '../time.ts';

/** A key that an organization signs or signed with; what is secret of it is elsewhere. */
export interface SigningKey {
  /** The fragment of its verification method, like `key-1`. Never given out twice. */
  readonly id: string;
  readonly publicKeyMultibase: string;
  readonly createdAt: Instant;
  /** Signs nothing new since then; what it signed still holds. */
  readonly retiredAt?: Instant | undefined;
  /** Somebody else may have it: nothing that it signed counts. */
  readonly revokedAt?: Instant | undefined;
}

/** The organization's own DID, on its proven domain, and which of our keys its document lists. */
export interface OwnDomain {
  readonly did: string;
  readonly checkedAt: Instant;
  /** The id that its document gives each of our keys, by the id that the key has here. */
  readonly methods: Readonly<Record<string, string>>;
}

/** What last changed in a ring. After the last two, what was signed before must be gone through. */
export const KEYRING_CHANGES = ['rotation', 'revocation', 'domain'] as const;
export type KeyringChange = (typeof KEYRING_CHANGES)[number];

/** All keys of an organization, oldest first. No part of it is secret. */
export interface Keyring {
  readonly organizationId: OrganizationId;
  readonly change: KeyringChange;
  readonly keys: readonly SigningKey[];
  readonly ownDomain?: OwnDomain | undefined;
  /** Grows by one with every change. */
  readonly version: number;
  readonly updatedAt: Instant;
}

/** Who signs, and by which verification method. */
export interface SigningIdentity {
  readonly did: string;
  readonly verificationMethod: string;
  readonly key: SigningKey;
}

/** The ring of an organization that has no key yet. */
export const emptyKeyring = (organizationId: OrganizationId, at: Instant): Keyring => ({
  organizationId,
  change: 'rotation',
  keys: [],
  version: 0,
  updatedAt: at,
});

/** The key that signs what is new: the last one that is neither retired nor revoked. */
export const currentKey = (ring: Keyring): SigningKey | undefined =>
  ring.keys.findLast((key) => key.retiredAt === undefined && key.revokedAt === undefined);

/** What a key is good for now. */
export const keyState = (ring: Keyring, key: SigningKey): 'current' | 'retired' | 'revoked' => {
  if (key.revokedAt !== undefined) return 'revoked';
  return key === currentKey(ring) ? 'current' : 'retired';
};

/** The ring with a new key that signs from now on; what the others signed still holds. */
export const withNewKey = (
  ring: Keyring,
  publicKeyMultibase: string,
  at: Instant,
): { readonly ring: Keyring; readonly key: SigningKey } => {
  const key: SigningKey = { id: `key-${ring.keys.length + 1}`, publicKeyMultibase, createdAt: at };
  const before = ring.keys.map((old) => (old.retiredAt === undefined ? { ...old, retiredAt: at } : old));
  const keys = [...before, key];
  return { ring: { ...ring, change: 'rotation', keys, version: ring.version + 1, updatedAt: at }, key };
};

/** The ring in which this key counts no longer; nothing where there is no such key or it was revoked before. */
export const withoutKey = (ring: Keyring, id: string, at: Instant): Keyring | undefined => {
  const found = ring.keys.find((key) => key.id === id && key.revokedAt === undefined);
  if (found === undefined) return undefined;
  const keys = ring.keys.map((key) => (key === found ? { ...key, revokedAt: at } : key));
  return { ...ring, change: 'revocation', keys, version: ring.version + 1, updatedAt: at };
};

/** The ring that signs as this DID from now on, or as the one that we serve. */
export const withOwnDomain = (ring: Keyring, ownDomain: OwnDomain | undefined, at: Instant): Keyring => {
  const { ownDomain: _before, ...rest } = ring;
  return {
    ...rest,
    change: 'domain',
    ...(ownDomain === undefined ? {} : { ownDomain }),
    version: ring.version + 1,
    updatedAt: at,
  };
};

/** The identity under a DID that a key of the ring signs as, if it may. */
const asOwn = (ring: Keyring, key: SigningKey): SigningIdentity | undefined => {
  const { ownDomain } = ring;
  const verificationMethod = ownDomain?.methods[key.id];
  if (ownDomain === undefined || verificationMethod === undefined) return undefined;
  return { did: ownDomain.did, verificationMethod, key };
};

/**
 * Who signs what is new. The organization's own DID where its document lists the current key; the one that we serve
 * otherwise, so that a key that is not listed yet stops nobody from publishing.
 */
export const signingIdentity = (ring: Keyring, hostedDid: string): SigningIdentity | undefined => {
  const key = currentKey(ring);
  if (key === undefined) return undefined;
  return asOwn(ring, key) ?? { did: hostedDid, verificationMethod: `${hostedDid}#${key.id}`, key };
};

/**
 * Who signs again what has this issuer already: an issuer is never exchanged for another. The current key where the
 * issuer's document lists it, else the newest one that does and was not revoked.
 */
export const identityOf = (ring: Keyring, did: string, hostedDid: string): SigningIdentity | undefined => {
  const usable = ring.keys.filter((key) => key.revokedAt === undefined).toReversed();
  if (did === hostedDid) {
    const key = currentKey(ring) ?? usable[0];
    return key && { did, verificationMethod: `${did}#${key.id}`, key };
  }
  return usable.map((key) => asOwn(ring, key)).find((identity) => identity?.did === did);
};
