import { z } from '@hono/zod-openapi';
import { type AchievementId, isId } from '../../../domain/ids.ts';
import {
  markOf,
  withChangedEntry,
  withEntry,
  withoutEntry,
  wordsOfEntry,
} from '../../../domain/profile/edit-entries.ts';
import { entryOf, type ProfileContent, type ProfileEntry } from '../../../domain/profile/profile.ts';
import type { Requirement, Rule } from '../../../domain/requirement/requirement.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Failure, FieldError } from '../../../services/employer/failure.ts';
import { choice, optionalText } from '../fields.ts';
import { organizationForm } from '../form.ts';
import { saveProfile } from './save-profile.ts';
import { WORD_FIELDS, type Words, wordsTyped } from './words.ts';

/** One or several of the same name. */
const several = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((sent) => [...new Set(sent === undefined ? [] : [sent].flat())]);

const ENTRY_FIELDS = {
  ...WORD_FIELDS,
  occupations: several,
  occupationSearch: optionalText(100),
  act: choice(['find']).optional(),
  was: optionalText(64),
};

/** The first rule of an entry: badges, and whether all of them count or one is enough. The rule builder has the rest. */
const ruleOf = (badges: readonly AchievementId[], needs: 'all' | 'any'): Requirement => {
  const leaves: readonly Rule[] = badges.map((achievement) => ({ op: 'leaf', achievement }));
  const [only] = leaves;
  const required: Rule = only !== undefined && leaves.length === 1 ? only : { op: needs, of: leaves };
  return { required, preferred: [] };
};

/** What the API finds wrong with an entry is at `entries/3/...`; the form has the fields of one. */
const entryField = (path: readonly PropertyKey[]): string => {
  const field = String(path[2] ?? '');
  return field === 'requirement' ? '/badges' : `/${field}`;
};

const wrongRule = (failure: Failure): Failure => {
  if (failure.kind !== 'field-invalid') return failure;
  const errors: readonly FieldError[] = failure.errors.map(({ pointer, detail }) => ({
    pointer: pointer.startsWith('/entries/') ? entryField(pointer.slice(1).split('/')) : pointer,
    detail,
  }));
  return { kind: 'field-invalid', errors };
};

const languageOf = ({ language }: ProfileContent) => language ?? 'en';

/** Adds a rule to a profile, made of badges that were looked for. */
export const addEntryForm = organizationForm({
  page: '/manage/{organization}/profiles/{profile}/rules/new',
  name: 'entry',
  fields: z.strictObject({
    ...ENTRY_FIELDS,
    q: optionalText(200),
    badges: several,
    needs: choice(['all', 'any']).optional(),
    do: choice(['find', 'save']).optional(),
  }),
  async run({ services, visit, params, version, fields, typed }) {
    const id = params['profile'];
    if (!isId('profile', id)) return fail({ kind: 'not-found' });
    if (fields.do === 'find' || fields.act === 'find') return ok({ again: typed });
    const badges = fields.badges.filter((badge) => isId('achievement', badge));
    const saved = await saveProfile(services, visit, id, {
      version,
      edit: (content): Result<ProfileContent, Failure> => {
        const words = wordsTyped(fields, languageOf(content));
        const errors: FieldError[] = words.ok ? [] : [...words.error.errors];
        if (fields.occupations.length === 0) errors.push({ pointer: '/occupations', detail: 'is empty' });
        if (badges.length === 0) errors.push({ pointer: '/badges', detail: 'is empty' });
        if (!words.ok || errors.length > 0) return fail({ kind: 'field-invalid', errors });
        const requirement = ruleOf(badges, fields.needs ?? 'all');
        return ok(withEntry(content, { ...words.value, occupations: fields.occupations, requirement }));
      },
      isAsRead: () => true,
      fieldOf: entryField,
    });
    if (!saved.ok) return fail(wrongRule(saved.error));
    return ok({ to: `/manage/${visit.organizationId}/profiles/${id}?done=added` });
  },
});

const withWords = (
  { key, requirement }: ProfileEntry,
  words: Words,
  occupations: readonly string[],
): ProfileEntry => ({
  key,
  ...words,
  occupations,
  requirement,
});

const isAsRead =
  (key: string, was: string | undefined) =>
  async (content: ProfileContent): Promise<boolean> => {
    const entry = entryOf(content, key);
    return entry !== undefined && (await markOf(wordsOfEntry(entry))) === was;
  };

/** Changes what a rule is for; what it asks for is changed in the rule builder. */
export const changeEntryForm = organizationForm({
  page: '/manage/{organization}/profiles/{profile}/rules/{entry}',
  name: 'entry',
  fields: z.strictObject(ENTRY_FIELDS),
  async run({ services, visit, params, version, fields, typed }) {
    const { profile: id, entry: key } = params;
    if (!isId('profile', id) || key === undefined) return fail({ kind: 'not-found' });
    if (fields.act === 'find') return ok({ again: typed });
    const saved = await saveProfile(services, visit, id, {
      version,
      edit: (content) => {
        if (entryOf(content, key) === undefined) return fail({ kind: 'not-found' });
        const words = wordsTyped(fields, languageOf(content));
        return words.ok
          ? ok(withChangedEntry(content, key, (entry) => withWords(entry, words.value, fields.occupations)))
          : words;
      },
      isAsRead: isAsRead(key, fields.was),
      fieldOf: entryField,
    });
    if (!saved.ok) return fail(wrongRule(saved.error));
    return ok({ to: `/manage/${visit.organizationId}/profiles/${id}?done=entry-changed` });
  },
});

/** Takes a rule out of the draft, after a word that this is meant. */
export const removeEntryForm = organizationForm({
  page: '/manage/{organization}/profiles/{profile}/rules/{entry}',
  name: 'remove',
  fields: z.strictObject({ sure: z.literal('yes'), was: optionalText(64) }),
  async run({ services, visit, params, version, fields }) {
    const { profile: id, entry: key } = params;
    if (!isId('profile', id) || key === undefined) return fail({ kind: 'not-found' });
    const saved = await saveProfile(services, visit, id, {
      version,
      edit: (content) => ok(withoutEntry(content, key)),
      isAsRead: isAsRead(key, fields.was),
    });
    return saved.ok ? ok({ to: `/manage/${visit.organizationId}/profiles/${id}?done=removed` }) : saved;
  },
});
