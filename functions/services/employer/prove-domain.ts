import { changesBetween } from '../../domain/audit.ts';
import { type Organization, proofRecordName, proofRecordValue } from '../../domain/organization.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
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

/**
 * Proves that the organization controls its domain: the TXT record with its token is there now. The domain is
 * claimed in the same transaction, so of two organizations with the same domain one gets it. A DNS that cannot be
 * asked is `dependency-down`, and never a missing record.
 */
export const proveDomain = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  request: Repeatable,
): Promise<Result<Organization, ProofFailure>> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  return once<Organization, ProofFailure>(deps, visit.subject, request, organizationIn, async (receiptOf) => {
    const organization = await deps.organizations.organization(visit.organizationId);
    if (organization === undefined) return fail({ kind: 'not-found' });
    if (organization.version !== version) return fail({ kind: 'version-conflict' });
    if (organization.proof.state === 'proven') return ok(organization);

    const { token } = organization.proof;
    const record = { name: proofRecordName(organization.domain), value: proofRecordValue(token) };
    const found = await deps.domains.txt(record.name);
    if (!found.ok) return fail({ kind: 'dependency-down' });
    if (!found.value.some((text) => text.trim() === record.value)) {
      return fail({ kind: 'domain-proof-missing', record });
    }

    const at = deps.clock.now();
    const proof = { state: 'proven', token, provenAt: at } as const;
    const proven = { ...organization, proof, version: organization.version + 1 };
    const written = await deps.organizations.prove(proven, {
      audit: auditEntry(
        deps.random,
        { organizationId: organization.id, actor: visit.subject, at },
        'domain-proven',
        organization.id,
        changesBetween({ proof: organization.proof }, { proof }),
      ),
      receipt: receiptOf({ kind: 'organization', value: proven }),
    });
    if (written.ok) return ok(proven);
    return fail(
      written.error.kind === 'domain-taken' ? { kind: 'domain-taken' } : plainFailure(written.error),
    );
  });
};
