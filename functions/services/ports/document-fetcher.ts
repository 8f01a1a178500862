import type { Result } from '../../domain/result.ts';

/** What a document is wanted for; it decides which media types and sizes are taken, and how long it is kept. */
export const DOCUMENT_PURPOSES = [
  'did-document',
  'controller-document',
  'status-list',
  'domain-proof',
  'domain-proof-did',
  'achievement',
] as const;
export type DocumentPurpose = (typeof DOCUMENT_PURPOSES)[number];

/**
 * Every reason for which there is no document, and what it is about: `refused` is about the address and holds
 * tomorrow too, `unreachable` is about today, `unusable` is about what the host answered. Codes are ours alone: no
 * word of the remote host is in them.
 */
export const FETCH_REASONS = {
  'address-malformed': 'refused',
  'not-https': 'refused',
  'has-userinfo': 'refused',
  'host-not-a-name': 'refused',
  'host-not-public': 'refused',
  'port-not-allowed': 'refused',
  'path-not-plain': 'refused',
  'address-not-public': 'refused',
  'too-many-fetches': 'refused',

  'host-unknown': 'unreachable',
  'host-lookup-failed': 'unreachable',
  'connect-failed': 'unreachable',
  'connect-too-slow': 'unreachable',
  'certificate-not-trusted': 'unreachable',
  'answer-too-slow': 'unreachable',
  'body-too-slow': 'unreachable',
  'answer-broken': 'unreachable',
  'server-failed': 'unreachable',
  'fetcher-failed': 'unreachable',
  'out-of-time': 'unreachable',

  'not-found': 'unusable',
  'status-not-ok': 'unusable',
  redirected: 'unusable',
  'headers-too-large': 'unusable',
  'wrong-type': 'unusable',
  'encoding-unknown': 'unusable',
  'encoding-broken': 'unusable',
  'too-large': 'unusable',
} as const;

export type FetchReason = keyof typeof FETCH_REASONS;

/** Why there is no document. */
export interface FetchFailure {
  readonly kind: (typeof FETCH_REASONS)[FetchReason];
  readonly reason: FetchReason;
}

export const fetchFailure = (reason: FetchReason): FetchFailure => ({ kind: FETCH_REASONS[reason], reason });

export interface FetchedDocument {
  readonly bytes: Uint8Array;
  /** The media type alone, in lower case, without parameters. */
  readonly contentType: string;
  /** How long its host lets it be kept, within bounds of our own; 0 for not at all. */
  readonly cacheSeconds: number;
}

/** Fetches what a credential or a stranger names, behind every guard there is. Never throws. */
export interface DocumentFetcher {
  /** @param url https, without a fragment. */
  fetch(url: string, purpose: DocumentPurpose): Promise<Result<FetchedDocument, FetchFailure>>;
}
