import { z } from '@hono/zod-openapi';
import { ok } from '../../../domain/result.ts';
import { organizationForm } from '../form.ts';

/** Looks the DNS record up now. */
export const proveDomainForm = organizationForm({
  page: '/manage/{organization}/proof',
  name: 'prove',
  fields: z.strictObject({}),
  async run({ services, visit, version, request }) {
    const proven = await services.proveDomain(visit, version, request);
    return proven.ok ? ok({ to: `/manage/${visit.organizationId}/proof` }) : proven;
  },
});
