import { z } from '@hono/zod-openapi';
import { isId, type ProfileId } from '../../../domain/ids.ts';
import type { ProfileHead } from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Failure } from '../../../services/employer/failure.ts';
import { type Done, type OrganizationFormContext, organizationForm } from '../form.ts';

const PAGE = '/manage/{organization}/profiles/{profile}/publish';

/** Does something with the profile that the address names, and comes back to its page, which says what was done. */
const withProfile = async (
  { organizationId, params }: OrganizationFormContext,
  done: string,
  act: (id: ProfileId) => Promise<Result<ProfileHead, Failure>>,
): Promise<Result<Done, Failure>> => {
  const id = params['profile'];
  if (!isId('profile', id)) return fail({ kind: 'not-found' });
  const moved = await act(id);
  return moved.ok ? ok({ to: `/manage/${organizationId}/profiles/${id}/publish?done=${done}` }) : moved;
};

/** Publishes the draft as the next version. */
export const publishProfileForm = organizationForm({
  page: PAGE,
  name: 'publish',
  fields: z.strictObject({}),
  run: (input) =>
    withProfile(input, 'published', (id) =>
      input.services.publishProfile(input.visit, id, input.version, input.request),
    ),
});

/** Lets a second person stand by the draft. */
export const approveProfileForm = organizationForm({
  page: PAGE,
  name: 'approve',
  fields: z.strictObject({}),
  run: (input) =>
    withProfile(input, 'approved', (id) =>
      input.services.approveProfile(input.visit, id, input.version, input.request),
    ),
});

/** Takes the profile back, after a word that this is meant. */
export const retireProfileForm = organizationForm({
  page: PAGE,
  name: 'retire',
  fields: z.strictObject({ sure: z.literal('yes') }),
  run: (input) =>
    withProfile(input, 'retired', (id) =>
      input.services.retireProfile(input.visit, id, input.version, input.request),
    ),
});
