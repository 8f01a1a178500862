import { z } from '@hono/zod-openapi';
import { InstantText, RoleId } from '../../../contract/ids.ts';
import { type RoleId as Id, isId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { RoleHead } from '../../../domain/role.ts';
import type { Failure } from '../../../services/employer/failure.ts';
import { optionalText } from '../fields.ts';
import { type Done, type OrganizationFormContext, organizationForm } from '../form.ts';

const PAGE = '/manage/{organization}/roles/{role}/publish';

type Moved = Result<RoleHead, Failure>;

/** Does something with the role that the address names, and comes back to its page, which says what was done. */
const withRole = async (
  { organizationId, params }: OrganizationFormContext,
  done: string,
  act: (id: Id) => Promise<Moved>,
): Promise<Result<Done, Failure>> => {
  const id = params['role'];
  if (!isId('role', id)) return fail({ kind: 'not-found' });
  const moved = await act(id);
  return moved.ok ? ok({ to: `/manage/${organizationId}/roles/${id}/publish?done=${done}` }) : moved;
};

/** A day as a form sends it; an empty one is none. */
const day = optionalText(40).pipe(InstantText.optional());

/** Publishes now or on a day. */
const publishForm = organizationForm({
  page: PAGE,
  name: 'publish',
  fields: z.strictObject({ effectiveFrom: day }),
  run: (input) => {
    const { services, visit, version, request, fields } = input;
    const done = fields.effectiveFrom === undefined ? 'published' : 'scheduled';
    return withRole(input, done, (id) => services.publishRole(visit, id, version, request, fields));
  },
});

/** Lets a second person stand by the draft. */
const approveForm = organizationForm({
  page: PAGE,
  name: 'approve',
  fields: z.strictObject({}),
  run: (input) =>
    withRole(input, 'approved', (id) =>
      input.services.approveRole(input.visit, id, input.version, input.request),
    ),
});

/** Takes a publication back that waits for its day. */
const cancelForm = organizationForm({
  page: PAGE,
  name: 'cancel',
  fields: z.strictObject({}),
  run: (input) =>
    withRole(input, 'canceled', (id) => input.services.cancelPublication(input.visit, id, input.version)),
  async settled({ services, visit, params, organizationId }) {
    const id = params['role'];
    if (!isId('role', id)) return undefined;
    const head = await services.readRole(visit, id);
    const isGone = head.ok && head.value.scheduled === undefined;
    return isGone ? { to: `/manage/${organizationId}/roles/${id}/publish?done=canceled` } : undefined;
  },
});

/** Says that what is public is still true. */
const confirmForm = organizationForm({
  page: PAGE,
  name: 'confirm',
  fields: z.strictObject({}),
  run: (input) =>
    withRole(input, 'confirmed', (id) =>
      input.services.confirmRole(input.visit, id, input.version, input.request),
    ),
});

/** The same in one press, from a list of the jobs that somebody should look after. */
const confirmFrom = (page: string, back: (home: string) => string) =>
  organizationForm({
    page,
    name: 'confirm',
    fields: z.strictObject({ role: RoleId }),
    async run({ services, visit, organizationId, version, request, fields }) {
      const confirmed = await services.confirmRole(visit, fields.role, version, request);
      return confirmed.ok ? ok({ to: back(`/manage/${organizationId}`) }) : confirmed;
    },
  });
const confirmFromOverview = confirmFrom('/manage/{organization}', (home) => `${home}?done=confirmed`);
const confirmFromList = confirmFrom(
  '/manage/{organization}/roles',
  (home) => `${home}/roles?state=care&done=confirmed`,
);

/** Takes the job down, after a word that this is meant. */
const retireForm = organizationForm({
  page: PAGE,
  name: 'retire',
  fields: z.strictObject({ sure: z.literal('yes') }),
  run: (input) =>
    withRole(input, 'retired', (id) =>
      input.services.retireRole(input.visit, id, input.version, input.request),
    ),
});

/** What a person does with a role beside writing it. */
export const LIFECYCLE_FORMS = [
  publishForm,
  approveForm,
  cancelForm,
  confirmForm,
  confirmFromOverview,
  confirmFromList,
  retireForm,
] as const;
