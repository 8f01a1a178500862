import { CHECK_NAMES, type CheckName } from '../../domain/credential/checks.ts';
import type { CheckProgress } from '../../domain/credential/progress.ts';

/** Counts the answers of one credential. */
export interface CredentialTally {
  answered(...checks: readonly CheckName[]): void;
  /** Whatever was not reached is answered too: it says so. */
  finished(): void;
}

/** Counts answers as they come, and says so each time. @returns what makes the tally of one more credential */
export const createTally = (
  credentials: number,
  onProgress: (progress: CheckProgress) => void,
): (() => CredentialTally) => {
  const counts = new Map<CheckName, number>();
  let finished = 0;
  const of = (check: CheckName): number => counts.get(check) ?? 0;
  const tell = (): void =>
    onProgress({
      credentials,
      finished,
      answered: {
        structure: of('structure'),
        context: of('context'),
        proof: of('proof'),
        'issuer-key': of('issuer-key'),
        validity: of('validity'),
        status: of('status'),
        holder: of('holder'),
        schema: of('schema'),
        'issuer-trust': of('issuer-trust'),
      },
    });
  tell();
  return () => {
    const seen = new Set<CheckName>();
    const count = (checks: readonly CheckName[]): void => {
      for (const check of checks) {
        if (seen.has(check)) continue;
        seen.add(check);
        counts.set(check, of(check) + 1);
      }
    };
    return {
      answered: (...checks) => {
        count(checks);
        tell();
      },
      finished: () => {
        count(CHECK_NAMES);
        finished += 1;
        tell();
      },
    };
  };
};
