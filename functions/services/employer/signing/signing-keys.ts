import { fail, ok, type Result } from '../../../domain/result.ts';
import { currentKey, type Keyring, type OwnDomain } from '../../../domain/signing/keyring.ts';
import type { Outcome, Receipt } from '../../ports/organization-store.ts';
import type { KeyringChangeRequest } from '../../ports/signing-keys.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { once, type Repeatable } from '../once.ts';

type ReadFailure = FailureOf<'not-found' | 'forbidden' | 'dependency-down'>;
type ChangeFailure =
  | ReadFailure
  | FailureOf<'organization-unproven' | 'version-conflict' | 'signing-domain-unlisted'>;
type Changed = Promise<Result<Keyring, ChangeFailure | FailureOf<'key-reused'>>>;

/** The part of a change that says what it is. */
type Wish =
  | { readonly change: 'rotate' }
  | { readonly change: 'revoke'; readonly key: string }
  | { readonly change: 'domain'; readonly ownDomain?: OwnDomain | undefined };

const keyringIn = (outcome: Outcome): Keyring | undefined =>
  outcome.kind === 'keyring' ? outcome.value : undefined;

const requestFor = (
  visit: Visit,
  version: number,
  { outcome: _unknownYet, ...receipt }: Receipt,
  wish: Wish,
): KeyringChangeRequest => ({
  organizationId: visit.organizationId,
  version,
  actor: visit.subject,
  receipt,
  ...wish,
});

const changeOnce = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  request: Repeatable,
  wishFor: (ring: Keyring, domain: string) => Promise<Result<Wish, ChangeFailure>>,
  isThere: (ring: Keyring) => boolean = () => true,
): Changed => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  return once<Keyring, ChangeFailure>(deps, visit.subject, request, keyringIn, async (receiptOf) => {
    const organization = await deps.organizations.organization(visit.organizationId);
    if (organization?.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
    const ring = await deps.signing.keyring(visit.organizationId);
    if (!ring.ok) return fail({ kind: 'dependency-down' });
    if (!isThere(ring.value)) return fail({ kind: 'not-found' });
    if (ring.value.version !== version) return fail({ kind: 'version-conflict' });
    const wish = await wishFor(ring.value, organization.domain);
    if (!wish.ok) return wish;
    // The signer puts the ring that it makes in place of the one that was read.
    const receipt = receiptOf({ kind: 'keyring', value: ring.value });
    const changed = await deps.signing.change(requestFor(visit, version, receipt, wish.value));
    if (changed.ok) return changed;
    switch (changed.error.kind) {
      case 'version-conflict':
        return fail({ kind: 'version-conflict' });
      case 'no-such-key':
        return fail({ kind: 'not-found' });
      default:
        return fail({ kind: 'dependency-down' });
    }
  });
};

/** Who the organization signs as, and its keys; for every member. */
export const readSigningKeys = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<Keyring, ReadFailure>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const ring = await deps.signing.keyring(visit.organizationId);
  return ring.ok ? ring : fail({ kind: 'dependency-down' });
};

/** A new key signs from now on. What the old ones signed still holds. */
export const rotateSigningKey = (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  request: Repeatable,
): Changed => changeOnce(deps, visit, version, request, async () => ok({ change: 'rotate' }));

/**
 * A key that somebody else may have counts no longer. What it signed is signed again with another key; where it was
 * the one that signs, a new one takes its place in the same change.
 */
export const revokeSigningKey = (
  deps: EmployerDependencies,
  visit: Visit,
  key: string,
  version: number,
  request: Repeatable,
): Changed =>
  changeOnce(
    deps,
    visit,
    version,
    request,
    async () => ok({ change: 'revoke', key }),
    (ring) => ring.keys.some(({ id }) => id === key),
  );

/** What the organization's own DID document lists of our keys. */
const ownDomainOf = async (
  { dids, clock }: Pick<EmployerDependencies, 'dids' | 'clock'>,
  ring: Keyring,
  domain: string,
): Promise<Result<OwnDomain, FailureOf<'dependency-down' | 'signing-domain-unlisted'>>> => {
  const did = `did:web:${domain}`;
  const listed = await dids.assertionKeys(did);
  if (!listed.ok) return fail({ kind: 'dependency-down' });
  const methods: Record<string, string> = {};
  for (const key of ring.keys.filter(({ revokedAt }) => revokedAt === undefined)) {
    const method = listed.value.find(
      ({ publicKeyMultibase }) => publicKeyMultibase === key.publicKeyMultibase,
    );
    if (method !== undefined) methods[key.id] = method.id;
  }
  const current = currentKey(ring);
  if (current === undefined || methods[current.id] === undefined)
    return fail({ kind: 'signing-domain-unlisted', did });
  return ok({ did, checkedAt: clock.now(), methods });
};

/**
 * Signs as the DID of the organization's proven domain from now on, if the document there lists our current key; or
 * as the DID that we serve again, and then everything that was signed as the other is signed anew.
 */
export const setSigningDomain = (
  deps: EmployerDependencies,
  visit: Visit,
  own: boolean,
  version: number,
  request: Repeatable,
): Changed =>
  changeOnce(deps, visit, version, request, async (ring, domain) => {
    if (!own) return ok({ change: 'domain' });
    const ownDomain = await ownDomainOf(deps, ring, domain);
    return ownDomain.ok ? ok({ change: 'domain', ownDomain: ownDomain.value }) : ownDomain;
  });
