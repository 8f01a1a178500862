import { z } from '@hono/zod-openapi';
import { MEMBER_ROLES } from '../../../domain/organization.ts';
import { ok } from '../../../domain/result.ts';
import { choice, text } from '../fields.ts';
import { organizationForm } from '../form.ts';

const page = '/manage/{organization}/team';

/** Gives a colleague another part. */
export const changeMemberForm = organizationForm({
  page,
  name: 'part',
  fields: z.strictObject({ member: text(255), role: choice(MEMBER_ROLES) }),
  async run({ services, visit, version, fields: { member, role } }) {
    const changed = await services.changeMember(visit, member, version, role);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/team?done=changed` }) : changed;
  },
  async settled({ services, visit, fields: { member, role } }) {
    const members = await services.readMembers(visit, { limit: 100 });
    const is = members.ok && members.value.items.some((one) => one.subject === member && one.role === role);
    return is ? { to: `/manage/${visit.organizationId}/team?done=changed` } : undefined;
  },
});

/** Takes a colleague out, or oneself. */
export const removeMemberForm = organizationForm({
  page,
  name: 'remove',
  fields: z.strictObject({ member: text(255) }),
  async run({ services, visit, version, fields: { member } }) {
    const removed = await services.removeMember(visit, member, version);
    if (!removed.ok) return removed;
    const left = member === visit.subject;
    return ok({ to: left ? '/manage?done=left' : `/manage/${visit.organizationId}/team?done=removed` });
  },
});
