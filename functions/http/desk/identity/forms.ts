import { z } from '@hono/zod-openapi';
import { OrganizationId } from '../../../contract/ids.ts';
import { PublicFacts } from '../../../contract/organization.ts';
import { fail, ok } from '../../../domain/result.ts';
import { choice, optionalText, text } from '../fields.ts';
import { organizationForm } from '../form.ts';

const SETTINGS = '/manage/{organization}/settings';

/** Changes the name and the description of the organization. */
const changeFactsForm = organizationForm({
  page: SETTINGS,
  name: 'facts',
  fields: z.strictObject({ name: text(120, 2), about: optionalText(2000) }),
  async run({ services, visit, version, fields }) {
    const facts = PublicFacts.safeParse(fields);
    if (!facts.success) return fail({ kind: 'field-invalid', errors: [{ pointer: '/name', detail: '' }] });
    const changed = await services.changeFacts(visit, version, facts.data);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/settings?done=renamed` }) : changed;
  },
  async settled({ services, visit, fields: { name, about } }) {
    const now = await services.readOrganization(visit);
    const isSo = now.ok && now.value.name === name && now.value.about === about;
    return isSo ? { to: `/manage/${visit.organizationId}/settings?done=renamed` } : undefined;
  },
});

/** Says whether an organization that could be taken for this one is known. */
const answerForm = organizationForm({
  page: '/manage/{organization}/proof',
  name: 'alike',
  fields: z.strictObject({ alike: OrganizationId, known: choice(['yes', 'no']) }),
  async run({ services, visit, version, fields: { alike, known } }) {
    const answered = await services.answerLookAlike(visit, version, alike, known === 'yes');
    return answered.ok ? ok({ to: `/manage/${visit.organizationId}/proof?done=${known}` }) : answered;
  },
});

/** What an organization is called, and who could be taken for it. */
export const IDENTITY_FORMS = [changeFactsForm, answerForm] as const;
