import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { fail, ok } from '../../domain/result.ts';
import type { SigningKeys } from '../../services/ports/signing-keys.ts';
import type { Published } from '../../services/signing/endorse.ts';
import type { Endorser } from '../../services/signing/signer.ts';
import { MOST_VERSIONS, SignerAnswer, type SignerRequest } from './signer-protocol.ts';

const MOST_BYTES = 4_000_000;

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

/** How many of the versions, at least one, one request can bring: a Lambda takes 6 MB. */
const fitting = (versions: readonly Published[]): number => {
  let bytes = 0;
  const over = versions.findIndex((version) => {
    bytes += Buffer.byteLength(JSON.stringify(version));
    return bytes > MOST_BYTES;
  });
  return over === -1 ? versions.length : Math.max(over, 1);
};

/** What the `indexer` asks of the signer. */
export const createEndorser = (lambda: LambdaClient, functionName: string): Endorser => ({
  async endorse(versions) {
    const failed: number[] = [];
    for (let from = 0, next = 0; from < versions.length; from = next) {
      next = from + fitting(versions.slice(from, from + MOST_VERSIONS));
      const some = versions.slice(from, next);
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
