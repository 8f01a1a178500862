import { z } from '@hono/zod-openapi';
import { KEY_SCOPES } from '../../../domain/api-key.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { instantOf } from '../../../domain/time.ts';
import { choice, text } from '../fields.ts';
import { organizationForm } from '../form.ts';
import { someOf } from './fields.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Makes a key and shows its token on the same page, once: it stands in no address and is stored nowhere. */
export const makeKeyForm = organizationForm({
  page: '/manage/{organization}/keys',
  name: 'make',
  fields: z.strictObject({
    name: text(80),
    scopes: someOf(KEY_SCOPES),
    days: choice(['30', '90', '365', 'never']),
  }),
  async run({ services, visit, request, fields: { name, scopes, days } }) {
    const expiresAt = days === 'never' ? undefined : instantOf(new Date(Date.now() + Number(days) * DAY_MS));
    const made = await services.createKey(visit, { name, scopes, expiresAt }, request);
    if (!made.ok) return made;
    const { key, token } = made.value;
    return ok({ again: { made: [key.id], ...(token === undefined ? {} : { token: [token] }) } });
  },
});

/** Revokes a key, without a way back. */
export const revokeKeyForm = organizationForm({
  page: '/manage/{organization}/keys',
  name: 'revoke',
  fields: z.strictObject({ key: text(40) }),
  async run({ services, visit, version, request, fields: { key } }) {
    if (!isId('key', key)) return fail({ kind: 'not-found' });
    const revoked = await services.revokeKey(visit, key, version, request);
    return revoked.ok ? ok({ to: `/manage/${visit.organizationId}/keys?done=revoked` }) : revoked;
  },
});
