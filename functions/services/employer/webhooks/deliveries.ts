import type { WebhookId } from '../../../domain/ids.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Delivery, messageBody, TEST_EVENT } from '../../../domain/webhook.ts';
import type { Page, PageRequest } from '../../ports/market.ts';
import type { Outcome } from '../../ports/organization-store.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';

type ReadFailure = FailureOf<'not-found' | 'forbidden'>;
type TestFailure = ReadFailure | FailureOf<'version-conflict' | 'dependency-down'>;

const MESSAGE_ID_BYTES = 16;

const deliveryIn = (outcome: Outcome): Delivery | undefined =>
  outcome.kind === 'delivery' ? outcome.value : undefined;

/** Sends a message that says only that it is one, by the way that all messages go. */
export const testWebhook = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
  request: Repeatable,
): Promise<Result<Delivery, TestFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  return once<Delivery, TestFailure>(deps, visit.subject, request, deliveryIn, async (receiptOf) => {
    const { organizationId, subject: actor } = visit;
    const webhook = await deps.webhooks.store.webhook(organizationId, id);
    if (webhook === undefined) return fail({ kind: 'not-found' });
    const at = deps.clock.now();
    const delivery: Delivery = {
      id: `msg_${deps.random.token(MESSAGE_ID_BYTES)}`,
      organizationId,
      webhookId: id,
      event: TEST_EVENT,
      body: messageBody(TEST_EVENT, at, { organization: organizationId, webhook: id }),
      createdAt: at,
      state: 'waiting',
      attempts: [],
      nextAt: at,
    };
    const written = await deps.webhooks.store.send(delivery, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'webhook-tested', id, []),
      receipt: receiptOf({ kind: 'delivery', value: delivery }),
    });
    return written.ok ? ok(delivery) : fail(plainFailure(written.error));
  });
};

/** What was sent to an endpoint in the last weeks and how each attempt ended, newest first. */
export const readDeliveries = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: WebhookId,
  page: PageRequest,
): Promise<Result<Page<Delivery>, ReadFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const webhook = await deps.webhooks.store.webhook(visit.organizationId, id);
  return webhook === undefined
    ? fail({ kind: 'not-found' })
    : ok(await deps.webhooks.store.deliveries(id, page));
};
