import type { AccessMode, AchievementType, Assessment, Competency } from '../achievement.ts';

export const DOCUMENT_FORMATS = ['open-badges-3', 'open-badges-2', 'ctdl'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** What of an achievement a document may say; what it does not say is absent, never guessed. */
export interface AchievementDraft {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly achievementType?: AchievementType | undefined;
  readonly assessment?: Assessment | undefined;
  readonly aliases: readonly string[];
  readonly creators: readonly string[];
  readonly competencies: readonly Competency[];
  readonly levels: readonly string[];
  readonly cost?: { readonly amount: number; readonly currency: string } | undefined;
  readonly hours?: number | undefined;
  readonly languages: readonly string[];
  readonly access?: AccessMode | undefined;
  readonly earnUrl?: string | undefined;
}

export const NOTE_REASONS = [
  'mapped',
  'about-the-person',
  'signature',
  'picture',
  'no-place',
  'cut-short',
  'not-an-address',
  'not-an-issuer',
  'value-not-known',
  'too-many',
  'wrong-shape',
  'language-chosen',
  'creator-unsigned',
] as const;
export type NoteReason = (typeof NOTE_REASONS)[number];

/** What became of one part of the document. */
export interface Note {
  readonly outcome: 'mapped' | 'dropped' | 'doubtful';
  /** RFC 6901 pointer into the document. */
  readonly source: string;
  /** The field of the draft that it went to. */
  readonly field?: keyof AchievementDraft | undefined;
  readonly reason: NoteReason;
}

/** What a document says of an achievement, and what became of each of its parts. Nothing of a person is in it. */
export interface Reading {
  readonly format: DocumentFormat;
  readonly draft: AchievementDraft;
  /** The name that the document gives its creator. */
  readonly creatorName?: string | undefined;
  readonly notes: readonly Note[];
}

const OUTCOMES: Readonly<Record<NoteReason, Note['outcome']>> = {
  mapped: 'mapped',
  'about-the-person': 'dropped',
  signature: 'dropped',
  picture: 'dropped',
  'no-place': 'dropped',
  'not-an-address': 'dropped',
  'not-an-issuer': 'dropped',
  'too-many': 'dropped',
  'wrong-shape': 'dropped',
  'value-not-known': 'doubtful',
  'cut-short': 'doubtful',
  'language-chosen': 'doubtful',
  'creator-unsigned': 'doubtful',
};

/** More parts than this are not told one by one. */
const MOST_NOTES = 120;

/** Gathers what became of each part, in the order in which it was read. */
export const createNotes = () => {
  const notes: Note[] = [];
  return {
    notes,
    add(reason: NoteReason, source: string, field?: keyof AchievementDraft): void {
      if (notes.length === MOST_NOTES) return;
      const told = source.slice(0, 200);
      notes.push({ outcome: OUTCOMES[reason], source: told, ...(field ? { field } : {}), reason });
    },
  };
};
export type Notes = ReturnType<typeof createNotes>;
