import type { CatalogView } from '../../../domain/evaluate/evaluation.ts';
import type { ProfileId } from '../../../domain/ids.ts';
import type { ProfileHead } from '../../../domain/profile/profile.ts';
import { type ProfileChange, profileChanges } from '../../../domain/profile/profile-changes.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import type { Visit } from '../guard.ts';
import { ruleCatalog } from '../lifecycle/rule-catalog.ts';
import { readProfile } from './profiles.ts';

/** A profile's draft, what publishing it would change, and the names that its rules need to be read back. */
export interface ProfileDraft {
  readonly head: ProfileHead;
  readonly changes: readonly ProfileChange[];
  readonly catalog: CatalogView;
}

/** What publishing the draft would change; nothing where no version is public. */
export const readProfileDraft = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
): Promise<Result<ProfileDraft, FailureOf<'not-found' | 'forbidden'>>> => {
  const head = await readProfile(deps, visit, id);
  if (!head.ok) return head;
  const { content, latest } = head.value;
  const entries = [...content.entries, ...(latest?.content.entries ?? [])];
  const catalog = await ruleCatalog(
    deps,
    entries.map(({ requirement }) => requirement),
  );
  const changes = latest === undefined ? [] : profileChanges(latest.content, content);
  return ok({ head: head.value, changes, catalog });
};
