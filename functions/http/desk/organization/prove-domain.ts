import { z } from '@hono/zod-openapi';
import { PROOF_METHODS } from '../../../domain/organization.ts';
import { ok } from '../../../domain/result.ts';
import { choice } from '../fields.ts';
import { organizationForm } from '../form.ts';

/** Looks for the token now: at the place that was chosen, or at all of them. */
export const proveDomainForm = organizationForm({
  page: '/manage/{organization}/proof',
  name: 'prove',
  fields: z.strictObject({ method: choice(PROOF_METHODS).optional() }),
  async run({ services, visit, version, request, fields: { method } }) {
    const asked = method === undefined ? {} : { methods: [method] };
    const proven = await services.proveDomain(visit, version, request, asked);
    return proven.ok ? ok({ to: `/manage/${visit.organizationId}/proof` }) : proven;
  },
});
