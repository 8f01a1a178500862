import { type RoleChange, roleChanges, type Said } from '../changes/role-changes.ts';
import { sameJson } from '../merge.ts';
import type { ProfileContent, ProfileEntry } from './profile.ts';

/** One difference between two states of a profile; what changed in an entry is told as it is of a role. */
export type ProfileChange =
  | { readonly kind: 'title'; readonly from: string; readonly to: string }
  | { readonly kind: 'description' | 'translations' }
  | { readonly kind: 'entry-added' | 'entry-removed'; readonly entry: ProfileEntry }
  | { readonly kind: 'entry-changed'; readonly entry: ProfileEntry; readonly changes: readonly RoleChange[] };

/** An entry as far as it says what a role says, so that both are compared by the same code. */
const asSaid = ({ title, description, translations, occupations, requirement }: ProfileEntry): Said => ({
  role: {
    title,
    description,
    translations,
    occupations,
    places: [],
    remote: false,
    promise: { kind: 'considered' },
  },
  requirement,
});

/** What differs between two states of one entry. */
export const entryChanges = (from: ProfileEntry, to: ProfileEntry): readonly RoleChange[] =>
  roleChanges(asSaid(from), asSaid(to));

/** Everything that differs between two states of a profile; the order of its entries says nothing. */
export const profileChanges = (from: ProfileContent, to: ProfileContent): readonly ProfileChange[] => {
  const before = new Map(from.entries.map((entry) => [entry.key, entry]));
  const after = new Map(to.entries.map((entry) => [entry.key, entry]));
  const changes: ProfileChange[] = [];
  if (from.title !== to.title) changes.push({ kind: 'title', from: from.title, to: to.title });
  if (from.description !== to.description) changes.push({ kind: 'description' });
  if (!sameJson(from.translations, to.translations) || from.language !== to.language)
    changes.push({ kind: 'translations' });
  for (const entry of to.entries) {
    const was = before.get(entry.key);
    if (was === undefined) changes.push({ kind: 'entry-added', entry });
    else {
      const different = entryChanges(was, entry);
      if (different.length > 0) changes.push({ kind: 'entry-changed', entry, changes: different });
    }
  }
  for (const entry of from.entries) if (!after.has(entry.key)) changes.push({ kind: 'entry-removed', entry });
  return changes;
};
