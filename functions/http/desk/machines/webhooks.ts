import { z } from '@hono/zod-openapi';
import { HttpsUrl } from '../../../contract/ids.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { WEBHOOK_EVENTS } from '../../../domain/webhook.ts';
import { checkbox } from '../fields.ts';
import { organizationForm } from '../form.ts';
import { someOf } from './fields.ts';

const facts = { url: HttpsUrl, events: someOf(WEBHOOK_EVENTS) };
const PAGE = '/manage/{organization}/webhooks/{webhook}';

const shown = ({
  webhook,
  secret,
}: {
  readonly webhook: { readonly id: string };
  readonly secret?: string;
}) => ok({ again: { made: [webhook.id], ...(secret === undefined ? {} : { secret: [secret] }) } });

/** Registers an endpoint and shows its secret on the same page, once. */
export const makeWebhookForm = organizationForm({
  page: '/manage/{organization}/webhooks',
  name: 'make',
  fields: z.strictObject(facts),
  async run({ services, visit, request, fields }) {
    const made = await services.createWebhook(visit, { ...fields, active: true }, request);
    return made.ok ? shown(made.value) : made;
  },
});

/** Changes where messages go, which ones, and whether any do. */
export const changeWebhookForm = organizationForm({
  page: PAGE,
  name: 'change',
  fields: z.strictObject({ ...facts, active: checkbox() }),
  async run({ services, visit, params, version, fields }) {
    const id = params['webhook'];
    if (!isId('webhook', id)) return fail({ kind: 'not-found' });
    const changed = await services.changeWebhook(visit, id, version, fields);
    return changed.ok ? ok({ to: `/manage/${visit.organizationId}/webhooks/${id}?done=changed` }) : changed;
  },
});

/** Sends a message that is only a test. */
export const testWebhookForm = organizationForm({
  page: PAGE,
  name: 'test',
  fields: z.strictObject({}),
  async run({ services, visit, params, request }) {
    const id = params['webhook'];
    if (!isId('webhook', id)) return fail({ kind: 'not-found' });
    const sent = await services.testWebhook(visit, id, request);
    return sent.ok ? ok({ to: `/manage/${visit.organizationId}/webhooks/${id}?done=tested` }) : sent;
  },
});

/** Makes a new signing secret and shows it on the same page, once. */
export const rotateSecretForm = organizationForm({
  page: PAGE,
  name: 'rotate',
  fields: z.strictObject({}),
  async run({ services, visit, params, version, request }) {
    const id = params['webhook'];
    if (!isId('webhook', id)) return fail({ kind: 'not-found' });
    const rotated = await services.rotateWebhookSecret(visit, id, version, request);
    return rotated.ok ? shown(rotated.value) : rotated;
  },
});

/** Removes an endpoint with its secrets. */
export const removeWebhookForm = organizationForm({
  page: PAGE,
  name: 'remove',
  fields: z.strictObject({}),
  async run({ services, visit, params, version }) {
    const id = params['webhook'];
    if (!isId('webhook', id)) return fail({ kind: 'not-found' });
    const removed = await services.removeWebhook(visit, id, version);
    return removed.ok ? ok({ to: `/manage/${visit.organizationId}/webhooks?done=removed` }) : removed;
  },
});
