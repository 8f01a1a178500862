import { z } from '@hono/zod-openapi';
import { ok } from '../../../domain/result.ts';
import { choice } from '../fields.ts';
import { organizationForm } from '../form.ts';

/** Chooses whether publishing takes one person or two. */
export const changeSettingsForm = organizationForm({
  page: '/manage/{organization}/settings',
  name: 'settings',
  fields: z.strictObject({ eyes: choice(['two', 'four']) }),
  async run({ services, visit, version, fields: { eyes } }) {
    const changed = await services.changeSettings(visit, version, { fourEyes: eyes === 'four' });
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/settings?done=saved` }) : changed;
  },
  async settled({ services, visit, fields: { eyes } }) {
    const now = await services.readOrganization(visit);
    const is = now.ok && now.value.fourEyes === (eyes === 'four');
    return is ? { to: `/manage/${visit.organizationId}/settings?done=saved` } : undefined;
  },
});
