import { RoleSchema } from '../../../contract/role.ts';
import { readConflict } from '../../../contract/role-conflict.ts';
import { changesBetween } from '../../../domain/audit.ts';
import type { RoleId } from '../../../domain/ids.ts';
import { mergeChanges, sameJson } from '../../../domain/merge.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Role } from '../../../domain/role.ts';
import type { EmployerServices } from '../../../services/employer/employer-services.ts';
import type { Failure, FailureOf } from '../../../services/employer/failure.ts';
import type { Visit } from '../../../services/employer/guard.ts';
import type { Meanwhile } from '../../../services/employer/lifecycle/meanwhile.ts';
import type { Fields } from './role-fields.ts';

/** How often somebody may be faster before a person has to look. */
const ATTEMPTS = 4;

/**
 * The role with what was chosen where two people had changed the same field; a field without a choice is a problem
 * of the form.
 */
export const withChoices = (role: Role, fields: Fields): Result<Role, FailureOf<'field-invalid'>> => {
  const conflict = readConflict(fields.conflict);
  if (conflict === undefined) return ok(role);
  const open = conflict.clashes.filter((field) => fields[`keep.${field}`] === undefined);
  if (open.length > 0) {
    const errors = open.map((field) => ({ pointer: `/keep.${field}`, detail: 'choose one of the two' }));
    return fail({ kind: 'field-invalid', errors });
  }
  const theirs = conflict.clashes.filter((field) => fields[`keep.${field}`] === 'theirs');
  const taken = Object.fromEntries(theirs.map((field) => [field, conflict.theirs[field]]));
  const together = RoleSchema.safeParse({ ...role, ...taken });
  if (together.success) return ok(together.data);
  const errors = together.error.issues.map(({ path, message }) => ({
    pointer: `/${path.join('/')}`,
    detail: message,
  }));
  return fail({ kind: 'field-invalid', errors });
};

/** Where it is not known any more what a change was made from, every difference is for a person to choose. */
const withoutBase = async (
  services: Pick<EmployerServices, 'readRole'>,
  visit: Visit,
  id: RoleId,
  mine: Role,
  told: Meanwhile,
): Promise<Meanwhile> => {
  const now = await services.readRole(visit, id);
  if (!now.ok) return told;
  const { clashes } = mergeChanges<object>({}, now.value.role, mine);
  return { ...told, version: now.value.version, clashes, merged: { role: mine } };
};

/** What others changed, without what both changed alike. */
const newsIn = ({ changed = [], merged }: Meanwhile, mine: Role): readonly string[] => {
  const [was, is] = [new Map(Object.entries(mine)), new Map(Object.entries(merged?.role ?? mine))];
  return changed.filter((field) => field === 'requirement' || !sameJson(was.get(field), is.get(field)));
};

/**
 * Saves a change of a role. Where others changed other fields since the version that was shown, both changes are saved;
 * where they changed the same ones, nothing is, and a person has to choose.
 * @returns the fields that others had changed meanwhile
 */
export const saveRole = async (
  services: Pick<EmployerServices, 'changeRole' | 'readRole'>,
  visit: Visit,
  id: RoleId,
  version: number,
  wanted: Role,
): Promise<Result<readonly string[], Failure>> => {
  const theirs = new Set<string>();
  let [at, mine] = [version, wanted];
  for (let attempt = 1; ; attempt += 1) {
    const changed = await services.changeRole(visit, id, at, mine);
    if (changed.ok) return ok([...theirs]);
    if (changed.error.kind !== 'version-conflict') return changed;
    const { meanwhile } = changed.error;
    if (meanwhile === undefined || attempt === ATTEMPTS) return changed;
    if (meanwhile.changed === undefined) {
      const told = await withoutBase(services, visit, id, mine, meanwhile);
      return fail({ kind: 'version-conflict', meanwhile: told });
    }
    const merged = RoleSchema.safeParse(meanwhile.merged?.role);
    const news = newsIn(meanwhile, mine);
    if (!merged.success || (meanwhile.clashes ?? []).length > 0) {
      const told = { ...meanwhile, changed: [...theirs, ...news] };
      return fail({ kind: 'version-conflict', meanwhile: told });
    }
    for (const field of news) theirs.add(field);
    const now = await services.readRole(visit, id);
    // A double click: what is stored says all of it already.
    if (now.ok && changesBetween(now.value.role, merged.data).length === 0) return ok([...theirs]);
    [at, mine] = [meanwhile.version, merged.data];
  }
};
