import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import type { BadgeReader } from '../../services/ports/badge-reader.ts';
import { BadgeAnswer, type BadgeRequest } from './badge-protocol.ts';

/** Has the `presentation` function read a badge, so that no stranger's credential is met anywhere else. */
export const createBadgeClient = (lambda: LambdaClient, functionName: string): BadgeReader => ({
  async read(bytes) {
    const request: BadgeRequest = { kind: 'read-badge', badge: Buffer.from(bytes).toString('base64') };
    try {
      const reply = await lambda.send(
        new InvokeCommand({
          FunctionName: functionName,
          InvocationType: 'RequestResponse',
          Payload: new TextEncoder().encode(JSON.stringify(request)),
        }),
      );
      if (reply.FunctionError !== undefined) return fail('unreachable');
      const answer = BadgeAnswer.parse(JSON.parse(new TextDecoder().decode(reply.Payload)));
      return answer.kind === 'read' ? ok(answer.reading) : fail(answer.fault);
    } catch {
      return fail('unreachable');
    }
  },
});
