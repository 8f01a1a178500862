import type { z } from '@hono/zod-openapi';
import type { RoleChangeView } from '../contract/role-changes.ts';
import { describeChange } from '../domain/changes/describe-changes.ts';
import { roleChanges, type Said } from '../domain/changes/role-changes.ts';
import type { CatalogView } from '../domain/evaluate/evaluation.ts';

/** The differences of a role as the API tells them: each with its kind and its sentences. */
export const changesView = (from: Said, to: Said, catalog: CatalogView): z.infer<typeof RoleChangeView>[] =>
  roleChanges(from, to).map((change) => ({
    kind: change.kind,
    en: [...describeChange(change, catalog, 'en')],
    es: [...describeChange(change, catalog, 'es')],
  }));
