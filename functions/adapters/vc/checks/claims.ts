import type { Check } from '../../../domain/credential/checks.ts';
import { answer } from '../../../domain/credential/codes.ts';
import { isBefore, readCredentialDate } from '../../../domain/credential/dates.ts';
import type { Instant } from '../../../domain/time.ts';
import type { StatusReading } from '../../../services/ports/status-reader.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { mayLeaveOut } from './selective.ts';
import type { Work } from './work.ts';

/** Both data models' words for it: whichever is present counts, whatever the version. */
const STARTS = ['validFrom', 'issuanceDate'] as const;
const ENDS = ['validUntil', 'expirationDate'] as const;

/**
 * Whether the credential is in its own time at the instant. A date that cannot be read is a failure; one that may
 * have been left out is no answer.
 */
export const checkValidity = (credential: JsonObject, at: Instant): Check => {
  const read = (keys: readonly string[]): readonly (Instant | undefined)[] =>
    keys.filter((key) => key in credential).map((key) => readCredentialDate(credential[key]));
  const starts = read(STARTS);
  const ends = read(ENDS);
  if ([...starts, ...ends].includes(undefined)) return answer('validity.unreadable-date');
  const start = starts.find((date) => date !== undefined && isBefore(at, date));
  if (start !== undefined) return answer('validity.not-yet', { date: start });
  const end = ends.find((date) => date !== undefined && date < at);
  if (end !== undefined) return answer('validity.expired', { date: end });
  const isWhole = (starts.length > 0 && ends.length > 0) || !mayLeaveOut(credential);
  return answer(isWhole ? 'validity.current' : 'validity.not-reached');
};

const STATUS = {
  'in-force': 'status.in-force',
  revoked: 'status.revoked',
  suspended: 'status.suspended',
  unreachable: 'status.unreachable',
} as const satisfies Record<StatusReading, string>;

const MAX_STATUS_ENTRIES = 8;

/**
 * Whether the issuer has withdrawn it, where it says how to ask. The worst of several entries counts.
 * @param genuine whether the proof and its key held; otherwise nobody is asked.
 */
export const checkStatus = async (
  credential: JsonObject,
  issuer: string,
  genuine: boolean,
  work: Work,
): Promise<Check> => {
  if (!('credentialStatus' in credential))
    return answer(mayLeaveOut(credential) ? 'status.not-reached' : 'status.none');
  if (!genuine) return answer('status.not-reached');
  const entries = listOf(credential['credentialStatus']);
  const { statuses } = work;
  const readable = entries.length > 0 && entries.length <= MAX_STATUS_ENTRIES;
  if (statuses === undefined || !readable) return answer('status.unreachable');
  const ask = async (entry: unknown): Promise<StatusReading> =>
    isJsonObject(entry)
      ? statuses.read(entry, issuer, work.at).catch((): StatusReading => 'unreachable')
      : 'unreachable';
  const readings = await Promise.all(entries.map(ask));
  const worst = (['revoked', 'suspended', 'unreachable'] as const).find((one) => readings.includes(one));
  return answer(STATUS[worst ?? 'in-force']);
};

/** Schemas are named and never fetched: what was signed is judged by our own reading of it. */
export const checkSchema = (credential: JsonObject): Check =>
  answer('credentialSchema' in credential ? 'schema.not-checked' : 'schema.none');

/** What the checks found out about the person. */
export interface HolderAnswer {
  readonly check: Check;
  readonly bound: boolean;
  /** The subjects whose achievements may count. */
  readonly subjects: readonly JsonObject[];
}

/**
 * Whose credential it is. `holder` is who proved to hold the presentation, or nothing for a file. A subject that
 * is somebody else disqualifies this credential and no other.
 */
export const checkHolder = (credential: JsonObject, holder: string | undefined): HolderAnswer => {
  const subjects = listOf(credential['credentialSubject']).filter(isJsonObject);
  const people = new Set(subjects.map((subject) => subject['id']).filter((id) => id !== undefined));
  if (holder === undefined) {
    if (people.size > 1) return { check: answer('holder.several-people'), bound: false, subjects: [] };
    return { check: answer('holder.bearer'), bound: false, subjects };
  }
  const own = subjects.filter((subject) => subject['id'] === holder);
  if (own.length > 0) return { check: answer('holder.bound'), bound: true, subjects: own };
  const nobodys = subjects.filter((subject) => subject['id'] === undefined);
  return people.size > 0
    ? { check: answer('holder.someone-else'), bound: false, subjects: [] }
    : { check: answer('holder.bearer'), bound: false, subjects: nobodys };
};
