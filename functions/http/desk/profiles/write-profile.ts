import { z } from '@hono/zod-openapi';
import { isId } from '../../../domain/ids.ts';
import { LANGUAGES } from '../../../domain/language.ts';
import { markOf, wordsOfProfile } from '../../../domain/profile/edit-entries.ts';
import { fail, ok } from '../../../domain/result.ts';
import { choice, optionalText } from '../fields.ts';
import { organizationForm } from '../form.ts';
import { saveProfile } from './save-profile.ts';
import { WORD_FIELDS, wordsTyped } from './words.ts';

const Fields = z.strictObject({ ...WORD_FIELDS, language: choice(LANGUAGES), was: optionalText(64) });

/** Drafts a profile without a rule yet. */
export const draftProfileForm = organizationForm({
  page: '/manage/{organization}/profiles/new',
  name: 'profile',
  fields: Fields,
  async run({ services, visit, fields, request }) {
    const words = wordsTyped(fields, fields.language);
    if (!words.ok) return words;
    const content = { ...words.value, language: fields.language, entries: [] };
    const drafted = await services.draftProfile(visit, content, request);
    return drafted.ok
      ? ok({ to: `/manage/${visit.organizationId}/profiles/${drafted.value.id}?done=drafted` })
      : drafted;
  },
});

/** Changes what a profile says of itself; its rules stay. */
export const changeProfileForm = organizationForm({
  page: '/manage/{organization}/profiles/{profile}',
  name: 'profile',
  fields: Fields,
  async run({ services, visit, params, version, fields }) {
    const id = params['profile'];
    if (!isId('profile', id)) return fail({ kind: 'not-found' });
    const words = wordsTyped(fields, fields.language);
    if (!words.ok) return words;
    const saved = await saveProfile(services, visit, id, {
      version,
      edit: ({ entries }) => ok({ ...words.value, language: fields.language, entries }),
      isAsRead: async (content) => (await markOf(wordsOfProfile(content))) === fields.was,
      // What does not fit then is a rule that has words in the new language already.
      fieldOf: () => '/language',
    });
    return saved.ok ? ok({ to: `/manage/${visit.organizationId}/profiles/${id}?done=changed` }) : saved;
  },
});
