import { type Instant, instantOf } from '../../domain/time.ts';
import { type Attempt, type Delivery, isTaken, nextAttempt, signedContent } from '../../domain/webhook.ts';
import type { Clock } from '../ports/ambient.ts';
import type { DeliveryName, DeliveryQueue, Messenger, SecretOpener } from '../ports/webhook-store.ts';

export interface CourierDependencies {
  readonly queue: DeliveryQueue;
  readonly secrets: SecretOpener;
  readonly messenger: Messenger;
  readonly clock: Clock;
}

/** Messages looked at in one run; the rest waits for the next one. */
export const MOST_PER_RUN = 100;
const AT_ONCE = 8;
/** How long a message is taken for: longer than any attempt, so that a run that died is made up for. */
const LEASE_MS = 2 * 60_000;

export interface RunOutcome {
  delivered: number;
  failed: number;
  /** Taken by another run, or not waiting any more. */
  passed: number;
}

/** `v1,` and the HMAC-SHA256 in base64 (Standard Webhooks). */
const signature = async (secret: Uint8Array, content: string): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', new Uint8Array(secret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(content));
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`;
};

const later = (at: Instant, ms: number): Instant => instantOf(new Date(Date.parse(at) + ms));

/** One attempt at one message. Whoever crashes in between leaves it to be tried again: at least once. */
const attempt = async (
  { queue, secrets, messenger, clock }: CourierDependencies,
  delivery: Delivery,
): Promise<keyof RunOutcome> => {
  const at = clock.now();
  if (!(await queue.claim(delivery, later(at, LEASE_MS)))) return 'passed';
  const ready = await queue.ready(delivery.organizationId, delivery.webhookId, at);
  if (ready === undefined || !ready.webhook.active) {
    await queue.finish(delivery, { at, outcome: 'switched-off' }, 'given-up', undefined);
    return 'passed';
  }
  const { webhook } = ready;
  const seconds = Math.floor(Date.parse(at) / 1_000);
  const content = signedContent(delivery.id, seconds, delivery.body);
  const signatures = await Promise.all(
    ready.secrets.map(async (sealed) => signature(await secrets.open(webhook.id, sealed), content)),
  );
  const { id, body } = delivery;
  const outcome = await messenger.post({
    url: webhook.url,
    id,
    seconds,
    signature: signatures.join(' '),
    body,
  });
  const ended: Attempt = { at, outcome };
  if (isTaken(outcome)) {
    await queue.finish(delivery, ended, 'delivered', undefined);
    if (webhook.failingSince !== undefined) await queue.mark(webhook, undefined);
    return 'delivered';
  }
  const next = nextAttempt(delivery.attempts.length + 1, at);
  await queue.finish(delivery, ended, next ? 'waiting' : 'given-up', next && instantOf(next));
  if (next === undefined && webhook.failingSince === undefined) await queue.mark(webhook, at);
  return 'failed';
};

/**
 * Sends the messages that are named, or without names those whose time has come. Each is taken under a condition of
 * its own, so that two runs at once send it once.
 */
export const deliver = async (
  deps: CourierDependencies,
  names: readonly DeliveryName[] | undefined,
): Promise<RunOutcome> => {
  const found =
    names === undefined
      ? await deps.queue.due(deps.clock.now(), MOST_PER_RUN)
      : (await Promise.all(names.map((name) => deps.queue.delivery(name)))).filter(
          (one) => one !== undefined,
        );
  const outcome: RunOutcome = { delivered: 0, failed: 0, passed: 0 };
  for (let from = 0; from < found.length; from += AT_ONCE) {
    const some = found.slice(from, from + AT_ONCE);
    for (const kind of await Promise.all(some.map((delivery) => attempt(deps, delivery)))) outcome[kind] += 1;
  }
  return outcome;
};
