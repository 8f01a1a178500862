import type { z } from '@hono/zod-openapi';
import type { RoleChangeView } from '../contract/role-changes.ts';
import { describeChange } from '../domain/changes/describe-changes.ts';
import { type RoleChange, roleChanges, type Said } from '../domain/changes/role-changes.ts';
import type { ChangedThing } from '../domain/changes/words.ts';
import type { CatalogView } from '../domain/evaluate/evaluation.ts';

/** Differences as the API tells them: each with its kind and its sentences. */
export const toldChanges = (
  changes: readonly RoleChange[],
  catalog: CatalogView,
  of: ChangedThing = 'job',
): z.infer<typeof RoleChangeView>[] =>
  changes.map((change) => ({
    kind: change.kind,
    en: [...describeChange(change, catalog, 'en', of)],
    es: [...describeChange(change, catalog, 'es', of)],
  }));

/** The differences between two states of a role. */
export const changesView = (
  from: Said,
  to: Said,
  catalog: CatalogView,
  of: ChangedThing = 'job',
): z.infer<typeof RoleChangeView>[] => toldChanges(roleChanges(from, to), catalog, of);
