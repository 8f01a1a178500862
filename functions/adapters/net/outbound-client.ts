import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import type { DomainLookup } from '../../services/ports/domain-lookup.ts';
import { OutboundAnswer, type OutboundRequest } from './outbound-protocol.ts';

/**
 * The client of the Lambda service; where that is comes from the SDK's own environment.
 * @param requestTimeout milliseconds; a little less than the caller has.
 */
export const createLambdaClient = (requestTimeout = 9_000): LambdaClient =>
  new LambdaClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 1_000, requestTimeout, throwOnRequestTimeout: true },
  });

const answerOf = (payload: Uint8Array | undefined): OutboundAnswer | undefined => {
  const answer = OutboundAnswer.safeParse(JSON.parse(new TextDecoder().decode(payload)));
  return answer.success ? answer.data : undefined;
};

/**
 * Asks the `outbound` function one typed question.
 * @returns nothing, whatever went wrong on the way: also for a function that fails or answers nonsense.
 */
export const askOutbound = async (
  lambda: LambdaClient,
  functionName: string,
  request: OutboundRequest,
): Promise<OutboundAnswer | undefined> => {
  try {
    const reply = await lambda.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'RequestResponse',
        Payload: new TextEncoder().encode(JSON.stringify(request)),
      }),
    );
    return reply.FunctionError === undefined ? answerOf(reply.Payload) : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Looks up domain proofs by the `outbound` function. Trouble on the way is `unreachable`: it must never look like a
 * record that is missing, or that is there.
 */
export const createOutboundLookup = (lambda: LambdaClient, functionName: string): DomainLookup => ({
  async txt(name) {
    const answer = await askOutbound(lambda, functionName, { kind: 'txt', name });
    return answer?.kind === 'records' ? ok(answer.records) : fail({ kind: 'unreachable' });
  },
});
