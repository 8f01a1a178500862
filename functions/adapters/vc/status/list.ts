import * as z from 'zod';
import { readCredentialDate } from '../../../domain/credential/dates.ts';
import type { Instant } from '../../../domain/time.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { readId } from '../facts.ts';
import { unpackList } from './bits.ts';

/** The two kinds of list, and what the entry, the credential and its subject are called in each. */
export const LIST_KINDS = [
  {
    entry: 'BitstringStatusListEntry',
    credential: 'BitstringStatusListCredential',
    subject: 'BitstringStatusList',
  },
  { entry: 'StatusList2021Entry', credential: 'StatusList2021Credential', subject: 'StatusList2021' },
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A status list that was verified, unpacked. */
export interface StatusList {
  readonly issuer: string;
  readonly purposes: readonly string[];
  readonly bits: Uint8Array;
  /** Until when it may be used without asking again. */
  readonly freshUntil: number;
}

const Subject = z.looseObject({ encodedList: z.string().max(16 * 1024 * 1024), statusPurpose: z.unknown() });

/** However long a list says that it stays true, a revocation should show within this many milliseconds. */
const LONGEST_FRESH = 5 * 60 * 1000;

const freshUntil = (credential: JsonObject, subject: JsonObject, at: Instant): number => {
  const { ttl } = subject;
  const own = typeof ttl === 'number' && ttl >= 0 ? ttl : LONGEST_FRESH;
  const end = readCredentialDate(credential['validUntil'] ?? credential['expirationDate']);
  const now = Date.parse(at);
  return Math.min(
    now + own,
    now + LONGEST_FRESH,
    end === undefined ? Number.POSITIVE_INFINITY : Date.parse(end),
  );
};

/**
 * Reads a status list credential (Bitstring Status List 1.0 section 3.2) whose proof, key and dates were checked.
 * @param url where it was fetched; a list that calls itself something else answers for something else.
 */
export const readStatusList = async (
  credential: JsonObject,
  kind: ListKind,
  url: string,
  at: Instant,
): Promise<StatusList | undefined> => {
  const [subject, ...more] = listOf(credential['credentialSubject']);
  const issuer = readId(credential['issuer']);
  const named = credential['id'] === undefined || credential['id'] === url;
  if (!isJsonObject(subject) || more.length > 0 || issuer === undefined || !named) return undefined;
  const isKind =
    listOf(credential['type']).includes(kind.credential) && listOf(subject['type']).includes(kind.subject);
  const parsed = Subject.safeParse(subject);
  if (!isKind || !parsed.success) return undefined;
  const bits = await unpackList(parsed.data.encodedList);
  if (bits === undefined) return undefined;
  return {
    issuer,
    purposes: listOf(subject['statusPurpose']).map(String),
    bits,
    freshUntil: freshUntil(credential, subject, at),
  };
};
