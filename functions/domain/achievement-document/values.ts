import type { AchievementDraft, NoteReason, Notes } from './reading.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

/** A JSON object without the names that mean something to JavaScript itself. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Own members only: a document may name `constructor`, and must not get ours. */
export const member = (record: JsonRecord, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** JSON-LD lets one value stand for a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const MOST_TYPES = 20;

/** The types of a node, without the prefix of a term. */
export const typesOf = (node: JsonRecord): readonly string[] =>
  [...listOf(member(node, 'type')), ...listOf(member(node, '@type'))]
    .slice(0, MOST_TYPES)
    .filter((type) => typeof type === 'string');

export const idOf = (node: JsonRecord): string | undefined => {
  const id = member(node, 'id') ?? member(node, '@id');
  return typeof id === 'string' && id.length <= 2048 ? id : undefined;
};

/** An https address without user and password, in the one spelling that it was written in. */
export const asAddress = (value: unknown): string | undefined => {
  if (typeof value !== 'string' || value.length > 2048 || /[\s\p{Cc}]/u.test(value)) return undefined;
  if (!URL.canParse(value)) return undefined;
  const { protocol, username, password } = new URL(value);
  return protocol === 'https:' && username === '' && password === '' ? value : undefined;
};

const DID = /^did:[a-z0-9]+:[^\s#?]+$/;

/** An issuer as credentials name it: a DID or an https address. */
export const asIssuer = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 2048 && DID.test(value) ? value : asAddress(value);

/** A text within a limit: one that is longer is cut at a word and said to be. */
export const clipped = (
  value: unknown,
  most: number,
  tell: (reason: NoteReason) => void,
): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll(/[\p{Cc}\p{Cf}]+/gu, (run) => (run.includes('\n') ? '\n' : ' ')).trim();
  if (text === '') return undefined;
  if (text.length <= most) return text;
  tell('cut-short');
  return text.slice(0, most).replace(/\s+\S*$/, '');
};

/** The values of a list that can be read, each once and no more than `most`; the rest is told. */
export const readAll = <T>(
  values: readonly unknown[],
  most: number,
  read: (value: unknown) => T | undefined,
  wrong: () => void,
  tooMany: () => void,
): readonly T[] => {
  const kept = new Map<string, T>();
  for (const value of values.slice(0, 500)) {
    const one = read(value);
    if (one === undefined) wrong();
    else if (kept.size === most) {
      tooMany();
      break;
    } else kept.set(JSON.stringify(one), one);
  }
  return [...kept.values()];
};

/** Says of every member that nobody read that it has no place here. */
export const tellUnread = (
  node: JsonRecord,
  at: string,
  read: ReadonlySet<string>,
  reasons: Readonly<Record<string, NoteReason>>,
  notes: Notes,
): void => {
  for (const name of Object.keys(node).slice(0, 200)) {
    if (read.has(name)) continue;
    const reason = Object.hasOwn(reasons, name) ? reasons[name] : undefined;
    notes.add(reason ?? 'no-place', `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
  }
};

/** A draft of nothing. */
export const EMPTY: AchievementDraft = {
  aliases: [],
  creators: [],
  competencies: [],
  levels: [],
  languages: [],
};

const LANGUAGE = /^([a-z]{2,3})(-[A-Z]{2})?$/;

/** A language tag in the form that the catalog has; another script or variant is no such form. */
export const asLanguage = (value: unknown): string | undefined => {
  if (typeof value !== 'string') return undefined;
  const [language = '', region] = value.split('-');
  const tag =
    region === undefined ? language.toLowerCase() : `${language.toLowerCase()}-${region.toUpperCase()}`;
  return LANGUAGE.test(tag) ? tag : undefined;
};
