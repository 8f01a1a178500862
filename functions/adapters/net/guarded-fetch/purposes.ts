import type { DocumentPurpose } from '../../../services/ports/document-fetcher.ts';

/** What is taken as an answer to a question of one kind. */
export interface Purpose {
  readonly types: readonly string[];
  /** Bytes, both as they come over the wire and after decoding. */
  readonly maxBytes: number;
  /** An answer is not kept longer than this, whatever its host says; 0 for not at all. */
  readonly maxCacheSeconds: number;
}

const KIB = 1_024;
const JSON_TYPES = ['application/json', 'application/ld+json'] as const;
const DID_TYPES = ['application/did', 'application/did+json', 'application/did+ld+json'] as const;

/**
 * HTML is in none of these, since most hosts answer with a page where there is nothing; plain text only for the proof
 * of a domain: a place where anybody can leave a text is no place for a key.
 */
export const PURPOSES: Readonly<Record<DocumentPurpose, Purpose>> = {
  'did-document': { types: [...DID_TYPES, ...JSON_TYPES], maxBytes: 256 * KIB, maxCacheSeconds: 900 },
  'controller-document': {
    types: ['application/cid', ...DID_TYPES, ...JSON_TYPES],
    maxBytes: 256 * KIB,
    maxCacheSeconds: 900,
  },
  'status-list': {
    types: [
      'application/vc',
      'application/vc+ld+json',
      'application/vc+jwt',
      'application/vc-ld+jwt',
      'application/jwt',
      ...JSON_TYPES,
    ],
    maxBytes: 2_048 * KIB,
    // Kept once, verified, for as long as the list itself says: kept here too, a withdrawal would show twice as late.
    maxCacheSeconds: 0,
  },
  achievement: {
    types: ['application/vc', 'application/vc+ld+json', ...JSON_TYPES],
    maxBytes: 512 * KIB,
    maxCacheSeconds: 0,
  },
  // Whoever has just put the token there wants it seen now. Only at its one address (outbound-protocol.ts).
  'domain-proof': { types: ['text/plain'], maxBytes: 16 * KIB, maxCacheSeconds: 0 },
  'domain-proof-did': { types: [...DID_TYPES, ...JSON_TYPES], maxBytes: 256 * KIB, maxCacheSeconds: 0 },
};
