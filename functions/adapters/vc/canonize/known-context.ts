import { isJsonObject, type JsonObject } from '../document/shape.ts';
import type { ActiveContext } from './jsonld-contexts.ts';
import { NotKnown } from './not-known.ts';
import { isAbsoluteIri, readTerm, type Term, vocabularyTerm } from './term.ts';

/** A context that is looked up: what it makes of words and IRIs. There is one for each meaning. */
export interface KnownContext {
  readonly active: ActiveContext;
  readonly previous: KnownContext | undefined;
  /** What a key means. @throws NotKnown where it means nothing, or something that is not known here. */
  term(word: string): Term;
  /** The scoped context of a word, in an object since it may be null; nothing where it has none. */
  scope(word: string): { readonly context: unknown } | undefined;
  /** What a key stands for, without judging whether it may. */
  nameOf(word: string): unknown;
  /** Whether each value of a word is a graph of its own. */
  holdsGraphs(word: string): boolean;
  /** An IRI in a document, as N-Quads writes it. */
  iri(value: string): string;
  /** A word or an IRI where words are allowed, like a type. */
  wordIri(value: string): string;
}

const quoted = (iri: unknown): string => {
  if (!isAbsoluteIri(iri)) throw new NotKnown('no absolute IRI');
  return `<${iri}>`;
};

export const knowContext = (active: ActiveContext, previous: KnownContext | undefined): KnownContext => {
  const { mappings, vocabulary, language } = active;
  const terms = new Map<string, Term>();
  const scopes = new Map<string, { readonly context: unknown }>();

  const mappingOf = (word: string): JsonObject | undefined => {
    const mapping = mappings.get(word);
    return isJsonObject(mapping) ? mapping : undefined;
  };
  for (const word of mappings.keys()) {
    const mapping = typeof word === 'string' ? mappingOf(word) : undefined;
    if (typeof word === 'string' && mapping !== undefined && Object.hasOwn(mapping, '@context'))
      scopes.set(word, { context: mapping['@context'] });
  }

  const fromVocabulary = (word: string): Term => {
    // A key of this name is lost on the library's way to the words.
    const isPlain = vocabulary !== undefined && word !== '__proto__' && /^[^@:][^:]*$/.test(word);
    if (!isPlain) throw new NotKnown('a word without a meaning');
    return vocabularyTerm(word, vocabulary, language);
  };

  /** IRI expansion (JSON-LD 1.1 API section 5.2) without a base. */
  const expand = (value: string): string => {
    const colon = value.indexOf(':');
    if (colon <= 0 || value.startsWith('@')) throw new NotKnown('a relative IRI or a keyword');
    if (value.startsWith('//', colon + 1)) return quoted(value);
    const prefix = mappingOf(value.slice(0, colon));
    if (prefix?.['_prefix'] !== true) return quoted(value);
    if (typeof prefix['@id'] !== 'string') throw new NotKnown('a prefix without a meaning');
    return quoted(prefix['@id'] + value.slice(colon + 1));
  };

  return {
    active,
    previous,
    term(word) {
      const known = terms.get(word);
      if (known !== undefined) return known;
      const mapping = mappingOf(word);
      // Words that only a stranger's document has are not kept.
      if (mapping === undefined) return fromVocabulary(word);
      const term = readTerm(word, mapping, language);
      terms.set(word, term);
      return term;
    },
    scope: (word) => scopes.get(word),
    nameOf: (word) => mappingOf(word)?.['@id'] ?? word,
    holdsGraphs(word) {
      const container = mappingOf(word)?.['@container'];
      return Array.isArray(container) && container.includes('@graph');
    },
    iri: expand,
    wordIri(value) {
      const mapping = mappingOf(value);
      if (mapping !== undefined) return quoted(mapping['@id']);
      if (vocabulary !== undefined && /^[^@:][^:]*$/.test(value)) return quoted(vocabulary + value);
      return expand(value);
    },
  };
};
