import type { OrganizationId } from '../../domain/ids.ts';
import { hostedDid } from '../../domain/signing/addresses.ts';
import { identityOf, type Keyring, type SigningIdentity } from '../../domain/signing/keyring.ts';
import { LIST_ENTRIES, statusListCredential, withRevoked } from '../../domain/signing/status-list.ts';
import type { StoredList } from '../ports/signing.ts';
import type { SigningDependencies } from './dependencies.ts';
import { signAs } from './sign-as.ts';

/** The list itself, packed and unpacked; compression is the adapter's. */
export interface Packing {
  pack(bits: Uint8Array): string;
  unpack(packed: string): Uint8Array;
}

export type ListDependencies = SigningDependencies & { readonly packing: Packing };

const ATTEMPTS = 12;

/** A list has one issuer: a reader takes a list's word for its own issuer's credentials alone. */
const familyOf = (deps: SigningDependencies, organization: OrganizationId, did: string): string =>
  did === hostedDid(deps.origin, organization) ? 'site-' : 'domain-';

const signedList = async (
  deps: ListDependencies,
  list: Pick<StoredList, 'organizationId' | 'name'>,
  by: SigningIdentity,
  packed: string,
  version: number,
): Promise<StoredList> => {
  const { organizationId, name } = list;
  const document = statusListCredential({
    origin: deps.origin,
    organizationId,
    name,
    issuer: by.did,
    packed,
  });
  const credential = await signAs(deps, organizationId, by, document);
  return { organizationId, name, issuer: by.did, keyId: by.key.id, packed, credential, version };
};

const nameOf = (family: string, number: number): string => `${family}${String(number).padStart(3, '0')}`;

/**
 * Takes entries in a list of this issuer, which nobody else ever gets; a full list gives way to a new one.
 * @throws when others keep taking what is left.
 */
export const takeEntries = async (
  deps: ListDependencies,
  organizationId: OrganizationId,
  by: SigningIdentity,
  count: number,
): Promise<{ readonly list: string; readonly first: number }> => {
  const family = familyOf(deps, organizationId, by.did);
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const lists = (await deps.store.lists(organizationId)).filter(({ name }) => name.startsWith(family));
    const last = lists.at(-1);
    if (last !== undefined) {
      const first = await deps.store.takeEntries(organizationId, last.name, count, LIST_ENTRIES);
      if (first !== undefined) return { list: last.name, first };
    }
    const name = nameOf(family, lists.length + 1);
    const packed = deps.packing.pack(new Uint8Array(LIST_ENTRIES / 8));
    await deps.store.putList(await signedList(deps, { organizationId, name }, by, packed, 1));
  }
  throw new Error('no list has entries left');
};

/**
 * Revokes entries of one list and signs it anew. Of flips at the same time none is lost: each is made on the list
 * that it read, or made again. A list whose issuer has no key left stays as it is: its credentials are issued again
 * under another DID (`renew`).
 * @throws when others keep changing the list.
 */
export const revokeEntries = async (
  deps: ListDependencies,
  ring: Keyring,
  name: string,
  indexes: readonly number[],
): Promise<void> => {
  const { organizationId } = ring;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const list = await deps.store.list(organizationId, name);
    const by = list && identityOf(ring, list.issuer, hostedDid(deps.origin, organizationId));
    if (list === undefined || by === undefined) return;
    const bits = deps.packing.unpack(list.packed);
    const changed = withRevoked(bits, indexes);
    if (changed === bits) return;
    const again = await signedList(deps, list, by, deps.packing.pack(changed), list.version + 1);
    if (await deps.store.putList(again)) return;
  }
  throw new Error('a status list is being changed by others');
};

/** Signs the lists again whose key was revoked. */
export const renewLists = async (deps: ListDependencies, ring: Keyring): Promise<void> => {
  const revoked = new Set(ring.keys.filter((key) => key.revokedAt !== undefined).map((key) => key.id));
  for (const { name, keyId } of await deps.store.lists(ring.organizationId)) {
    if (!revoked.has(keyId)) continue;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const list = await deps.store.list(ring.organizationId, name);
      const by = list && identityOf(ring, list.issuer, hostedDid(deps.origin, ring.organizationId));
      if (list === undefined || by === undefined || !revoked.has(list.keyId)) break;
      if (await deps.store.putList(await signedList(deps, list, by, list.packed, list.version + 1))) break;
    }
  }
};
