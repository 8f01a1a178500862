import { LANGUAGES, type Language } from '../language.ts';

/** A JSON object of a stranger. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One or many, as a list. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const PREFIX = /^(schema|jdx|sdo|ceterms):|^https?:\/\/schema\.org\//;

/** A name without the vocabulary in front of it: `schema:title` is `title`. */
export const localName = (name: string): string => name.replace(PREFIX, '');

/** What a node has under any of the names, with or without a vocabulary in front. */
export const get = (node: Node, ...names: readonly string[]): unknown =>
  Object.entries(node).find(
    ([name, value]) => names.includes(localName(name)) && value !== null && value !== '',
  )?.[1];

/** The language of a tag like `es-US`, where it is one of ours. */
export const languageOf = (tag: unknown): Language | undefined => {
  const start = typeof tag === 'string' ? tag.toLowerCase().split('-')[0] : undefined;
  return LANGUAGES.find((language) => language === start);
};

/** Text, whether it stands alone, as `@value`, in a language map (`{ "en-US": "..." }`) or as a `name`. */
export const textOf = (value: unknown, depth = 0): string | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return depth > 2 ? undefined : textOf(value[0], depth + 1);
  if (!isNode(value)) return undefined;
  const inner = value['@value'] ?? get(value, 'name');
  if (inner !== undefined) return depth > 2 ? undefined : textOf(inner, depth + 1);
  const mapped = Object.entries(value).find(([tag]) => languageOf(tag) !== undefined)?.[1];
  return typeof mapped === 'string' ? textOf(mapped) : undefined;
};

/** A number, also where it is written as text. */
export const numberOf = (value: unknown): number | undefined => {
  const text = isNode(value) ? textOf(get(value, 'value', '@value')) : textOf(value);
  const plain = text?.replaceAll(/[\s$,]/g, '');
  return plain !== undefined && /^\d{1,9}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
};

/** Whether a node is of this type, in any of the ways to say so. */
export const hasType = (node: Node, type: string): boolean =>
  listOf(node['@type'] ?? node['type']).some((one) => typeof one === 'string' && localName(one) === type);
