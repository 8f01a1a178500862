import type { Language } from '../language.ts';
import type { Pay, Place } from '../role.ts';
import type { Instant } from '../time.ts';

export const POST_SOURCES = ['schema.org', 'jdx', 'hr-open'] as const;
export type PostSource = (typeof POST_SOURCES)[number];

/** What a post says of a role; a field is there only where the post has it. */
export interface ProposedRole {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: Language | undefined;
  readonly occupations?: readonly string[] | undefined;
  readonly places?: readonly Place[] | undefined;
  readonly remote?: boolean | undefined;
  readonly pay?: Pay | undefined;
  readonly applyUrl?: string | undefined;
  readonly endsAt?: Instant | undefined;
}

/**
 * What became of one field of a post. `taken` as it is; `doubtful` ones a person should look at: shortened, a region
 * put together from its parts, a weekly pay told by the year, one date of many. `dropped` ones have no place here,
 * belong into the rule, or were not understood.
 */
export const NOTE_CODES = {
  taken: 'taken',
  shortened: 'doubtful',
  'several-only-some': 'doubtful',
  'region-put-together': 'doubtful',
  'pay-converted': 'doubtful',
  'currency-assumed': 'doubtful',
  'no-place-here': 'dropped',
  'say-in-rule': 'dropped',
  'not-understood': 'dropped',
  unknown: 'dropped',
} as const satisfies Record<string, 'taken' | 'doubtful' | 'dropped'>;
export type NoteCode = keyof typeof NOTE_CODES;

export interface PostNote {
  /** The field as the post calls it. */
  readonly field: string;
  readonly code: NoteCode;
  /** What it says, cut short, where that helps. */
  readonly value?: string | undefined;
}

/** A draft that a post proposes; nothing of it is stored before a person says so. */
export interface Proposal {
  readonly source: PostSource;
  readonly role: ProposedRole;
  readonly notes: readonly PostNote[];
}

const SHOWN = 80;

export const note = (field: string, code: NoteCode, value?: string): PostNote => ({
  field: field.slice(0, SHOWN),
  code,
  ...(value === undefined ? {} : { value: value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value }),
});
