import { createHash } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { InvitationId } from '../../../contract/ids.ts';
import { MEMBER_ROLES } from '../../../domain/organization.ts';
import { ok } from '../../../domain/result.ts';
import { invitationPage } from '../../employer/team/views.ts';
import { choice, optionalText } from '../fields.ts';
import { organizationForm, personForm } from '../form.ts';

const page = '/manage/{organization}/team';

/**
 * The link's secret, made from the key of the form: the page that holds it got 144 random bits for it, and a double
 * click, whose second answer is the one that is seen, shows the same link.
 */
const secretOf = (key: string, subject: string): string =>
  createHash('sha256').update(`invitation\n${subject}\n${key}`).digest('base64url');

/** Makes a link for a colleague; the next page shows it, once. */
export const inviteForm = organizationForm({
  page,
  name: 'invite',
  fields: z.strictObject({ role: choice(MEMBER_ROLES), note: optionalText(120) }),
  async run({ services, visit, fields, request }) {
    const secret = secretOf(request.key, visit.subject);
    const made = await services.createInvitation(visit, fields, request, secret);
    if (!made.ok) return made;
    const { token } = made.value;
    const once = token === undefined ? undefined : invitationPage(token);
    return ok({ to: `/manage/${visit.organizationId}/team?done=invited`, once });
  },
});

/** Takes an invitation back. */
export const revokeInvitationForm = organizationForm({
  page,
  name: 'revoke',
  fields: z.strictObject({ invitation: InvitationId }),
  async run({ services, visit, version, fields }) {
    const revoked = await services.revokeInvitation(visit, fields.invitation, version);
    return revoked.ok ? ok({ to: `/manage/${visit.organizationId}/team?done=revoked` }) : revoked;
  },
});

/** Joins the organization that the link names. */
export const acceptInvitationForm = personForm({
  page: '/manage/invitations/{token}',
  name: 'accept',
  fields: z.strictObject({}),
  async run({ services, person, params, request }) {
    const joined = await services.acceptInvitation(person, params['token'] ?? '', request);
    return joined.ok ? ok({ to: `/manage/${joined.value.id}` }) : joined;
  },
});
