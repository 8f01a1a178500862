import { isKnownTo } from '../../../domain/acquaintance.ts';
import { wholeChange } from '../../../domain/audit.ts';
import type { OrganizationId } from '../../../domain/ids.ts';
import { likenessesOf, likenessKeys } from '../../../domain/look-alike.ts';
import type { Organization, Resemblance } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** A proven organization that people could take for this one, and whether this one says that it knows it. */
export interface LookAlike extends Resemblance {
  readonly known: boolean;
}

/** Nobody knows more namesakes than this. */
const MOST_KNOWN = 50;

/** The proven organizations that carry a mark because people could take them for this one; for its members. */
export const readLookAlikes = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<readonly LookAlike[], FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const self = await deps.organizations.organization(visit.organizationId);
  if (self === undefined) return fail({ kind: 'not-found' });
  const others = await deps.lookAlikes.under(likenessKeys(self));
  return ok(
    others
      .filter(({ resembles = [] }) => resembles.some(({ id }) => id === self.id))
      .map((other) => {
        const { id, name, domain } = other;
        return { id, name, domain, how: likenessesOf(self, other), known: isKnownTo(other, self) };
      })
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  );
};

/**
 * Says that this organization knows another one, or no longer does. Only whom somebody could be taken for can take the
 * mark from them, and only with a proven domain of its own: the other one's word about itself is what is in doubt.
 */
export const answerLookAlike = async (
  deps: EmployerDependencies,
  visit: Visit,
  version: number,
  other: OrganizationId,
  known: boolean,
): Promise<
  Result<
    Organization,
    FailureOf<
      | 'not-found'
      | 'forbidden'
      | 'organization-unproven'
      | 'version-conflict'
      | 'limit-reached'
      | 'dependency-down'
    >
  >
> => {
  const seat = await enter(deps, visit, 'manage');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  const before = await deps.organizations.organization(organizationId);
  if (before === undefined) return fail({ kind: 'not-found' });
  if (before.version !== version) return fail({ kind: 'version-conflict' });
  if (before.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
  const named = await deps.organizations.organization(other);
  const isPublic = named?.proof.state === 'proven' && other !== organizationId;
  if (known && !isPublic) return fail({ kind: 'not-found' });
  const at = deps.clock.now();
  const [was, others] = [
    before.knows?.find(({ id }) => id === other),
    (before.knows ?? []).filter(({ id }) => id !== other),
  ];
  const is = known && named !== undefined ? { id: other, name: named.name, at } : undefined;
  if (was?.name === is?.name) return ok(before);
  const knows = is === undefined ? others : [...others, is];
  if (knows.length > MOST_KNOWN) return fail({ kind: 'limit-reached' });
  const after: Organization = { ...before, knows, version: version + 1 };
  const changes = wholeChange('/knows', was, is);
  const written = await deps.organizations.replace(after, {
    audit: auditEntry(deps.random, { organizationId, actor, at }, 'look-alike-answered', other, changes),
  });
  return written.ok ? ok(after) : fail(plainFailure(written.error));
};
