import type { Language } from '../../../functions/domain/language.ts';
import { markOf, wordsOfEntry, wordsOfProfile } from '../../../functions/domain/profile/edit-entries.ts';
import type { ProfileContent, ProfileEntry, ProfileHead } from '../../../functions/domain/profile/profile.ts';
import type { RoleText } from '../../../functions/domain/role.ts';
import type { Desk } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';
import { type FieldWords, type FormView, formView } from './form.ts';

interface Here {
  readonly desk: Pick<Desk, 'submission' | 'newKey'>;
  readonly voice: Voice;
}

type Worded = Partial<RoleText> & {
  readonly translations?: { readonly [language in Language]?: RoleText | undefined } | undefined;
};

/** The two titles and descriptions of a profile or an entry. */
const wordFields = (said: Worded, language: Language) => {
  const other = said.translations?.[language === 'en' ? 'es' : 'en'];
  return {
    title: said.title,
    description: said.description,
    otherTitle: other?.title,
    otherDescription: other?.description,
  };
};

/** The form of what a profile says of itself, for a new one or a draft. */
export const profileForm = async (
  { desk, voice }: Here,
  head: Pick<ProfileHead, 'content' | 'version'> | undefined,
): Promise<FormView> => {
  const { say, locale } = voice;
  const language = head === undefined ? locale : (head.content.language ?? 'en');
  const value = wordFields(head?.content ?? {}, language);
  return formView(
    { desk, voice },
    {
      name: 'profile',
      version: head?.version ?? 0,
      fields: {
        title: { label: say('profileForm.title'), value: value.title },
        description: { label: say('profileForm.description'), value: value.description },
        language: {
          label: say('profileForm.language'),
          value: language,
          wrong: say('profileForm.languageWrong'),
        },
        otherTitle: {
          label: say('profileForm.otherTitle'),
          value: value.otherTitle,
          wrong: say('form.missing'),
        },
        otherDescription: {
          label: say('profileForm.otherDescription'),
          value: value.otherDescription,
          wrong: say('form.missing'),
        },
        was: { label: '', value: head === undefined ? '' : await markOf(wordsOfProfile(head.content)) },
      },
    },
  );
};

/**
 * What the form says of the state that it was made from: the one that the page showed first. After a conflict the page
 * shows what is stored now, so that saving again puts it in its place.
 */
export const shownMark = async (form: FormView, said: ProfileContent | ProfileEntry): Promise<string> => {
  if (form.failure !== 'version-conflict') return form.field('was').value;
  return markOf('entries' in said ? wordsOfProfile(said) : wordsOfEntry(said));
};

/** What the form of a rule has in any case. */
export const entryFields = async (
  { say }: Voice,
  { language = 'en' }: ProfileContent,
  entry: ProfileEntry | undefined,
): Promise<Readonly<Record<string, FieldWords>>> => {
  const value = wordFields(entry ?? {}, language);
  return {
    title: { label: say('profileRule.title'), value: value.title },
    description: { label: say('profileRule.description'), value: value.description },
    otherTitle: { label: say('profileForm.otherTitle'), value: value.otherTitle, wrong: say('form.missing') },
    otherDescription: {
      label: say('profileForm.otherDescription'),
      value: value.otherDescription,
      wrong: say('form.missing'),
    },
    occupations: {
      label: say('roleForm.occupations'),
      value: entry?.occupations,
      wrong: say('roleForm.occupationsMissing'),
    },
    occupationSearch: { label: say('roleForm.find') },
    was: { label: '', value: entry === undefined ? '' : await markOf(wordsOfEntry(entry)) },
  };
};
