import { z } from '@hono/zod-openapi';
import { isId } from '../../../domain/ids.ts';
import { type AdoptionAnswer, ANSWERS } from '../../../domain/profile/adoption.ts';
import { fail, ok } from '../../../domain/result.ts';
import { choice } from '../fields.ts';
import { organizationForm } from '../form.ts';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);

/** Where an answer leads: a rule that was taken over waits to be published. */
const next = (home: string, role: string): Readonly<Record<AdoptionAnswer, string>> => ({
  'take-over': `${home}/roles/${role}/publish?done=taken`,
  keep: `${home}/profiles?done=kept`,
  leave: `${home}/profiles?done=left`,
});

/** Says what a job makes of a new version of its profile. */
export const answerForm = organizationForm({
  page: '/manage/{organization}/roles/{role}/profile',
  name: 'answer',
  fields: z.strictObject({ decision: choice(ANSWERS), number, roleVersion: number }),
  async run({ services, visit, params, version, fields, request }) {
    const role = params['role'];
    if (!isId('role', role)) return fail({ kind: 'not-found' });
    const answered = await services.answerUpdate(visit, role, version, fields, request);
    return answered.ok
      ? ok({ to: next(`/manage/${visit.organizationId}`, role)[fields.decision] })
      : answered;
  },
});
