import * as z from 'zod';
import { ReadingValue } from '../../contract/achievement-reading.ts';
import { DOCUMENT_FAULTS } from '../../domain/achievement-document/read.ts';

/**
 * What `presentation` is asked beside what the gateway brings. The gateway's events have other keys, and a stranger
 * chooses none of them.
 */
export const BadgeRequest = z.strictObject({ kind: z.literal('read-badge'), badge: z.base64() });
export type BadgeRequest = z.infer<typeof BadgeRequest>;

/** What it answers: what the badge says of its achievement, and nothing of a person. */
export const BadgeAnswer = z.union([
  z.strictObject({ kind: z.literal('read'), reading: ReadingValue }),
  z.strictObject({
    kind: z.literal('refused'),
    fault: z.enum(['unreadable', 'not-genuine', ...DOCUMENT_FAULTS]),
  }),
]);
export type BadgeAnswer = z.infer<typeof BadgeAnswer>;
