import type { JsonObject } from '../document/shape.ts';
import { NotKnown } from './not-known.ts';

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
export const RDF_TYPE = `${RDF}type`;

/** What a property makes of the scalars under it (JSON-LD 1.1 API section 5.3.2). */
export interface Coercion {
  readonly kind: 'plain' | 'typed' | 'double' | 'iri' | 'word' | 'json';
  /** The datatype that every scalar gets, as N-Quads writes it after the quotes; nothing for xsd:string. */
  readonly datatype: string | undefined;
  /** The language of texts without a datatype. */
  readonly language: string | undefined;
}

/** A word as a property of a node. */
export interface Property {
  readonly kind: 'property';
  readonly word: string;
  readonly iri: string;
  /** As N-Quads writes it. */
  readonly predicate: string;
  readonly container: 'none' | 'list' | 'graph';
  readonly coercion: Coercion;
}

/** What a word means where it stands as a key. */
export type Term = { readonly kind: 'id' } | { readonly kind: 'type' } | Property;

// Narrower than what jsonld takes for absolute: a character that N-Quads would escape is left to the library.
const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s\p{Cc}<>"{}|^`\\]*$/u;

export const isAbsoluteIri = (value: unknown): value is string =>
  typeof value === 'string' && ABSOLUTE.test(value);

const containerOf = (mapping: JsonObject): Property['container'] => {
  const container = mapping['@container'] ?? [];
  if (!Array.isArray(container)) throw new NotKnown('a container of another kind');
  const kinds: unknown[] = container.filter((kind) => kind !== '@set');
  const [kind, ...more] = kinds;
  if (more.length > 0) throw new NotKnown('several containers');
  if (kind === undefined) return 'none';
  if (kind === '@list') return 'list';
  if (kind === '@graph') return 'graph';
  throw new NotKnown('a map as container');
};

const plain = (kind: Coercion['kind'], language?: string): Coercion => ({
  kind,
  datatype: undefined,
  language,
});

const coercionOf = (mapping: JsonObject, defaultLanguage: string | undefined): Coercion => {
  const language = '@language' in mapping ? mapping['@language'] : defaultLanguage;
  if (language !== null && language !== undefined && typeof language !== 'string')
    throw new NotKnown('a language of another kind');
  const type = mapping['@type'];
  switch (type) {
    case undefined:
    case '@none':
      return plain('plain', language ?? undefined);
    case '@id':
      return plain('iri', language ?? undefined);
    case '@vocab':
      return plain('word', language ?? undefined);
    case '@json':
      return plain('json');
    case `${RDF}langString`:
      throw new NotKnown('a language text without a language');
    case `${XSD}double`:
      return { kind: 'double', datatype: `^^<${type}>`, language: undefined };
    default:
      if (!isAbsoluteIri(type)) throw new NotKnown('a datatype that is no IRI');
      return { kind: 'typed', datatype: type === `${XSD}string` ? '' : `^^<${type}>`, language: undefined };
  }
};

const property = (word: string, iri: unknown, rest: Pick<Property, 'container' | 'coercion'>): Property => {
  if (!isAbsoluteIri(iri) || iri === RDF_TYPE) throw new NotKnown('a property without a plain IRI');
  return { kind: 'property', word, iri, predicate: `<${iri}>`, ...rest };
};

/** A word that only the vocabulary of a context gives a meaning. */
export const vocabularyTerm = (word: string, vocabulary: string, language: string | undefined): Property =>
  property(word, vocabulary + word, { container: 'none', coercion: plain('plain', language) });

/**
 * Reads a term definition as jsonld holds it.
 * @throws NotKnown for what documents of this kind do not use.
 */
export const readTerm = (word: string, mapping: JsonObject, defaultLanguage: string | undefined): Term => {
  const iri = mapping['@id'];
  if (iri === '@id') return { kind: 'id' };
  if (iri === '@type') return { kind: 'type' };
  if (mapping['reverse'] !== false || '@direction' in mapping || '@nest' in mapping || '@index' in mapping)
    throw new NotKnown('a term with a reverse, a direction, a nest or an index');
  return property(word, iri, {
    container: containerOf(mapping),
    coercion: coercionOf(mapping, defaultLanguage),
  });
};
