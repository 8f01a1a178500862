import type { CheckName } from './checks.ts';

/** How far the checks of what was shown have come, in numbers: nothing of any credential. */
export interface CheckProgress {
  readonly credentials: number;
  /** How many of them have every answer. */
  readonly finished: number;
  /** For how many of them each question is answered. */
  readonly answered: Readonly<Record<CheckName, number>>;
}
