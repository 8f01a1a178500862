import type { RecognitionVersion } from '../../domain/role.ts';
import { type Delivery, eventOf, messageBody } from '../../domain/webhook.ts';
import type { Outbox } from '../ports/webhook-store.ts';

const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same for the same event at the same endpoint, however often it is derived. */
const messageId = async (webhook: string, version: RecognitionVersion): Promise<string> => {
  const name = new TextEncoder().encode(`${webhook} ${version.roleId} ${version.number}`);
  return `msg_${hexOf(await crypto.subtle.digest('SHA-256', name)).slice(0, 32)}`;
};

/** Puts a message into the outbox for each endpoint of the organization that wants to know; safe to repeat. */
export const announce = async (
  outbox: Outbox,
  origin: string,
  version: RecognitionVersion,
): Promise<void> => {
  const event = eventOf(version);
  const { organization, roleId, number, publishedAt, role } = version;
  const webhooks = await outbox.webhooks(organization.id);
  for (const webhook of webhooks) {
    // One that was made after the event is not told of it when the event is delivered again.
    if (!webhook.active || !webhook.events.includes(event) || webhook.createdAt > publishedAt) continue;
    const delivery: Delivery = {
      id: await messageId(webhook.id, version),
      organizationId: organization.id,
      webhookId: webhook.id,
      event,
      body: messageBody(event, publishedAt, {
        organization: organization.id,
        role: roleId,
        number,
        title: role.title,
        url: `${origin}/api/roles/${roleId}/versions/${number}`,
      }),
      createdAt: publishedAt,
      state: 'waiting',
      attempts: [],
      nextAt: publishedAt,
    };
    await outbox.put(delivery);
  }
};
