import { changesBetween } from '../../domain/audit.ts';
import {
  type DomainProof,
  type Organization,
  PROOF_METHODS,
  type ProofMethod,
  proofRecordName,
  proofRecordValue,
} from '../../domain/organization.ts';
import { type Findings, methodsOf, provenBy } from '../../domain/organization-proof.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { lookAt } from '../proof/look.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { resemblancesOf } from './lifecycle/look-alikes.ts';
import { once, type Repeatable } from './once.ts';
import { organizationIn } from './organizations.ts';
import { auditEntry, plainFailure } from './trail.ts';

type ProofFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'key-reused'
  | 'version-conflict'
  | 'domain-taken'
  | 'domain-proof-missing'
  | 'dependency-down'
>;

/** Whether a look can be spared: it is proven by all of these, and nothing of it lapses. */
const isSettled = (proof: DomainProof, asked: readonly ProofMethod[] | undefined): boolean =>
  proof.state === 'proven' &&
  proof.lapsing === undefined &&
  (asked ?? []).every((method) => methodsOf(proof).includes(method));

/** A place that could not be asked is no missing token: the DNS, or all places where only others were asked. */
const cannotTell = (findings: Findings): boolean =>
  findings['dns-txt'] === 'unreachable' ||
  Object.values(findings).every((finding) => finding === 'unreachable');

/**
 * Proves that the organization controls its domain: its token is there now, in its DNS, in the DID document of its
 * domain or in the well-known file, whichever is asked for. The domain is claimed in the same transaction, so of two
 * organizations with the same domain one gets it. A place that cannot be asked is `dependency-down`, and never a
 * missing token.
 */
export const proveDomain = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  request: Repeatable,
  { methods: asked }: { readonly methods?: readonly ProofMethod[] | undefined } = {},
): Promise<Result<Organization, ProofFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  return once<Organization, ProofFailure>(deps, visit.subject, request, organizationIn, async (receiptOf) => {
    const organization = await deps.organizations.organization(visit.organizationId);
    if (organization === undefined) return fail({ kind: 'not-found' });
    if (organization.version !== version) return fail({ kind: 'version-conflict' });
    const { proof, domain } = organization;
    if (isSettled(proof, asked)) return ok(organization);

    const findings = await lookAt(deps.proofs, organization, asked ?? PROOF_METHODS);
    const found = PROOF_METHODS.filter((method) => findings[method] === 'found');
    if (found.length === 0) {
      if (cannotTell(findings)) return fail({ kind: 'dependency-down' });
      const record = { name: proofRecordName(domain), value: proofRecordValue(proof.token) };
      return fail({ kind: 'domain-proof-missing', record, findings });
    }

    const at = deps.clock.now();
    const known = proof.state === 'proven' ? methodsOf(proof) : [];
    const methods = PROOF_METHODS.filter((method) => found.includes(method) || known.includes(method));
    const next = provenBy(proof.token, methods, proof.state === 'proven' ? proof.provenAt : at, at);
    const resembles = await resemblancesOf(deps, organization);
    const proven = { ...organization, proof: next, resembles, version: organization.version + 1 };
    const trail = {
      audit: auditEntry(
        deps.random,
        { organizationId: organization.id, actor: visit.subject, at },
        'domain-proven',
        organization.id,
        changesBetween({ proof }, { proof: next }),
      ),
      receipt: receiptOf({ kind: 'organization', value: proven }),
    };
    const written = await (proof.state === 'proven'
      ? deps.organizations.changeProof(proven, trail)
      : deps.organizations.prove(proven, trail));
    if (written.ok) return ok(proven);
    return fail(
      written.error.kind === 'domain-taken' ? { kind: 'domain-taken' } : plainFailure(written.error),
    );
  });
};
