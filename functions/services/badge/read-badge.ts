import { readAchievementDocument } from '../../domain/achievement-document/read.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Clock } from '../ports/ambient.ts';
import type { BadgeReader } from '../ports/badge-reader.ts';
import type { DocumentRefusal, Verifier } from '../ports/verifier.ts';

interface BadgeDependencies {
  readonly verifier: Pick<Verifier, 'verifyDocument'>;
  /** The first credential in what was given, as JSON, out of whatever it is baked into. */
  readonly firstCredential: (bytes: Uint8Array) => Result<string, DocumentRefusal>;
  readonly clock: Clock;
}

/**
 * A genuine badge vouches for who signs its achievement. What is verified and what is read is the same text; nothing of
 * its holder is read.
 */
export const createBadgeReader = (deps: BadgeDependencies): BadgeReader => ({
  async read(bytes) {
    const text = deps.firstCredential(bytes);
    if (!text.ok) return fail('unreadable');
    const checked = await deps.verifier.verifyDocument(
      new TextEncoder().encode(text.value),
      deps.clock.now(),
    );
    if (!checked.ok) return fail('unreadable');
    const [report] = checked.value;
    if (report === undefined || report.verdict !== 'valid' || report.issuer === undefined)
      return fail('not-genuine');
    const reading = readAchievementDocument(text.value);
    if (!reading.ok) return reading;
    const { draft, notes } = reading.value;
    const signed = notes.map((note) =>
      note.reason === 'creator-unsigned'
        ? { ...note, outcome: 'mapped' as const, reason: 'mapped' as const }
        : note,
    );
    return ok({ ...reading.value, draft: { ...draft, creators: [report.issuer] }, notes: signed });
  },
});
