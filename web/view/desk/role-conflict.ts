import { conflictOf, type RoleConflict, readConflict } from '../../../functions/contract/role-conflict.ts';
import { ROLE_FIELDS, type RoleField } from '../../../functions/domain/role.ts';
import type { Submission } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';
import { occupationLabel } from '../role-facts.ts';
import type { KnownRole } from './role-form.ts';

/** What the fields of a role are called where two changes of them are compared. */
const FIELD_LABELS = {
  title: 'roleForm.title',
  description: 'roleForm.description',
  language: 'roleForm.language',
  translations: 'conflict.translations',
  occupations: 'roleForm.occupations',
  places: 'roleForm.places',
  remote: 'roleForm.remote',
  pay: 'roleForm.pay',
  applyUrl: 'roleForm.applyUrl',
  promise: 'roleForm.promiseTitle',
  endsAt: 'roleForm.ends',
} as const satisfies Record<RoleField, string>;

export const fieldLabel = (field: RoleField, { say }: Voice): string => say(FIELD_LABELS[field]);

/** The names of changed fields of a draft in a sentence; a name that is no field is left out. */
export const fieldNames = (fields: readonly string[], voice: Voice): string =>
  voice.list([
    ...ROLE_FIELDS.filter((field) => fields.includes(field)).map((field) => fieldLabel(field, voice)),
    ...(fields.includes('requirement') ? [voice.say('conflict.rule')] : []),
  ]);

/** A field's value as people read it, line by line; nothing where it says nothing. */
export const fieldLines = (role: KnownRole, field: RoleField, voice: Voice): readonly string[] => {
  const { say } = voice;
  switch (field) {
    case 'title':
    case 'description':
    case 'applyUrl':
      return [role[field]].filter((text) => text !== undefined);
    case 'language':
      return role.language === undefined ? [] : [voice.language(role.language)];
    case 'translations':
      return Object.values(role.translations ?? {}).flatMap((text) =>
        text === undefined ? [] : [text.title, text.description],
      );
    case 'occupations':
      return (role.occupations ?? []).map((code) => occupationLabel(code, voice));
    case 'places':
      return (role.places ?? []).map(({ name, region }) => `${name}, ${region.replace(/^US-/, '')}`);
    case 'remote':
      return role.remote === undefined ? [] : [say(role.remote ? 'conflict.yes' : 'conflict.no')];
    case 'pay':
      return role.pay === undefined ? [] : [voice.pay(role.pay)];
    case 'promise': {
      const { promise } = role;
      if (promise === undefined) return [];
      const { kind, terms, termsUrl, until } = promise;
      return [
        say(`promise.${kind}`),
        terms,
        termsUrl,
        until === undefined ? undefined : `${say('roleForm.until')}: ${voice.date(until)}`,
      ].filter((line) => line !== undefined);
    }
    case 'endsAt':
      return role.endsAt === undefined ? [] : [voice.date(role.endsAt)];
  }
};

/** The choice that a form of a role has open: told just now, or carried along since. */
export const openConflict = (submission: Submission | undefined): RoleConflict | undefined => {
  if (submission?.form !== 'role') return undefined;
  const { meanwhile, values } = submission;
  return meanwhile === undefined ? readConflict(values['conflict']?.[0]) : conflictOf(meanwhile);
};
