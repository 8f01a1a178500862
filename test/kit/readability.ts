/** How hard a passage is to read, by formulas of the text's own language. */

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];

/** As Flesch counted: what a colon or a semicolon ends is a sentence too. A line of a list is one. */
const sentencesIn = (text: string): number =>
  Math.max(1, text.split(/[.!?:;…]+(?=\s|$|[”»)])|\n+/u).filter((part) => /\p{L}/u.test(part)).length);

/** Groups of vowels, without the endings that are written and not spoken, and with the groups that are spoken apart. */
export const englishSyllables = (word: string): number => {
  const spoken = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?<![aeiouysxzcg]|ch|sh)es$|(?<![aeiouytd])ed$/, '')
    .replace(/(?<![aeiouyl])e$|(?<=[aeiouy]l)e$/, '')
    .replace(/(?<=[aeiouy][^aeiouy]+)e(?=(?:ly|ment|ful|less|ness)$)/, '');
  const groups = spoken.match(/[aeiouy]+/g)?.length ?? 0;
  const apart = spoken.match(/(?<![cstgx])i(?=[aou]|en[ct])|(?<![qg])u(?=e[rn])|[eo](?=ing)|y(?=[aeio])/g);
  const leading = /^y/.test(spoken) ? 1 : 0;
  return Math.max(1, groups + (apart?.length ?? 0) - leading);
};

/** Two strong vowels, or a stressed weak one beside another vowel, are two syllables; else a group is one. */
export const spanishSyllables = (word: string): number => {
  const letters = word
    .toLowerCase()
    .replace(/(?<=[gq])u(?=[eiéí])/g, '')
    .replace(/y$/, 'i')
    .replace(/h/g, '');
  const groups = letters.match(/[aeiouáéíóúü]+/g) ?? [];
  const syllables = groups.reduce((sum, group) => sum + (group.match(/[aeoáéóíú]/g)?.length ?? 1), 0);
  return Math.max(1, syllables);
};

const ratios = (text: string, syllables: (word: string) => number) => {
  const words = wordsOf(text);
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return { perSentence: words.length / sentencesIn(text), perWord: spoken / words.length };
};

/** The grade of United States schools that a text asks for (Kincaid and others, 1975). */
export const fleschKincaid = (text: string): number => {
  const { perSentence, perWord } = ratios(text, englishSyllables);
  return 0.39 * perSentence + 11.8 * perWord - 15.59;
};

/** Ease of reading in Spanish (Fernández Huerta, 1959); his table gives 60 to 70 to grades 7 and 8, more to less. */
export const fernandezHuerta = (text: string): number => {
  const { perSentence, perWord } = ratios(text, spanishSyllables);
  return 206.84 - 60 * perWord - 1.02 * perSentence;
};

export const wordCount = (text: string): number => wordsOf(text).length;
