import type { OrganizationId } from '../../domain/ids.ts';
import {
  emptyKeyring,
  type Keyring,
  type SigningIdentity,
  withNewKey,
} from '../../domain/signing/keyring.ts';
import type { SigningDependencies } from './dependencies.ts';

const ATTEMPTS = 3;

/**
 * The ring of an organization; its first key is made when it is first needed.
 * @throws when others keep making it at the same time and none of it can be read.
 */
export const ringOf = async (deps: SigningDependencies, organization: OrganizationId): Promise<Keyring> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const known = await deps.store.keyring(organization);
    if (known !== undefined) return known;
    const at = deps.clock.now();
    const { publicKeyMultibase, sealed } = await deps.signatory.makeKey(organization);
    const { ring, key } = withNewKey(emptyKeyring(organization, at), publicKeyMultibase, at);
    const written = await deps.store.changeKeyring(ring, { keyId: key.id, sealed });
    if (written.ok) return ring;
  }
  throw new Error('the first key of an organization could not be made');
};

/**
 * Signs a document under an identity of the ring.
 * @throws when the key cannot be opened: then nothing was signed.
 */
export const signAs = async (
  deps: SigningDependencies,
  organizationId: OrganizationId,
  { key, verificationMethod }: SigningIdentity,
  document: object,
): Promise<string> => {
  const sealed = async () => {
    const stored = await deps.store.secret(organizationId, key.id);
    if (stored === undefined) throw new Error('a key of the ring has no secret');
    return stored;
  };
  const { publicKeyMultibase } = key;
  const by = { organizationId, verificationMethod, publicKeyMultibase, sealed };
  return deps.signatory.sign(document, by, deps.clock.now());
};
