import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { DeliveryName } from '../../services/ports/webhook-store.ts';
import { InstantValue, idValue } from './private/values.ts';

/** More in one call would not be done in one run. */
const MOST_NAMES = 100;

/** What the courier is called with. */
export const DeliveryNames: z.ZodType<readonly DeliveryName[]> = z
  .array(z.object({ webhookId: idValue('webhook'), createdAt: InstantValue, id: z.string().max(80) }))
  .max(MOST_NAMES);

/** Reads the name of a message off its keys; nothing for other keys. */
export const deliveryNameOf = (PK: string, SK: string): DeliveryName | undefined => {
  const [createdAt, id] = [SK.slice(0, SK.indexOf('#')), SK.slice(SK.indexOf('#') + 1)];
  const webhookId = PK.slice(PK.indexOf('#') + 1);
  const [name] = DeliveryNames.safeParse([{ webhookId, createdAt, id }]).data ?? [];
  return name;
};

/**
 * Tells the courier of new messages and does not wait for it. When that fails they are sent by the next schedule, so
 * nothing is thrown.
 */
export const createCourierCall =
  (lambda: LambdaClient, functionName: string) =>
  async (deliveries: readonly DeliveryName[]): Promise<void> => {
    for (let from = 0; from < deliveries.length; from += MOST_NAMES) {
      const Payload = new TextEncoder().encode(
        JSON.stringify({ deliveries: deliveries.slice(from, from + MOST_NAMES) }),
      );
      await lambda
        .send(new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }))
        .catch(() => undefined);
    }
  };
