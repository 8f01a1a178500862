import { describeChanges } from '../changes/describe-changes.ts';
import type { CatalogView } from '../evaluate/evaluation.ts';
import type { Language } from '../language.ts';
import { roleTextFor } from '../role-text.ts';
import type { ProfileEntry } from './profile.ts';
import type { ProfileChange } from './profile-changes.ts';

interface Words {
  readonly title: (from: string, to: string) => string;
  readonly description: string;
  readonly translations: string;
  readonly added: (entry: string) => string;
  readonly removed: (entry: string) => string;
  /** What is said of one entry. */
  readonly of: (entry: string, sentence: string) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    title: (from, to) => `The profile is now called “${to}”. Before it was “${from}”.`,
    description: 'The description of the profile was rewritten.',
    translations: 'The words in another language changed.',
    added: (entry) => `New in the profile: “${entry}”.`,
    removed: (entry) => `No longer in the profile: “${entry}”.`,
    of: (entry, sentence) => `“${entry}”: ${sentence}`,
  },
  es: {
    title: (from, to) => `El perfil ahora se llama «${to}». Antes era «${from}».`,
    description: 'Se volvió a escribir la descripción del perfil.',
    translations: 'Cambiaron las palabras en otro idioma.',
    added: (entry) => `Nuevo en el perfil: «${entry}».`,
    removed: (entry) => `Ya no está en el perfil: «${entry}».`,
    of: (entry, sentence) => `«${entry}»: ${sentence}`,
  },
};

const titleOf = (entry: ProfileEntry, language: Language): string => roleTextFor(entry, language).title;

/** One difference of a profile as plain sentences. */
export const describeProfileChange = (
  change: ProfileChange,
  catalog: CatalogView,
  language: Language,
): readonly string[] => {
  const words = WORDS[language];
  switch (change.kind) {
    case 'title':
      return [words.title(change.from, change.to)];
    case 'description':
      return [words.description];
    case 'translations':
      return [words.translations];
    case 'entry-added':
      return [words.added(titleOf(change.entry, language))];
    case 'entry-removed':
      return [words.removed(titleOf(change.entry, language))];
    case 'entry-changed': {
      const entry = titleOf(change.entry, language);
      return describeChanges(change.changes, catalog, language, 'entry').map((sentence) =>
        words.of(entry, sentence),
      );
    }
  }
};
