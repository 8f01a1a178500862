import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createKms } from '../adapters/keys/kms-client.ts';
import { gzipPacking } from '../adapters/keys/list-packing.ts';
import { createSignatory } from '../adapters/keys/signatory.ts';
import { type SignerAnswer, SignerRequest } from '../adapters/keys/signer-protocol.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createSigningStore } from '../adapters/table/signing-store.ts';
import { failureOf } from '../http/failure.ts';
import { changeKeyring, describeKeyring } from '../services/signing/keyrings.ts';
import { renew } from '../services/signing/renew.ts';
import { endorseAll } from '../services/signing/signer.ts';
import { readCredentials, readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';

const { CATALOG_TABLE, PUBLIC_ORIGIN, SIGNING_KEY_ARN, AWS_REGION } = readEnvironment(
  'CATALOG_TABLE',
  'PUBLIC_ORIGIN',
  'SIGNING_KEY_ARN',
  'AWS_REGION',
);
const log = createFailureLog('signer');
const dependencies = {
  store: createSigningStore(createTableClient(), CATALOG_TABLE),
  signatory: createSignatory(
    createKms({
      keyId: SIGNING_KEY_ARN,
      region: AWS_REGION,
      endpoint: process.env['AWS_ENDPOINT_URL_KMS'],
      credentials: readCredentials,
    }),
  ),
  packing: gzipPacking,
  clock: systemClock,
  random: systemRandom,
  origin: PUBLIC_ORIGIN,
};

/**
 * Signs what our own functions ask for, and nothing that a stranger wrote: every document is made here.
 * @throws for a request that is not one of the known ones, without quoting it, and when a key cannot be used.
 */
export const handler = async (event: unknown): Promise<SignerAnswer> => {
  const parsed = SignerRequest.safeParse(event);
  if (!parsed.success) throw new Error('not a request that this function answers');
  const request = parsed.data;
  switch (request.kind) {
    case 'endorse': {
      const failed = await endorseAll(dependencies, request.versions, (error) =>
        log(failureOf(error, 'signer', 'sign a version')),
      );
      return { kind: 'endorsed', failed: [...failed] };
    }
    case 'renew': {
      const next = await renew(dependencies, request.organizationId);
      return { kind: 'renewed', ...(next === undefined ? {} : { next }) };
    }
    case 'describe':
      return { kind: 'keyring', keyring: await describeKeyring(dependencies, request.organizationId) };
    case 'change': {
      const changed = await changeKeyring(dependencies, request);
      if (changed.ok) return { kind: 'keyring', keyring: changed.value };
      const { kind } = changed.error;
      const known = kind === 'key-spent' || kind === 'version-conflict' || kind === 'no-such-key';
      return { kind: 'refused', reason: known ? kind : 'busy' };
    }
  }
};
