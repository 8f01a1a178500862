import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import type { DomainLookup } from '../../services/ports/domain-lookup.ts';
import { OutboundAnswer, type OutboundRequest } from './outbound-protocol.ts';

/** The client of the Lambda service; where that is comes from the SDK's own environment. */
export const createLambdaClient = (): LambdaClient =>
  new LambdaClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 9_000, throwOnRequestTimeout: true },
  });

const answerOf = (payload: Uint8Array | undefined): OutboundAnswer | undefined => {
  try {
    const answer = OutboundAnswer.safeParse(JSON.parse(new TextDecoder().decode(payload)));
    return answer.success ? answer.data : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Asks the `outbound` function. Whatever goes wrong on the way, also a function that fails or answers nonsense, is
 * `unreachable`: it must never look like a record that is missing, or that is there.
 */
export const createOutboundLookup = (lambda: LambdaClient, functionName: string): DomainLookup => ({
  async txt(name) {
    const request: OutboundRequest = { kind: 'txt', name };
    try {
      const reply = await lambda.send(
        new InvokeCommand({
          FunctionName: functionName,
          InvocationType: 'RequestResponse',
          Payload: new TextEncoder().encode(JSON.stringify(request)),
        }),
      );
      const answer = reply.FunctionError === undefined ? answerOf(reply.Payload) : undefined;
      return answer?.kind === 'records' ? ok(answer.records) : fail({ kind: 'unreachable' });
    } catch {
      return fail({ kind: 'unreachable' });
    }
  },
});
