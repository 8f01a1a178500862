import type { OrganizationId, WebhookId } from '../../domain/ids.ts';
import type { Instant } from '../../domain/time.ts';
import type { Attempt, Delivery, Webhook } from '../../domain/webhook.ts';
import type { Page, PageRequest } from './market.ts';
import type { Trail, Written } from './organization-store.ts';

/** A signing secret that only `SecretOpener` can read; opaque here. */
export type SealedSecret = string;

/** Seals signing secrets, each to its webhook: one that was moved to another does not open. */
export interface SecretSealer {
  seal(webhook: WebhookId, secret: Uint8Array): Promise<SealedSecret>;
}

/** Opens what `SecretSealer` sealed; for whoever delivers, and nobody else. */
export interface SecretOpener {
  open(webhook: WebhookId, sealed: SealedSecret): Promise<Uint8Array>;
}

/** Webhooks as their organization's people see and change them. */
export interface WebhookStore {
  webhook(organization: OrganizationId, id: WebhookId): Promise<Webhook | undefined>;
  /** All of them, oldest first: there are few. */
  webhooks(organization: OrganizationId): Promise<readonly Webhook[]>;
  create(webhook: Webhook, secret: SealedSecret, trail: Trail): Promise<Written>;
  /** Each of these on condition that the stored one is at the version before. */
  replace(webhook: Webhook, trail: Trail): Promise<Written>;
  /** Makes `secret` the one that signs and keeps the one before it for a while. */
  rotate(webhook: Webhook, secret: SealedSecret, trail: Trail): Promise<Written>;
  remove(webhook: Webhook, trail: Trail): Promise<Written>;
  /** Newest first. */
  deliveries(webhook: WebhookId, page: PageRequest): Promise<Page<Delivery>>;
  send(delivery: Delivery, trail: Trail): Promise<Written>;
}

/** The outbox as the indexer fills it. */
export interface Outbox {
  /** The organization's webhooks that messages go to. */
  webhooks(organization: OrganizationId): Promise<readonly Webhook[]>;
  /** Puts a message in unless it is there already. */
  put(delivery: Delivery): Promise<void>;
}

/** What names a message in the outbox. */
export interface DeliveryName {
  readonly webhookId: WebhookId;
  readonly createdAt: Instant;
  readonly id: string;
}

/** A webhook as whoever delivers needs it: the secrets that sign now, the newest first. */
export interface ReadyWebhook {
  readonly webhook: Webhook;
  readonly secrets: readonly SealedSecret[];
}

/** The outbox as the courier works it off. */
export interface DeliveryQueue {
  /** At most so many messages whose time came at `at` or before. */
  due(at: Instant, most: number): Promise<readonly Delivery[]>;
  delivery(name: DeliveryName): Promise<Delivery | undefined>;
  ready(organization: OrganizationId, webhook: WebhookId, at: Instant): Promise<ReadyWebhook | undefined>;
  /** Takes the message for as long as until `until`; false when somebody else did, or it does not wait any more. */
  claim(delivery: Delivery, until: Instant): Promise<boolean>;
  /** Writes down how an attempt ended, and when the next one is, if there is one. */
  finish(
    delivery: Delivery,
    attempt: Attempt,
    state: Delivery['state'],
    nextAt: Instant | undefined,
  ): Promise<void>;
  /** Marks the endpoint as failing since then, or as working again. */
  mark(webhook: Webhook, failingSince: Instant | undefined): Promise<void>;
}

/** The way out: one POST to an address that a stranger chose, with every guard that a fetch has. */
export interface Messenger {
  /** The status that was answered, or a code for why there was none. Never throws. */
  post(message: {
    readonly url: string;
    readonly id: string;
    readonly seconds: number;
    readonly signature: string;
    readonly body: string;
  }): Promise<Attempt['outcome']>;
}
