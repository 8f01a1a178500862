import { isId, type OrganizationId, type RoleId } from '../../../domain/ids.ts';
import { type Clash, mergeChanges } from '../../../domain/merge.ts';
import type { Role, RoleHead } from '../../../domain/role.ts';
import type { Instant } from '../../../domain/time.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import type { Visit } from '../guard.ts';

/** What others did to a draft since the version that somebody's own change was made from. */
export interface Meanwhile {
  /** The version that the draft is at now, to send a merged change for. */
  readonly version: number;
  readonly at: Instant;
  /** Who changed it last. */
  readonly by?: string | undefined;
  /** What colleagues call them: a member's name, or the name of an API key. */
  readonly byName?: string | undefined;
  /** The fields of the draft that they changed; absent where the version that was read is not known any more. */
  readonly changed?: readonly string[] | undefined;
  /** The fields that both changed, differently: a person has to choose. */
  readonly clashes?: readonly Clash[] | undefined;
  /** Both changes together; where they clash, the caller's own. */
  readonly merged?: { readonly role?: Role | undefined } | undefined;
}

/** Only the two things of a draft that people write. */
const written = ({ role, requirement }: Pick<RoleHead, 'role' | 'requirement'>): object => ({
  ...role,
  ...(requirement === undefined ? {} : { requirement }),
});

const nameOf = async (
  { team, keys }: Pick<EmployerDependencies, 'team' | 'keys'>,
  organizationId: OrganizationId,
  actor: string | undefined,
): Promise<string | undefined> => {
  if (actor === undefined) return undefined;
  const found = isId('key', actor)
    ? await keys.key(organizationId, actor)
    : await team.member(organizationId, actor);
  return found?.name;
};

/**
 * What a refused change missed: who changed the draft and which fields, compared with the draft as it was at the version
 * that the caller read. A change of the role's own words comes back merged.
 */
export const meanwhileOf = async (
  deps: Pick<EmployerDependencies, 'roles' | 'team' | 'keys'>,
  { organizationId }: Pick<Visit, 'organizationId'>,
  id: RoleId,
  read: number,
  mine: Partial<Pick<RoleHead, 'role' | 'requirement'>>,
): Promise<FailureOf<'version-conflict'>> => {
  const { roles } = deps;
  const head = await roles.role(organizationId, id);
  if (head === undefined) return { kind: 'version-conflict' };
  const by = head.lastEditor;
  const told = {
    version: head.version,
    at: head.updatedAt,
    by,
    byName: await nameOf(deps, organizationId, by),
  };
  const isUnchanged = read <= head.version && (head.draftVersion ?? 1) <= read;
  const base = isUnchanged ? head : await roles.draftAt(organizationId, id, read);
  if (base === undefined) return { kind: 'version-conflict', meanwhile: told };
  const { changed, clashes } = mergeChanges(written(base), written(head), written({ ...base, ...mine }));
  if (mine.role === undefined) return { kind: 'version-conflict', meanwhile: { ...told, changed, clashes } };
  const { merged: role } = mergeChanges(base.role, head.role, mine.role);
  return { kind: 'version-conflict', meanwhile: { ...told, changed, clashes, merged: { role } } };
};
