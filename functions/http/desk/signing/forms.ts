import { z } from '@hono/zod-openapi';
import { SigningKeyId } from '../../../contract/signing.ts';
import { ok } from '../../../domain/result.ts';
import { choice } from '../fields.ts';
import { type FormOperation, organizationForm } from '../form.ts';

const page = '/manage/{organization}/signing';

/** A new key signs from now on. */
const rotateForm = organizationForm({
  page,
  name: 'rotate',
  fields: z.strictObject({}),
  async run({ services, visit, version, request }) {
    const changed = await services.rotateSigningKey(visit, version, request);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/signing?done=rotated` }) : changed;
  },
});

/** A key counts no longer; asked for a second time on the form itself, since nothing takes it back. */
const revokeForm = organizationForm({
  page,
  name: 'revoke',
  fields: z.strictObject({ key: SigningKeyId, sure: z.literal('on') }),
  async run({ services, visit, version, request, fields: { key } }) {
    const changed = await services.revokeSigningKey(visit, key, version, request);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/signing?done=revoked` }) : changed;
  },
});

/** Signs as the organization's own domain, or as the address that we serve. */
const domainForm = organizationForm({
  page,
  name: 'domain',
  fields: z.strictObject({ act: choice(['own', 'hosted']) }),
  async run({ services, visit, version, request, fields: { act } }) {
    const changed = await services.setSigningDomain(visit, act === 'own', version, request);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/signing?done=${act}` }) : changed;
  },
});

/** The forms of the page of signing keys. */
export const SIGNING_FORMS: readonly FormOperation[] = [rotateForm, revokeForm, domainForm];
