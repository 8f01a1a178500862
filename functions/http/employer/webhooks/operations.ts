import { newArea } from '../area.ts';
import * as changeWebhook from './change-webhook.ts';
import * as createWebhook from './create-webhook.ts';
import * as listDeliveries from './list-deliveries.ts';
import * as listWebhooks from './list-webhooks.ts';
import * as readWebhook from './read-webhook.ts';
import * as removeWebhook from './remove-webhook.ts';
import * as rotateSecret from './rotate-secret.ts';
import * as testWebhook from './test-webhook.ts';

/** The operations of webhooks. */
export const webhookOperations = () =>
  newArea().openapiRoutes([
    listWebhooks,
    createWebhook,
    readWebhook,
    changeWebhook,
    removeWebhook,
    rotateSecret,
    testWebhook,
    listDeliveries,
  ]);
