import { changesBetween } from '../../domain/audit.ts';
import type { RoleId } from '../../domain/ids.ts';
import { isSampleDomain, type Organization } from '../../domain/organization.ts';
import { requirementHash } from '../../domain/requirement/canonical.ts';
import type { Requirement } from '../../domain/requirement/requirement.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { RecognitionVersion, RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { once, type Repeatable } from './once.ts';
import { openHead, roleIn } from './roles.ts';
import { auditEntry, plainFailure } from './trail.ts';

type PublishFailure = FailureOf<
  | 'not-found'
  | 'forbidden'
  | 'field-invalid'
  | 'organization-unproven'
  | 'requirement-missing'
  | 'role-not-draft'
  | 'version-conflict'
  | 'dependency-down'
>;

/** How often an organization that changed under the publication is read again. */
const ATTEMPTS = 3;

/** The public version that this head makes now: everything that a page or an export needs, copied. */
const recognitionOf = async (
  { id, name, domain, kind }: Organization,
  head: RoleHead,
  requirement: Requirement,
  at: Instant,
): Promise<RecognitionVersion> => ({
  roleId: head.id,
  number: head.publishedVersion + 1,
  state: 'live',
  organization: { id, name, domain, kind, sample: isSampleDomain(domain) },
  role: head.role,
  requirement,
  requirementHash: await requirementHash(requirement),
  publishedAt: at,
});

/**
 * Publishes the draft: the head moves on, an immutable version is written, the organization is proven, audit and
 * receipt are kept, all in one transaction (design of the data: one publication, one transaction). Of any number
 * of publications of the same head version one wins; the others get `version-conflict`.
 */
export const publishRole = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: RoleId,
  version: number,
  request: Repeatable,
): Promise<Result<RoleHead, PublishFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<RoleHead, PublishFailure>(deps, actor, request, roleIn, async (receiptOf) => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const [head, organization] = await Promise.all([
        openHead(deps, visit, id, version),
        deps.organizations.organization(organizationId),
      ]);
      if (!head.ok) return head;
      if (organization === undefined) return fail({ kind: 'not-found' });
      if (organization.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
      const { requirement, role, state } = head.value;
      if (requirement === undefined) return fail({ kind: 'requirement-missing' });
      const at = deps.clock.now();
      if (role.endsAt !== undefined && role.endsAt <= at) {
        return fail({
          kind: 'field-invalid',
          errors: [{ pointer: '/role/endsAt', detail: 'has passed; change it before you publish' }],
        });
      }
      const latest = await recognitionOf(organization, head.value, requirement, at);
      const after: RoleHead = {
        ...head.value,
        state: 'published',
        version: version + 1,
        publishedVersion: latest.number,
        latest,
        updatedAt: at,
      };
      const changes = changesBetween(
        { state, publishedVersion: head.value.publishedVersion },
        {
          state: after.state,
          publishedVersion: after.publishedVersion,
          requirementHash: latest.requirementHash,
        },
      );
      const written = await deps.roles.publish(after, latest, organization, {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'role-published', id, changes),
        receipt: receiptOf({ kind: 'role', value: after }),
      });
      if (written.ok) return ok(after);
      if (written.error.kind !== 'organization-moved') return fail(plainFailure(written.error));
    }
    return fail({ kind: 'dependency-down' });
  });
};
