import type { LambdaClient } from '@aws-sdk/client-lambda';
import type { Messenger } from '../../services/ports/webhook-store.ts';
import { askOutbound } from './outbound-client.ts';

/** Sends messages by the `outbound` function. Trouble on the way is `fetcher-failed`, like that of a fetch. */
export const createOutboundMessenger = (lambda: LambdaClient, functionName: string): Messenger => ({
  async post({ url, id, seconds, signature, body }) {
    const answer = await askOutbound(lambda, functionName, {
      kind: 'message',
      url,
      id,
      seconds,
      signature,
      body,
    });
    if (answer?.kind === 'status') return answer.status;
    return answer?.kind === 'no-document' ? answer.reason : 'fetcher-failed';
  },
});
