import { isJsonObject } from '../document/shape.ts';
import { pinnedContexts } from './pinned.ts';

/** What the pinned contexts make of words: the names of each word, and the words of each name. */
interface Vocabulary {
  readonly namesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly wordsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

const definitionsIn = (context: unknown): readonly (readonly [word: string, name: string])[] =>
  [context].flat().flatMap((part) => {
    if (!isJsonObject(part)) return [];
    return Object.entries(part).flatMap(([word, definition]) => {
      const name = isJsonObject(definition) ? (definition['@id'] ?? '') : definition;
      const own = word.startsWith('@') ? [] : [[word, String(name)] as const];
      return isJsonObject(definition) ? [...own, ...definitionsIn(definition['@context'])] : own;
    });
  });

const readVocabulary = (): Vocabulary => {
  const namesOf = new Map<string, Set<string>>();
  const wordsOf = new Map<string, Set<string>>();
  for (const document of pinnedContexts().values()) {
    for (const [word, name] of definitionsIn(isJsonObject(document) ? document['@context'] : undefined)) {
      namesOf.set(word, (namesOf.get(word) ?? new Set()).add(name));
      wordsOf.set(name, (wordsOf.get(name) ?? new Set()).add(word));
    }
  }
  return { namesOf, wordsOf };
};

const vocabulary = readVocabulary();

const MAX_WORDS = 64;
/** No colon, since `a:b` is put together from two parts; no `@`, since those words belong to JSON-LD. */
const WORD = /^[A-Za-z][A-Za-z0-9_-]*$/;
/** A whole name. One that ends in a delimiter could be the first part of others. */
const NAME = /^(?:https?:\/\/|urn:|did:)[^\s<>"{}|\\^`]*[^\s<>"{}|\\^`:/?#[\]@]$/;

/**
 * Whether an inline context adds words without touching one that is read here: every definition is a plain word and
 * a whole name, no word of the pinned contexts under a name that none of them gives it, and no name of theirs under
 * another word. So nothing can be hidden behind a second word, and nothing means something else than it says.
 */
export const isHarmlessInline = (context: unknown): boolean => {
  if (!isJsonObject(context)) return false;
  const keys = Object.keys(context);
  const [first] = keys;
  if (keys.length === 1 && first === '@context') {
    const inner = context['@context'];
    return isJsonObject(inner) && !('@context' in inner) && isHarmlessInline(inner);
  }
  return (
    keys.length <= MAX_WORDS &&
    Object.entries(context).every(
      ([word, name]) =>
        typeof name === 'string' &&
        WORD.test(word) &&
        NAME.test(name) &&
        (vocabulary.namesOf.get(word)?.has(name) ?? true) &&
        [...(vocabulary.wordsOf.get(name) ?? [])].every((known) => known === word),
    )
  );
};
