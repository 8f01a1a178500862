import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { organizationForm } from '../form.ts';
import { RoleFields, roleOf } from './role-fields.ts';
import { saveRole, withChoices } from './save-role.ts';

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

/**
 * Changes what the draft of a role says, together with what others changed since; the page says what that was. Where
 * both changed the same, it comes back with both, to choose from.
 */
export const changeRoleForm = organizationForm({
  page: '/manage/{organization}/roles/{role}',
  name: 'role',
  fields: RoleFields,
  async run({ services, visit, params, version, fields, typed }) {
    const id = params['role'];
    if (!isId('role', id)) return fail({ kind: 'not-found' });
    if (fields.act === 'find') return ok({ again: typed });
    const role = roleOf(fields);
    const wanted = role.ok ? withChoices(role.value, fields) : role;
    if (!wanted.ok) return wanted;
    const saved = await saveRole(services, visit, id, version, wanted.value);
    if (!saved.ok) return saved;
    const done = saved.value.length === 0 ? 'changed' : `together&theirs=${saved.value.join('.')}`;
    return ok({ to: `/manage/${visit.organizationId}/roles/${id}?done=${done}` });
  },
});
