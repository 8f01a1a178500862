import { changesBetween } from '../../../domain/audit.ts';
import type { ProfileId } from '../../../domain/ids.ts';
import { isSampleDomain, type Organization } from '../../../domain/organization.ts';
import {
  mayPublishProfiles,
  type ProfileHead,
  type ProfileVersion,
} from '../../../domain/profile/profile.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Instant } from '../../../domain/time.ts';
import { asProven, publishFailure } from '../as-proven.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { enter, type Visit } from '../guard.ts';
import { personBehind } from '../lifecycle/approve-role.ts';
import { once, type Repeatable } from '../once.ts';
import { auditEntry, plainFailure } from '../trail.ts';
import { openProfile, profileIn } from './profiles.ts';

type MoveFailure = FailureOf<
  'not-found' | 'forbidden' | 'profile-retired' | 'version-conflict' | 'dependency-down'
>;
type ApproveFailure = MoveFailure | FailureOf<'approval-own-draft'>;
type PublishFailure =
  | MoveFailure
  | FailureOf<'field-invalid' | 'profile-kind' | 'organization-unproven' | 'approval-missing'>;

const told = ({ state, publishedVersion }: ProfileHead) => ({ state, publishedVersion });

/** Approves the draft as it is at this version, and no later one, by somebody else than who changed it last. */
export const approveProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
  version: number,
  request: Repeatable,
): Promise<Result<ProfileHead, ApproveFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'approve');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<ProfileHead, ApproveFailure>(deps, actor, request, profileIn, async (receiptOf) => {
    const head = await openProfile(deps, visit, id, version);
    if (!head.ok) return head;
    if ((await personBehind(deps, visit, head.value.lastEditor)) === actor)
      return fail({ kind: 'approval-own-draft' });
    const at = deps.clock.now();
    const after: ProfileHead = { ...head.value, approval: { by: actor, at }, version: version + 1 };
    const changes = changesBetween({ approval: head.value.approval }, { approval: after.approval });
    const written = await deps.profiles.write(after, {
      audit: auditEntry(deps.random, { organizationId, actor, at }, 'profile-approved', id, changes),
      receipt: receiptOf({ kind: 'profile', value: after }),
    });
    return written.ok ? ok(after) : fail(plainFailure(written.error));
  });
};

const published = (
  { approval: _, ...head }: ProfileHead,
  { id, name, domain, kind }: Organization,
  at: Instant,
): ProfileHead & { readonly latest: ProfileVersion } => {
  const number = head.publishedVersion + 1;
  const latest: ProfileVersion = {
    profileId: head.id,
    number,
    state: 'live',
    organization: { id, name, domain, kind, sample: isSampleDomain(domain) },
    content: head.content,
    publishedAt: at,
  };
  return {
    ...head,
    state: 'published',
    version: head.version + 1,
    publishedVersion: number,
    latest,
    updatedAt: at,
  };
};

/**
 * Publishes the draft as the next immutable version, in one transaction with head, proof, audit and receipt. Where
 * publishing takes two pairs of eyes, exactly this draft must have been approved.
 */
export const publishProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
  version: number,
  request: Repeatable,
): Promise<Result<ProfileHead, PublishFailure | FailureOf<'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<ProfileHead, PublishFailure>(deps, actor, request, profileIn, (receiptOf) =>
    asProven<ProfileHead, PublishFailure>(deps, visit, async (organization) => {
      const head = await openProfile(deps, visit, id, version);
      if (!head.ok) return head;
      if (!mayPublishProfiles(organization.kind)) return fail({ kind: 'profile-kind' });
      if (organization.fourEyes && head.value.approval === undefined)
        return fail({ kind: 'approval-missing' });
      if (head.value.content.entries.length === 0) {
        const errors = [{ pointer: '/content/entries', detail: 'is empty; a profile needs an entry' }];
        return fail({ kind: 'field-invalid' as const, errors });
      }
      const at = deps.clock.now();
      const after = published(head.value, organization, at);
      const changes = changesBetween(told(head.value), {
        ...told(after),
        approvedBy: head.value.approval?.by,
      });
      const written = await deps.profiles.publish(after, after.latest, organization, {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'profile-published', id, changes),
        receipt: receiptOf({ kind: 'profile', value: after }),
      });
      return written.ok ? ok(after) : fail(publishFailure(written.error));
    }),
  );
};

/** Takes a published profile back. Its versions stay to be read; adopters keep their rules and are told. */
export const retireProfile = async (
  deps: EmployerDependencies,
  visit: Visit,
  id: ProfileId,
  version: number,
  request: Repeatable,
): Promise<Result<ProfileHead, MoveFailure | FailureOf<'profile-unpublished' | 'key-reused'>>> => {
  const seat = await enter(deps, visit, 'publish');
  if (!seat.ok) return seat;
  const { organizationId, subject: actor } = visit;
  return once<ProfileHead, MoveFailure | FailureOf<'profile-unpublished'>>(
    deps,
    actor,
    request,
    profileIn,
    async (receiptOf) => {
      const before = await openProfile(deps, visit, id, version);
      if (!before.ok) return before;
      const { approval: _, latest, ...head } = before.value;
      if (latest === undefined) return fail({ kind: 'profile-unpublished' });
      const at = deps.clock.now();
      const last: ProfileVersion = {
        ...latest,
        state: 'retired',
        number: latest.number + 1,
        publishedAt: at,
      };
      const after: ProfileHead = {
        ...head,
        state: 'retired',
        version: version + 1,
        publishedVersion: last.number,
        latest: last,
        updatedAt: at,
      };
      const changes = changesBetween(told(before.value), told(after));
      const written = await deps.profiles.close(after, last, {
        audit: auditEntry(deps.random, { organizationId, actor, at }, 'profile-retired', id, changes),
        receipt: receiptOf({ kind: 'profile', value: after }),
      });
      return written.ok ? ok(after) : fail(plainFailure(written.error));
    },
  );
};
