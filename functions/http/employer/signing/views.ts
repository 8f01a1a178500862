import type { z } from '@hono/zod-openapi';
import type { KeyringView } from '../../../contract/signing.ts';
import { didDocumentUrl, hostedDid } from '../../../domain/signing/addresses.ts';
import { currentKey, type Keyring, keyState, signingIdentity } from '../../../domain/signing/keyring.ts';

/** An organization's keys as the API shows them. */
export const keyringView = (origin: string, ring: Keyring): z.infer<typeof KeyringView> => {
  const { organizationId, ownDomain, version } = ring;
  const hosted = hostedDid(origin, organizationId);
  const current = currentKey(ring);
  return {
    did: signingIdentity(ring, hosted)?.did ?? hosted,
    hostedDid: hosted,
    didDocument: didDocumentUrl(origin, organizationId),
    ...(ownDomain === undefined
      ? {}
      : {
          ownDomain: {
            did: ownDomain.did,
            checkedAt: ownDomain.checkedAt,
            listed: current !== undefined && ownDomain.methods[current.id] !== undefined,
          },
        }),
    keys: ring.keys.map((key) => ({ ...key, state: keyState(ring, key) })),
    version,
  };
};
