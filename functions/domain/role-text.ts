import { LANGUAGES, type Language } from './language.ts';
import type { Role, RoleText } from './role.ts';

/** A text with the language that it is in. */
export interface ReadRoleText extends RoleText {
  readonly language: Language;
}

/** Every text that the role has, the one that its organization wrote first in front. */
export const roleTexts = ({ title, description, language, translations }: Role): readonly ReadRoleText[] => {
  const own = language ?? LANGUAGES[0];
  const others = LANGUAGES.flatMap((one) => {
    const text = one === own ? undefined : translations?.[one];
    return text === undefined ? [] : [{ ...text, language: one }];
  });
  return [{ title, description, language: own }, ...others];
};

/** Title and description for a reader: in the reader's language where there is one, else as they were written. */
export const roleTextFor = (role: Role, reader: Language): ReadRoleText => {
  const texts = roleTexts(role);
  const own = { title: role.title, description: role.description, language: role.language ?? LANGUAGES[0] };
  return texts.find(({ language }) => language === reader) ?? own;
};
