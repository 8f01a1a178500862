import * as z from 'zod';
import type { FeedEntry, PublicChange } from '../../domain/public-change.ts';
import type { Instant } from '../../domain/time.ts';
import { PREFIX } from './prefixes.ts';
import { InstantValue, idValue } from './private/values.ts';

/** The partition of the feed: its entries by position, and where it ends. */
export const FEED = `${PREFIX.public}CHANGES`;
export const HEAD_KEY = { PK: FEED, SK: 'HEAD' } as const;

/** Positions sort as numbers do, and before `HEAD`. */
export const positionSort = (position: number): string => String(position).padStart(12, '0');
export const LAST_POSITION = positionSort(999_999_999_999);

const common = { version: z.int(), organizationId: idValue('organization'), at: InstantValue };

const Entry: z.ZodType<FeedEntry> = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('recognition'),
    id: idValue('role'),
    change: z.enum(['published', 'superseded', 'retired', 'ended']),
  }),
  z.object({
    ...common,
    kind: z.literal('profile'),
    id: idValue('profile'),
    change: z.enum(['published', 'superseded', 'retired', 'ended']),
  }),
  z.object({
    ...common,
    kind: z.literal('trust-list'),
    id: idValue('trust'),
    change: z.enum(['published', 'superseded']),
  }),
  z.object({
    ...common,
    kind: z.literal('equivalence'),
    id: idValue('claim'),
    achievement: idValue('achievement'),
    change: z.enum(['published', 'retired']),
  }),
  z.object({
    ...common,
    kind: z.literal('organization'),
    id: idValue('organization'),
    change: z.literal('changed'),
  }),
  z.object({
    ...common,
    kind: z.literal('achievement'),
    id: idValue('achievement'),
    change: z.literal('changed'),
  }),
]);

/** Reads `PUB#CHANGES` / `000000000001`. */
export const EntryItem = z
  .looseObject({ type: z.literal('change'), schema: z.literal(1), SK: z.string() })
  .transform((item) => ({ position: Number(item.SK), entry: Entry.parse(item) }));

/** Writes `PUB#CHANGES` / `000000000001`; once. */
export const entryItem = (change: PublicChange, position: number, at: Instant) => ({
  PK: FEED,
  SK: positionSort(position),
  type: 'change' as const,
  schema: 1 as const,
  ...change,
  at,
});

/** Writes `PUB#CHANGED#<id>` / `000001`, the mark that this version is in the feed; once. */
export const markItem = ({ id, version }: PublicChange, position: number) => ({
  PK: `${PREFIX.public}CHANGED#${id}`,
  SK: String(version).padStart(6, '0'),
  type: 'change-mark' as const,
  schema: 1 as const,
  version,
  position,
});

/** Reads `PUB#CHANGES` / `HEAD`. */
export const HeadItem = z.looseObject({ type: z.literal('change-head'), position: z.int() });
