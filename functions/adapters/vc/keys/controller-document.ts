import * as z from 'zod';
import { readCredentialDate } from '../../../domain/credential/dates.ts';
import { parseStrictJson } from '../../../domain/credential/strict-json.ts';
import type { Instant } from '../../../domain/time.ts';
import type { ControllerDocument, VerificationMethod } from './controller.ts';
import { readPublicKeyJwk, readPublicKeyMultibase } from './public-key.ts';

const MAX_DEPTH = 12;
const MAX_KEYS = 50;

const Text = z.string().min(1).max(2048);
const Key = z.looseObject({
  id: Text,
  type: z.enum(['Multikey', 'JsonWebKey', 'JsonWebKey2020', 'Ed25519VerificationKey2020']),
  controller: Text,
  publicKeyMultibase: z.string().max(200).optional(),
  publicKeyJwk: z.unknown().optional(),
  expires: z.unknown().optional(),
  revoked: z.unknown().optional(),
});

const Uses = z.array(z.unknown()).max(MAX_KEYS).default([]);
const Document = z.looseObject({
  id: Text,
  verificationMethod: Uses,
  assertionMethod: Uses,
  authentication: Uses,
});

/** A key's id may be written relative to its document (DID Core section 3.2.2). */
const absolute = (id: string, document: string): string => (id.startsWith('#') ? `${document}${id}` : id);

/** Whether a key was withdrawn by the instant; a date that cannot be read counts as one that has passed. */
const isOver = (date: unknown, at: Instant): boolean => {
  if (date === undefined) return false;
  const read = readCredentialDate(date);
  return read === undefined || read <= at;
};

const methodOf = async (
  value: unknown,
  document: string,
  at: Instant,
): Promise<VerificationMethod | undefined> => {
  const parsed = Key.safeParse(value);
  if (!parsed.success || isOver(parsed.data.expires, at) || isOver(parsed.data.revoked, at)) return undefined;
  const { data: key } = parsed;
  const publicKeyMultibase =
    key.publicKeyMultibase === undefined
      ? await readPublicKeyJwk(key.publicKeyJwk)
      : await readPublicKeyMultibase(key.publicKeyMultibase);
  if (publicKeyMultibase === undefined) return undefined;
  const id = absolute(key.id, document);
  return { id, type: 'Multikey', controller: absolute(key.controller, document), publicKeyMultibase };
};

/**
 * Reads a controller document (Controlled Identifiers 1.0 section 2) that was fetched for `id`: it must name itself
 * so, and only keys that it names as its own are kept. A document with other contents than keys is fine; they are
 * not read.
 */
export const readControllerDocument = async (
  id: string,
  bytes: Uint8Array,
  at: Instant,
): Promise<ControllerDocument | undefined> => {
  const json = parseStrictJson(new TextDecoder().decode(bytes), MAX_DEPTH);
  const parsed = Document.safeParse(json.ok ? json.value : undefined);
  if (!parsed.success || parsed.data.id !== id) return undefined;
  const { data: document } = parsed;
  const embedded = [...document.assertionMethod, ...document.authentication].filter(
    (use) => typeof use !== 'string',
  );
  const keys = await Promise.all(
    [...document.verificationMethod, ...embedded].slice(0, MAX_KEYS).map((key) => methodOf(key, id, at)),
  );
  const own = keys.filter((key) => key !== undefined).filter((key) => key.id.startsWith(`${id}#`));
  const idOf = (use: unknown): string => {
    const name = typeof use === 'string' ? use : Key.safeParse(use).data?.id;
    return name === undefined ? '' : absolute(name, id);
  };
  const usable = (uses: readonly unknown[]): readonly string[] =>
    uses.map(idOf).filter((use) => own.some((key) => key.id === use));
  return {
    id,
    verificationMethod: own,
    assertionMethod: usable(document.assertionMethod),
    authentication: usable(document.authentication),
  };
};
