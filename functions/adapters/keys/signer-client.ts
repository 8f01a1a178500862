import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import type { SigningKeys } from '../../services/ports/signing-keys.ts';
import type { Endorser } from '../../services/signing/signer.ts';
import { MOST_VERSIONS, SignerAnswer, type SignerRequest } from './signer-protocol.ts';

/**
 * Asks the `signer` function.
 * @returns nothing, whatever went wrong on the way; then it is not known what was done, and asking again is safe.
 */
const ask = async (
  lambda: LambdaClient,
  functionName: string,
  request: SignerRequest,
): Promise<SignerAnswer | undefined> => {
  try {
    const reply = await lambda.send(
      new InvokeCommand({
        FunctionName: functionName,
        InvocationType: 'RequestResponse',
        Payload: new TextEncoder().encode(JSON.stringify(request)),
      }),
    );
    if (reply.FunctionError !== undefined) return undefined;
    const answer = SignerAnswer.safeParse(JSON.parse(new TextDecoder().decode(reply.Payload)));
    return answer.success ? answer.data : undefined;
  } catch {
    return undefined;
  }
};

/** What the `indexer` asks of the signer. */
export const createEndorser = (lambda: LambdaClient, functionName: string): Endorser => ({
  async endorse(versions) {
    const failed: number[] = [];
    for (let from = 0; from < versions.length; from += MOST_VERSIONS) {
      const some = versions.slice(from, from + MOST_VERSIONS);
      const answer = await ask(lambda, functionName, { kind: 'endorse', versions: some });
      const again = answer?.kind === 'endorsed' ? answer.failed : [...some.keys()];
      failed.push(...again.map((at) => from + at));
    }
    return failed;
  },
  async renew(organizationId) {
    const answer = await ask(lambda, functionName, { kind: 'renew', organizationId });
    return answer?.kind === 'renewed' && answer.next === undefined;
  },
});

/** What the `employer` function asks of the signer, for an organization's own people. */
export const createSigningKeys = (lambda: LambdaClient, functionName: string): SigningKeys => ({
  async keyring(organizationId) {
    const answer = await ask(lambda, functionName, { kind: 'describe', organizationId });
    return answer?.kind === 'keyring' ? ok(answer.keyring) : fail({ kind: 'unreachable' });
  },
  async change(request) {
    const answer = await ask(lambda, functionName, { kind: 'change', ...request });
    if (answer?.kind === 'keyring') return ok(answer.keyring);
    return fail({ kind: answer?.kind === 'refused' ? answer.reason : 'unreachable' });
  },
});
