import type { Delivery } from '../../../functions/domain/webhook.ts';
import { WEBHOOK_EVENTS } from '../../../functions/domain/webhook.ts';
import type { Voice } from '../../language/voice.ts';

/** What happened, in words. */
export const eventName = (event: Delivery['event'], { say }: Voice): string =>
  ({
    'role.published': say('webhooks.published'),
    'role.retired': say('webhooks.retired'),
    'role.ended': say('webhooks.over'),
    'domain.lapsing': say('webhooks.lapsing'),
    'domain.lapsed': say('webhooks.lapsed'),
    'member.joined': say('webhooks.joined'),
    'badge.disputed': say('webhooks.disputed'),
    'webhook.test': say('webhooks.test'),
  })[event];

/** The choice of events that a webhook can be told of. */
export const eventOptions = (voice: Voice) =>
  WEBHOOK_EVENTS.map((value) => ({ value, text: eventName(value, voice) }));
