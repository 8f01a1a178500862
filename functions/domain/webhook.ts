import type { AuditAction, AuditEntry } from './audit.ts';
import type { OrganizationId, WebhookId } from './ids.ts';
import type { RecognitionVersion } from './role.ts';
import type { Instant } from './time.ts';

/** What an organization can have told to a program of its own. */
export const WEBHOOK_EVENTS = [
  'role.published',
  'role.retired',
  'role.ended',
  'domain.lapsing',
  'domain.lapsed',
  'member.joined',
  'badge.disputed',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent when somebody tries the endpoint out; nobody subscribes to it. */
export const TEST_EVENT = 'webhook.test';

/** An address of an organization that is told of its events. Its secret is sealed elsewhere. */
export interface Webhook {
  readonly id: WebhookId;
  readonly organizationId: OrganizationId;
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  /** Nothing is sent while it is off. */
  readonly active: boolean;
  readonly createdAt: Instant;
  readonly secretSince: Instant;
  /** Until then a message is signed with the secret before it, too. */
  readonly previousUntil?: Instant | undefined;
  /** Since when messages were given up on; gone with the next one that arrives. */
  readonly failingSince?: Instant | undefined;
  /** Grows with what people change. */
  readonly version: number;
}

/** How an attempt ended: the status that was answered, or a code of ours for why there was none. */
export interface Attempt {
  readonly at: Instant;
  readonly outcome: number | string;
}

export const DELIVERY_STATES = ['waiting', 'delivered', 'given-up'] as const;

/** One message to one endpoint; its id and body are the same in every attempt. */
export interface Delivery {
  /** `webhook-id`: the receiver goes by it to take a message once. */
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly webhookId: WebhookId;
  readonly event: WebhookEvent | typeof TEST_EVENT;
  readonly body: string;
  readonly createdAt: Instant;
  readonly state: (typeof DELIVERY_STATES)[number];
  readonly attempts: readonly Attempt[];
  /** When it is sent next, while it waits. */
  readonly nextAt?: Instant | undefined;
}

/** Minutes between attempts, about 31 hours in all; one more failure and the message is given up. */
const PAUSES = [1, 5, 30, 120, 300, 600, 840] as const;

/** When to try again after so many failures; nothing when that was enough. */
export const nextAttempt = (failures: number, at: Instant): Date | undefined => {
  const minutes = PAUSES[failures - 1];
  return minutes === undefined ? undefined : new Date(Date.parse(at) + minutes * 60_000);
};

/** Whether an endpoint that answered so has taken the message (Standard Webhooks: any 2xx). */
export const isTaken = (outcome: Attempt['outcome']): boolean =>
  typeof outcome === 'number' && outcome >= 200 && outcome < 300;

/** What its organization is told of a version. */
export const eventOf = ({ state }: RecognitionVersion): WebhookEvent =>
  (({ live: 'role.published', retired: 'role.retired', ended: 'role.ended' }) as const)[state];

/** What happened, and what a message says of it. */
export interface Happening {
  readonly event: WebhookEvent;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The entries of the trail that an organization can be told of. */
export const TOLD_ACTIONS: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'proof-missing',
  'proof-withdrawn',
  'member-joined',
]);

/**
 * What an organization is told of an entry of its trail: that its proof is not where it was, and until when it has to
 * be back, once and not at every look; that it is withdrawn; who accepted an invitation, and as what.
 */
export const happeningOf = (entry: AuditEntry, origin: string): Happening | undefined => {
  const { organizationId, action, actor, target, changes } = entry;
  const at = (pointer: string) => changes.find((change) => change.pointer === pointer);
  const url = `${origin}/api/employer/organizations/${organizationId}`;
  switch (action) {
    case 'proof-missing': {
      const [since, until] = [at('/proof/lapsing/since'), at('/proof/lapsing/until')?.to];
      if (since === undefined || since.from !== undefined || typeof until !== 'string') return undefined;
      return { event: 'domain.lapsing', data: { organization: organizationId, until, url } };
    }
    case 'proof-withdrawn':
      // Written again when the last role is down; the state moves once.
      if (at('/proof/state')?.to !== 'unproven') return undefined;
      return { event: 'domain.lapsed', data: { organization: organizationId, url } };
    case 'member-joined': {
      const role = at('/role')?.to;
      const data = { organization: organizationId, member: actor, invitation: target, url: `${url}/members` };
      return { event: 'member.joined', data: typeof role === 'string' ? { ...data, role } : data };
    }
    default:
      return undefined;
  }
};

/** The body of a message: little, and where the rest can be read. */
export const messageBody = (
  type: Delivery['event'],
  timestamp: Instant,
  data: Readonly<Record<string, string | number>>,
): string => JSON.stringify({ type, timestamp, data });

/** What is signed (Standard Webhooks: id, seconds, body). */
export const signedContent = (id: string, seconds: number, body: string): string =>
  `${id}.${seconds}.${body}`;
