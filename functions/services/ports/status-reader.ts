import type { Instant } from '../../domain/time.ts';

/** A `credentialStatus` entry as the credential has it; the reader decides whether it can make sense of it. */
export type StatusEntry = Readonly<Record<string, unknown>>;

/** What asking for a status came to. Only `in-force` is good news; `unreachable` is not "no". */
export type StatusReading = 'in-force' | 'revoked' | 'suspended' | 'unreachable';

/** Asks the issuer's published status list about one entry. Never throws. */
export interface StatusReader {
  read(entry: StatusEntry, issuer: string, at: Instant): Promise<StatusReading>;
}
