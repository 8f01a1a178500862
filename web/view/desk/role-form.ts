import type { RoleConflict } from '../../../functions/contract/role-conflict.ts';
import { knownText } from '../../../functions/contract/role-known.ts';
import type { Language } from '../../../functions/domain/language.ts';
import { searchOccupations } from '../../../functions/domain/occupation/search.ts';
import type { Role } from '../../../functions/domain/role.ts';
import type { Submission } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';
import { occupationLabel } from '../role-facts.ts';
import { type FieldWords, type FormDesk, type FormView, formView } from './form.ts';
import { fieldLabel, openConflict } from './role-conflict.ts';

/** Whatever is known of a role before anybody typed: nothing, a draft, or what a post proposes. */
export type KnownRole = { readonly [field in keyof Role]?: Role[field] | undefined };

const placeLines = (role: KnownRole): string =>
  (role.places ?? []).map(({ name, region }) => `${name}, ${region.replace(/^US-/, '')}`).join('\n');

const day = (at: string | undefined): string | undefined => at?.slice(0, 10);

/** What each field of the form holds for a role. */
const fieldValues = (role: KnownRole, language: Language) => {
  const other = role.translations?.[language === 'en' ? 'es' : 'en'];
  const amount = (value: number | undefined) => (value === undefined ? undefined : String(value));
  return {
    title: role.title,
    description: role.description,
    language,
    otherTitle: other?.title,
    otherDescription: other?.description,
    occupations: role.occupations,
    places: placeLines(role),
    remote: role.remote === true ? 'on' : [],
    'pay.min': amount(role.pay?.min),
    'pay.max': amount(role.pay?.max),
    'pay.currency': role.pay?.currency ?? 'USD',
    'pay.per': role.pay?.per ?? 'hour',
    'promise.kind': role.promise?.kind ?? 'considered',
    'promise.terms': role.promise?.terms,
    'promise.termsUrl': role.promise?.termsUrl,
    'promise.until': day(role.promise?.until),
    applyUrl: role.applyUrl,
    endsAt: day(role.endsAt),
    known: knownText(role),
  };
};

/** The choices between two changes that are open in this form. */
const choiceFields = (conflict: RoleConflict | undefined, voice: Voice) =>
  Object.fromEntries(
    (conflict?.clashes ?? []).map((field) => [
      `keep.${field}`,
      { label: fieldLabel(field, voice), wrong: voice.say('conflict.choose') },
    ]),
  );

/**
 * What was sent, with what others changed at once put into it: the form goes on from both changes. What was typed
 * stays, also where the choice is still open.
 */
const withBoth = (submission: Submission | undefined, language: Language): Submission | undefined => {
  const merged = submission?.meanwhile?.merged?.role;
  if (submission === undefined || merged === undefined) return submission;
  const conflict = openConflict(submission);
  const values = Object.entries({
    ...fieldValues(merged, merged.language ?? language),
    conflict: conflict === undefined ? undefined : JSON.stringify(conflict),
  }).map(([name, value]) => [name, value === undefined ? [] : [value].flat()] as const);
  return { ...submission, values: Object.fromEntries(values) };
};

/** The form of a role, for a new one, a draft or a proposal. */
export const roleForm = (
  { desk, voice }: { readonly desk: FormDesk; readonly voice: Voice },
  role: KnownRole,
  version = 0,
): FormView => {
  const { say, locale } = voice;
  const language = role.language ?? (version === 0 ? locale : 'en');
  const value = fieldValues(role, language);
  const sent = desk.submission?.form === 'role' ? desk.submission : undefined;
  const submission = withBoth(sent, language);
  const link = { wrong: say('roleForm.linkWrong') };
  const date = { wrong: say('roleForm.dateWrong') };
  const labels: Readonly<Record<keyof typeof value, Omit<FieldWords, 'value'>>> = {
    title: { label: say('roleForm.title') },
    description: { label: say('roleForm.description') },
    language: { label: say('roleForm.language') },
    otherTitle: { label: say('roleForm.otherTitle'), wrong: say('form.missing') },
    otherDescription: { label: say('roleForm.otherDescription'), wrong: say('form.missing') },
    occupations: { label: say('roleForm.occupations'), wrong: say('roleForm.occupationsMissing') },
    places: { label: say('roleForm.places'), wrong: say('roleForm.placesWrong') },
    remote: { label: say('roleForm.remote') },
    'pay.min': { label: say('roleForm.payMin'), wrong: say('roleForm.payWrong') },
    'pay.max': { label: say('roleForm.payMax'), wrong: say('roleForm.payWrong') },
    'pay.currency': { label: say('roleForm.currency'), wrong: say('roleForm.currencyWrong') },
    'pay.per': { label: say('roleForm.per') },
    'promise.kind': { label: say('roleForm.promise') },
    'promise.terms': { label: say('roleForm.terms') },
    'promise.termsUrl': { label: say('roleForm.termsUrl'), ...link },
    'promise.until': { label: say('roleForm.until'), ...date },
    applyUrl: { label: say('roleForm.applyUrl'), ...link },
    endsAt: { label: say('roleForm.ends'), ...date },
    known: { label: '' },
  };
  const known = Object.entries(labels).map(([name, words]) => {
    const own = Object.entries(value).find(([field]) => field === name)?.[1];
    return [name, { ...words, value: own }] as const;
  });
  return formView(
    { desk: { newKey: () => desk.newKey(), submission }, voice },
    {
      name: 'role',
      version,
      fields: {
        ...Object.fromEntries(known),
        occupationSearch: { label: say('roleForm.find') },
        conflict: { label: '' },
        ...choiceFields(openConflict(submission), voice),
      },
    },
  );
};

/** One kind of work that can be ticked. */
export interface OccupationChoice {
  readonly code: string;
  readonly text: string;
}

/** The kinds of work that are ticked, and those that a search found. */
export const occupationChoices = (
  form: FormView,
  voice: Voice,
): {
  readonly chosen: readonly OccupationChoice[];
  readonly found: readonly OccupationChoice[] | undefined;
} => {
  const choice = (code: string): OccupationChoice => ({ code, text: occupationLabel(code, voice) });
  const codes = form.field('occupations').values;
  const q = form.field('occupationSearch').value;
  const found = searchOccupations(q, 8, { codesOnly: true })
    .map(({ code }) => code)
    .filter((code) => !codes.includes(code));
  return {
    chosen: codes.map(choice),
    found: form.again && q !== '' ? found.map(choice) : undefined,
  };
};
