import { changesBetween } from '../../../domain/audit.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { organizationForm } from '../form.ts';
import { RoleFields, roleOf, withKnownPlaces } from './role-fields.ts';

/** Drafts a role. Looking for an occupation is a review: the page comes back with what was found. */
export const draftRoleForm = organizationForm({
  page: '/manage/{organization}/roles/new',
  name: 'role',
  fields: RoleFields,
  async run({ services, visit, request, fields, typed }) {
    if (fields.act === 'find') return ok({ again: typed });
    const role = roleOf(fields);
    if (!role.ok) return role;
    const drafted = await services.draftRole(visit, role.value, request);
    return drafted.ok
      ? ok({ to: `/manage/${visit.organizationId}/roles/${drafted.value.id}?done=drafted` })
      : drafted;
  },
});

/** Changes what the draft of a role says. */
export const changeRoleForm = organizationForm({
  page: '/manage/{organization}/roles/{role}',
  name: 'role',
  fields: RoleFields,
  async run({ services, visit, params, version, fields, typed }) {
    const id = params['role'];
    if (!isId('role', id)) return fail({ kind: 'not-found' });
    if (fields.act === 'find') return ok({ again: typed });
    const role = roleOf(fields);
    if (!role.ok) return role;
    const stored = await services.readRole(visit, id);
    if (!stored.ok) return stored;
    const wanted = withKnownPlaces(role.value, stored.value.role);
    const changed = await services.changeRole(visit, id, version, wanted);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/roles/${id}?done=changed` }) : changed;
  },
  async settled({ services, visit, params, fields }) {
    const id = params['role'];
    const role = roleOf(fields);
    const stored = isId('role', id) ? await services.readRole(visit, id) : undefined;
    if (!role.ok || stored?.ok !== true) return undefined;
    const wanted = withKnownPlaces(role.value, stored.value.role);
    const isSo = changesBetween(stored.value.role, wanted).length === 0;
    return isSo ? { to: `/manage/${visit.organizationId}/roles/${id}?done=changed` } : undefined;
  },
});
