import { randomBytes } from 'node:crypto';
import { systemRandom } from '../../functions/adapters/ambient/system.ts';
import type { Kms } from '../../functions/adapters/keys/kms-client.ts';
import { createSignatory } from '../../functions/adapters/keys/signatory.ts';
import { createSigningStore } from '../../functions/adapters/table/signing-store.ts';
import { ok } from '../../functions/domain/result.ts';
import type { Clock } from '../../functions/services/ports/ambient.ts';
import type { SigningKeys } from '../../functions/services/ports/signing-keys.ts';
import { changeKeyring, describeKeyring } from '../../functions/services/signing/keyrings.ts';
import type { TestDynamoDb } from './dynamodb.ts';

/** A key service that keeps no secret, for tests in which nobody is kept from one. */
const openKms: Kms = {
  generateDataKey: async () => {
    const plaintext = randomBytes(32);
    return { plaintext, blob: plaintext.toString('base64') };
  },
  decrypt: async (blob) => Buffer.from(blob, 'base64'),
};

/** The keys of organizations as the `signer` function changes them, without the function around it. */
export const signingKeysOn = (db: TestDynamoDb, clock: Clock, origin: string): SigningKeys => {
  const deps = {
    store: createSigningStore(db.documents, db.catalogTable),
    signatory: createSignatory(openKms),
    clock,
    random: systemRandom,
    origin,
  };
  return {
    keyring: async (organization) => ok(await describeKeyring(deps, organization)),
    change: (request) => changeKeyring(deps, request),
  };
};
