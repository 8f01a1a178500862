import { route as changeWebhook } from './change-webhook.ts';
import { route as createWebhook } from './create-webhook.ts';
import { route as listDeliveries } from './list-deliveries.ts';
import { route as listWebhooks } from './list-webhooks.ts';
import { route as readWebhook } from './read-webhook.ts';
import { route as removeWebhook } from './remove-webhook.ts';
import { route as rotateSecret } from './rotate-secret.ts';
import { route as testWebhook } from './test-webhook.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  listWebhooks,
  createWebhook,
  readWebhook,
  changeWebhook,
  removeWebhook,
  rotateSecret,
  testWebhook,
  listDeliveries,
] as const;
