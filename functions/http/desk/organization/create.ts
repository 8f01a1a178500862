import { z } from '@hono/zod-openapi';
import { DomainName } from '../../../contract/organization.ts';
import { ORGANIZATION_KINDS } from '../../../domain/organization.ts';
import { ok } from '../../../domain/result.ts';
import { choice, optionalText, text } from '../fields.ts';
import { personForm } from '../form.ts';

/** What people type for a domain: often with the scheme, `www.` or a slash. What is left is what was meant. */
const typedDomain = text(300)
  .transform((typed) =>
    typed
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/\/$/, ''),
  )
  .pipe(DomainName);

/** Starts an organization; whoever does owns it. */
export const createOrganizationForm = personForm({
  page: '/manage/new',
  name: 'create',
  fields: z.strictObject({
    kind: choice(ORGANIZATION_KINDS),
    name: text(120, 2),
    domain: typedDomain,
    about: optionalText(2000),
  }),
  async run({ person, services, fields, request }) {
    const created = await services.createOrganization(person, fields, request);
    return created.ok ? ok({ to: `/manage/${created.value.id}` }) : created;
  },
});
