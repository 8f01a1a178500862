import type { FormOperation } from '../form.ts';
import { makeKeyForm, revokeKeyForm } from './keys.ts';
import {
  changeWebhookForm,
  makeWebhookForm,
  removeWebhookForm,
  rotateSecretForm,
  testWebhookForm,
} from './webhooks.ts';

/** The forms about programs that act for an organization or are told of what it does. */
export const MACHINE_FORMS: readonly FormOperation[] = [
  makeKeyForm,
  revokeKeyForm,
  makeWebhookForm,
  changeWebhookForm,
  testWebhookForm,
  rotateSecretForm,
  removeWebhookForm,
];
