import type { OrganizationId } from '../ids.ts';
import { statusListUrl } from './addresses.ts';

/** The least number of entries that a list may have (Bitstring Status List 1.0 section 4.2). */
export const LIST_ENTRIES = 131_072;

/** Milliseconds for which a reader may keep a list. */
const FRESH_FOR = 5 * 60 * 1_000;

/**
 * The list with these entries revoked; the first entry is the highest bit of the first byte. The same list when all
 * of them were revoked before.
 * @throws RangeError for an entry that the list does not have.
 */
export const withRevoked = (bits: Uint8Array, indexes: readonly number[]): Uint8Array => {
  const changed = bits.slice();
  for (const index of indexes) {
    const byte = changed[index >> 3];
    if (byte === undefined || !Number.isInteger(index) || index < 0) throw new RangeError('no such entry');
    changed[index >> 3] = byte | (0x80 >> (index & 7));
  }
  return changed.every((byte, at) => byte === bits[at]) ? bits : changed;
};

/** Whether this entry is revoked. */
export const isRevoked = (bits: Uint8Array, index: number): boolean =>
  ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;

/** The entry of a credential in a list (Bitstring Status List 1.0 section 2.1). */
export const statusEntry = (listUrl: string, index: number) => ({
  id: `${listUrl}#${index}`,
  type: 'BitstringStatusListEntry' as const,
  statusPurpose: 'revocation' as const,
  statusListIndex: String(index),
  statusListCredential: listUrl,
});

/**
 * A status list credential without its proof (section 2.2).
 * @param packed the list, compressed with gzip and encoded in base64url.
 */
export const statusListCredential = (list: {
  readonly origin: string;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly issuer: string;
  readonly packed: string;
}) => {
  const id = statusListUrl(list.origin, list.organizationId, list.name);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: list.issuer,
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: `u${list.packed}`,
      ttl: FRESH_FOR,
    },
  };
};
