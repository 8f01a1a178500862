import { type Instant, parseInstant } from '../time.ts';

const PARTS =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;

/**
 * Reads a date of a credential: an XML Schema `dateTimeStamp` (VCDM 2.0 section 4.9) and nothing else. A day that
 * no calendar has, a date without a time or a time without a zone gives nothing, which its reader must treat as
 * a failure and never as "no date".
 */
export const readCredentialDate = (value: unknown): Instant | undefined => {
  if (typeof value !== 'string') return undefined;
  const parts = PARTS.exec(value);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const calendar = new Date(Date.UTC(2000, month - 1, day));
  calendar.setUTCFullYear(year, month - 1, day);
  const exists =
    month >= 1 && month <= 12 && calendar.getUTCMonth() === month - 1 && calendar.getUTCDate() === day;
  return exists ? parseInstant(value) : undefined;
};

/** How far an issuer's clock may run ahead of ours before its new credential counts as not yet valid. */
export const CLOCK_SKEW_SECONDS = 300;

/** Whether `at` is before `start`, allowing for the issuer's clock. An end date gets no allowance. */
export const isBefore = (at: Instant, start: Instant): boolean =>
  Date.parse(at) + CLOCK_SKEW_SECONDS * 1000 < Date.parse(start);
