import { LANGUAGES, type Language } from './language.ts';
import type { Role, RoleText } from './role.ts';

/** What has a title and a description, and may have them in other languages: a role, a profile. */
type Worded = Pick<Role, 'title' | 'description' | 'language' | 'translations'>;

/** A text with the language that it is in. */
export interface ReadRoleText extends RoleText {
  readonly language: Language;
}

/** Every text that it has, the one that its organization wrote first in front. */
export const roleTexts = ({
  title,
  description,
  language,
  translations,
}: Worded): readonly ReadRoleText[] => {
  const own = language ?? LANGUAGES[0];
  const others = LANGUAGES.flatMap((one) => {
    const text = one === own ? undefined : translations?.[one];
    return text === undefined ? [] : [{ ...text, language: one }];
  });
  return [{ title, description, language: own }, ...others];
};

/** Title and description for a reader: in the reader's language where there is one, else as they were written. */
export const roleTextFor = (role: Worded, reader: Language): ReadRoleText => {
  const texts = roleTexts(role);
  const own = { title: role.title, description: role.description, language: role.language ?? LANGUAGES[0] };
  return texts.find(({ language }) => language === reader) ?? own;
};
