import { sameJson } from '../merge.ts';
import { wordsOf } from '../plain-text.ts';
import type { ProfileContent, ProfileEntry } from './profile.ts';

/** Letters of a key, without the number that tells it from others. */
const MOST_LETTERS = 34;

/** A key for a new entry, made from its title, that no entry of the profile has. */
export const keyFor = (title: string, { entries }: Pick<ProfileContent, 'entries'>): string => {
  const word = wordsOf(title)
    .map((one) => one.replaceAll(/[^a-z0-9]/g, ''))
    .filter((one) => one !== '')
    .join('-')
    .slice(0, MOST_LETTERS)
    .replace(/-+$/, '');
  const base = word === '' ? 'rule' : word;
  const isTaken = (key: string): boolean => entries.some((entry) => entry.key === key);
  let key = base;
  for (let number = 2; isTaken(key); number += 1) key = `${base}-${number}`;
  return key;
};

/** The profile with one entry more, at its end; the same profile where an entry says exactly this already. */
export const withEntry = (content: ProfileContent, entry: Omit<ProfileEntry, 'key'>): ProfileContent => {
  const isThere = content.entries.some(({ key: _, ...said }) => sameJson(said, entry));
  if (isThere) return content;
  return { ...content, entries: [...content.entries, { ...entry, key: keyFor(entry.title, content) }] };
};

/** The profile with the entry of this key changed; one that is not there any more changes nothing. */
export const withChangedEntry = (
  content: ProfileContent,
  key: string,
  change: (entry: ProfileEntry) => ProfileEntry,
): ProfileContent => ({
  ...content,
  entries: content.entries.map((entry) => (entry.key === key ? change(entry) : entry)),
});

/** The profile without the entry of this key. */
export const withoutEntry = (content: ProfileContent, key: string): ProfileContent => ({
  ...content,
  entries: content.entries.filter((entry) => entry.key !== key),
});

/** Names what somebody read, so that a later change of it is seen and a change of something else is not. */
export const markOf = async (said: unknown): Promise<string> => {
  const ordered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(ordered);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([, of]) => of !== undefined);
    members.sort(([a], [b]) => (a < b ? -1 : 1));
    return members.map(([name, of]) => [name, ordered(of)]);
  };
  const bytes = new TextEncoder().encode(JSON.stringify(ordered(said)) ?? '');
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** What a profile says of itself, apart from its entries. */
export const wordsOfProfile = ({ entries: _, ...words }: ProfileContent): Omit<ProfileContent, 'entries'> =>
  words;

/** What an entry says, apart from its rule. */
export const wordsOfEntry = ({ requirement: _, ...words }: ProfileEntry): Omit<ProfileEntry, 'requirement'> =>
  words;
