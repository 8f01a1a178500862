import type { DocumentFault } from '../../domain/achievement-document/read.ts';
import type { Reading } from '../../domain/achievement-document/reading.ts';
import type { Result } from '../../domain/result.ts';

/** Why a badge that was presented says nothing of its achievement. */
export type BadgeFault =
  /** No badge that can be read here: not one at all, or a picture without one. */
  | 'unreadable'
  /** It could not be found genuine, so it says nothing of who may sign. */
  | 'not-genuine'
  | DocumentFault;

/** Reads what a genuine badge says of its achievement; of its holder nothing comes out of it. */
export interface BadgeReader {
  /** @param bytes a credential as JSON, or a picture with one baked into it (Open Badges 3.0 section 5.3). */
  read(bytes: Uint8Array): Promise<Result<Reading, BadgeFault | 'unreachable'>>;
}
