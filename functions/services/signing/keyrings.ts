import { changesBetween } from '../../domain/audit.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import {
  currentKey,
  emptyKeyring,
  type Keyring,
  withNewKey,
  withOwnDomain,
  withoutKey,
} from '../../domain/signing/keyring.ts';
import { auditEntry } from '../employer/trail.ts';
import type { Random } from '../ports/ambient.ts';
import type { Receipt, Refusal } from '../ports/organization-store.ts';
import type { KeyringChangeRequest } from '../ports/signing-keys.ts';
import type { SigningDependencies } from './dependencies.ts';

type KeyDependencies = SigningDependencies & { readonly random: Random };
type Made = Parameters<SigningDependencies['store']['changeKeyring']>[1];

/** What an audit entry tells of a ring: keys by their public part alone. */
const told = ({ keys, ownDomain }: Keyring) => ({
  keys: Object.fromEntries(keys.map(({ id, ...key }) => [id, key])),
  ownDomain: ownDomain?.did,
});

const ACTIONS = {
  rotate: 'signing-key-rotated',
  revoke: 'signing-key-revoked',
  domain: 'signing-domain-changed',
} as const;

/** The ring with one more key, and the secret that is stored with it. */
const grown = async (deps: KeyDependencies, ring: Keyring): Promise<{ ring: Keyring; made: Made }> => {
  const { publicKeyMultibase, sealed } = await deps.signatory.makeKey(ring.organizationId);
  const { ring: after, key } = withNewKey(ring, publicKeyMultibase, deps.clock.now());
  return { ring: after, made: { keyId: key.id, sealed } };
};

const withoutRevoked = async (
  deps: KeyDependencies,
  before: Keyring,
  key: string,
): Promise<{ ring: Keyring; made: Made } | undefined> => {
  const shrunk = withoutKey(before, key, deps.clock.now());
  if (shrunk === undefined) return undefined;
  if (currentKey(shrunk) !== undefined) return { ring: shrunk, made: undefined };
  // The key that signs was revoked: a new one takes its place in the same change.
  const { ring, made } = await grown(deps, shrunk);
  return { ring: { ...ring, change: 'revocation', version: shrunk.version }, made };
};

const changed = async (
  deps: KeyDependencies,
  before: Keyring,
  request: KeyringChangeRequest,
): Promise<{ ring: Keyring; made: Made } | undefined> => {
  switch (request.change) {
    case 'rotate':
      return grown(deps, before);
    case 'revoke':
      return withoutRevoked(deps, before, request.key);
    case 'domain':
      return { ring: withOwnDomain(before, request.ownDomain, deps.clock.now()), made: undefined };
  }
};

/** The ring of an organization; an empty one before anything was signed. */
export const describeKeyring = async (
  deps: SigningDependencies,
  organization: OrganizationId,
): Promise<Keyring> =>
  (await deps.store.keyring(organization)) ?? emptyKeyring(organization, deps.clock.now());

/**
 * Changes the ring as a member of the organization asked, with the audit entry and the receipt in the same
 * transaction. Of any number of changes of one version one wins.
 */
export const changeKeyring = async (
  deps: KeyDependencies,
  request: KeyringChangeRequest,
): Promise<Result<Keyring, Refusal | { readonly kind: 'no-such-key' }>> => {
  const { organizationId, actor } = request;
  const before = await describeKeyring(deps, organizationId);
  if (before.version !== request.version) return fail({ kind: 'version-conflict' });
  const change = await changed(deps, before, request);
  if (change === undefined) return fail({ kind: 'no-such-key' });
  const { ring, made } = change;
  const at = ring.updatedAt;
  const changes = changesBetween(told(before), told(ring));
  const receipt: Receipt = { ...request.receipt, outcome: { kind: 'keyring', value: ring } };
  const audit = auditEntry(
    deps.random,
    { organizationId, actor, at },
    ACTIONS[request.change],
    organizationId,
    changes,
  );
  const written = await deps.store.changeKeyring(ring, made, { audit, receipt });
  return written.ok ? ok(ring) : fail(written.error);
};
