import type { CatalogView } from '../../../domain/evaluate/evaluation.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import type { Visit } from '../guard.ts';
import { readRole } from '../roles.ts';
import { ruleCatalog } from './rule-catalog.ts';

/** A draft beside what is public of it, with the names that both rules need to be read back. */
export interface DraftBesidePublic {
  readonly head: RoleHead;
  readonly catalog: CatalogView;
}

/** What publishing the draft would change; for every member. */
export const readDraftChanges = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
): Promise<Result<DraftBesidePublic, FailureOf<'not-found' | 'forbidden'>>> => {
  const head = await readRole(deps, visit, id);
  if (!head.ok) return head;
  const { requirement, latest } = head.value;
  return ok({ head: head.value, catalog: await ruleCatalog(deps, [requirement, latest?.requirement]) });
};
