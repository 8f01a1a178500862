import type { AuditEntry } from '../../domain/audit.ts';
import type { Dispute } from '../../domain/dispute.ts';
import type { OrganizationId, WebhookId } from '../../domain/ids.ts';
import type { RecognitionVersion } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import { type Delivery, eventOf, type Happening, happeningOf, messageBody } from '../../domain/webhook.ts';
import type { Outbox } from '../ports/webhook-store.ts';

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Something that an organization can be told of. */
export interface Announcement extends Happening {
  readonly organizationId: OrganizationId;
  /** The same however often it is derived. */
  readonly name: string;
  readonly at: Instant;
}

/** What there is to tell of a version. */
export const ofVersion = (version: RecognitionVersion, origin: string): Announcement => {
  const { organization, roleId, number, publishedAt, role } = version;
  return {
    organizationId: organization.id,
    name: `${roleId} ${number}`,
    at: publishedAt,
    event: eventOf(version),
    data: {
      organization: organization.id,
      role: roleId,
      number,
      title: role.title,
      url: `${origin}/api/roles/${roleId}/versions/${number}`,
    },
  };
};

/** What there is to tell of an entry of the trail; nothing of most. */
export const ofEntry = (entry: AuditEntry, origin: string): Announcement | undefined => {
  const happening = happeningOf(entry, origin);
  const { organizationId, id, at } = entry;
  return happening === undefined ? undefined : { ...happening, organizationId, name: id, at };
};

/** That somebody doubts what the organization says of a badge, and it is asked to answer; told once. */
export const ofDispute = (dispute: Dispute, origin: string): Announcement | undefined => {
  const { id, organizationId, achievement, by, openedAt, version } = dispute;
  if (version > 1) return undefined;
  const url = `${origin}/api/achievements/${achievement}/standing`;
  const data = { organization: organizationId, achievement, dispute: id, by, url };
  return { event: 'badge.disputed', data, organizationId, name: id, at: openedAt };
};

const messageId = async (webhook: WebhookId, name: string): Promise<string> => {
  const text = new TextEncoder().encode(`${webhook} ${name}`);
  return `msg_${hexOf(await crypto.subtle.digest('SHA-256', text)).slice(0, 32)}`;
};

/** Puts a message into the outbox for each endpoint of the organization that wants to know; safe to repeat. */
export const announce = async (
  outbox: Outbox,
  { organizationId, name, at, event, data }: Announcement,
): Promise<void> => {
  for (const webhook of await outbox.webhooks(organizationId)) {
    // One that was made after the event is not told of it when the event is delivered again.
    if (!webhook.active || !webhook.events.includes(event) || webhook.createdAt > at) continue;
    const delivery: Delivery = {
      id: await messageId(webhook.id, name),
      organizationId,
      webhookId: webhook.id,
      event,
      body: messageBody(event, at, data),
      createdAt: at,
      state: 'waiting',
      attempts: [],
      nextAt: at,
    };
    await outbox.put(delivery);
  }
};
