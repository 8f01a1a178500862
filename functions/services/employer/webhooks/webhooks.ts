import { changesBetween, type FieldChange } from '../../../domain/audit.ts';
import type { WebhookId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { instantOf } from '../../../domain/time.ts';
import type { Webhook, WebhookEvent } from '../../../domain/webhook.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';

export const MOST_WEBHOOKS = 10;
/** Bytes of a signing secret (Standard Webhooks: 24 to 64). */
const SECRET_BYTES = 32;
/** How long the secret before a new one still signs. */
const OVERLAP_MS = 24 * 60 * 60 * 1_000;

/** What people say of a webhook. */
export interface WebhookFacts {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly active: boolean;
}

/** A webhook with a new secret, which is there once: a repetition of the request gets the webhook without it. */
export interface WithSecret {
  readonly webhook: Webhook;
  readonly secret?: string;
}

type ReadFailure = FailureOf<'not-found' | 'forbidden'>;
type ChangeFailure = FailureOf<
  'not-found' | 'forbidden' | 'field-invalid' | 'version-conflict' | 'dependency-down'
>;
type MakeFailure = ChangeFailure | FailureOf<'limit-reached'>;

const webhookIn = (outcome: Outcome): Webhook | undefined =>
  outcome.kind === 'webhook' ? outcome.value : undefined;

const factsOf = ({ url, events, active }: Webhook): WebhookFacts => ({ url, events, active });

/** Says so where no message could ever go, before anybody waits for one. */
const urlErrors = (
  { webhooks }: EmployerDependencies,
  { url }: WebhookFacts,
): FailureOf<'field-invalid'> | undefined =>
  webhooks.reachable(url)
    ? undefined
    : { kind: 'field-invalid', errors: [{ pointer: '/url', detail: 'is not an address on the public web' }] };

const newSecret = (): { readonly bytes: Uint8Array; readonly text: string } => {
  const bytes = crypto.getRandomValues(new Uint8Array(SECRET_BYTES));
  return { bytes, text: `whsec_${btoa(String.fromCharCode(...bytes))}` };
};

/** The webhook at the version that the caller read. */
const openWebhook = async (
  deps: EmployerDependencies,
  { organizationId }: Visit,
  id: WebhookId,
  version: number,
): Promise<Result<Webhook, FailureOf<'not-found' | 'version-conflict'>>> => {
  const webhook = await deps.webhooks.store.webhook(organizationId, id);
  if (webhook === undefined) return fail({ kind: 'not-found' });
  return webhook.version === version ? ok(webhook) : fail({ kind: 'version-conflict' });
};

/** Registers an endpoint. Its signing secret is in this answer and nowhere else that can be read. */
export const createWebhook = async (
  deps: EmployerDependencies,
  visit: Visit,
  facts: WebhookFacts,
  request: Repeatable,
): Promise<Result<WithSecret, MakeFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  let secret: string | undefined;
  const made = await once<Webhook, MakeFailure>(
    deps,
    visit.subject,
    request,
    webhookIn,
    async (receiptOf) => {
      const wrong = urlErrors(deps, facts);
      if (wrong !== undefined) return fail(wrong);
      const { store, sealer } = deps.webhooks;
      const { organizationId, subject: actor } = visit;
      if ((await store.webhooks(organizationId)).length >= MOST_WEBHOOKS)
        return fail({ kind: 'limit-reached' });
      const at = deps.clock.now();
      const id = deps.random.id('webhook');
      const webhook: Webhook = { id, organizationId, ...facts, createdAt: at, secretSince: at, version: 1 };
      const { bytes, text } = newSecret();
      const changes = changesBetween({}, facts);
      const written = await store.create(webhook, await sealer.seal(id, bytes), {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'webhook-created', id, changes),
        receipt: receiptOf({ kind: 'webhook', value: webhook }),
      });
      if (!written.ok) return fail(plainFailure(written.error));
      secret = text;
      return ok(webhook);
    },
  );
  return made.ok ? ok({ webhook: made.value, ...(secret === undefined ? {} : { secret }) }) : made;
};

/** The organization's webhooks, oldest first; for whoever may make them. */
export const readWebhooks = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<readonly Webhook[], ReadFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  return seat.ok ? ok(await deps.webhooks.store.webhooks(visit.organizationId)) : seat;
};

/** One webhook of the organization. */
export const readWebhook = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
): Promise<Result<Webhook, ReadFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const webhook = await deps.webhooks.store.webhook(visit.organizationId, id);
  return webhook === undefined ? fail({ kind: 'not-found' }) : ok(webhook);
};

/** Replaces address, events and whether it is on. */
export const changeWebhook = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
  version: number,
  facts: WebhookFacts,
): Promise<Result<Webhook, ChangeFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const before = await openWebhook(deps, visit, id, version);
  if (!before.ok) return before;
  const wrong = urlErrors(deps, facts);
  if (wrong !== undefined) return fail(wrong);
  const { organizationId, subject: actor } = visit;
  const after: Webhook = { ...before.value, ...facts, version: version + 1 };
  const changes = changesBetween(factsOf(before.value), facts);
  const at = deps.clock.now();
  const written = await deps.webhooks.store.replace(after, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'webhook-changed', id, changes),
  });
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};

/** Makes a new signing secret; for a day messages are signed with both, so that nothing is lost meanwhile. */
export const rotateWebhookSecret = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
  version: number,
  request: Repeatable,
): Promise<Result<WithSecret, ChangeFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  let secret: string | undefined;
  const made = await once<Webhook, ChangeFailure>(
    deps,
    visit.subject,
    request,
    webhookIn,
    async (receiptOf) => {
      const before = await openWebhook(deps, visit, id, version);
      if (!before.ok) return before;
      const { store, sealer } = deps.webhooks;
      const { organizationId, subject: actor } = visit;
      const at = deps.clock.now();
      const previousUntil = instantOf(new Date(Date.parse(at) + OVERLAP_MS));
      const after: Webhook = { ...before.value, secretSince: at, previousUntil, version: version + 1 };
      const { bytes, text } = newSecret();
      const changes = changesBetween({ secretSince: before.value.secretSince }, { secretSince: at });
      const written = await store.rotate(after, await sealer.seal(id, bytes), {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'webhook-secret-rotated', id, changes),
        receipt: receiptOf({ kind: 'webhook', value: after }),
      });
      if (!written.ok) return fail(plainFailure(written.error));
      secret = text;
      return ok(after);
    },
  );
  return made.ok ? ok({ webhook: made.value, ...(secret === undefined ? {} : { secret }) }) : made;
};

/** Removes an endpoint and its secrets; what still waits for it is given up. */
export const removeWebhook = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
  version: number,
): Promise<Result<void, Exclude<ChangeFailure, FailureOf<'field-invalid'>>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const before = await openWebhook(deps, visit, id, version);
  if (!before.ok) return before;
  const { organizationId, subject: actor } = visit;
  const at = deps.clock.now();
  const changes: readonly FieldChange[] = changesBetween(factsOf(before.value), {});
  const written = await deps.webhooks.store.remove(before.value, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'webhook-removed', id, changes),
  });
  return written.ok ? ok(undefined) : fail(plainFailure(written.error));
};
