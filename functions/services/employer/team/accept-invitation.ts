import { changesBetween } from '../../../domain/audit.ts';
import type { MemberRole, Organization } from '../../../domain/organization.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Invitation, isOpen, parseInvitationToken, type TeamMember } from '../../../domain/team.ts';
import type { Instant } from '../../../domain/time.ts';
import type { Person } from '../../ports/sign-in.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { FailureOf } from '../failure.ts';
import { sameHash, secretHashOf } from '../keys/secret-hash.ts';
import { once, type Repeatable } from '../once.ts';
import { organizationIn } from '../organizations.ts';
import { auditEntry, plainFailure } from '../trail.ts';

/** What somebody who holds the link is told before they accept: who invites them to what. */
export interface InvitationOffer {
  readonly organization: Organization;
  readonly role: MemberRole;
  readonly invitedBy?: string | undefined;
  readonly expiresAt: Instant;
}

type OfferFailure = FailureOf<'not-found' | 'invitation-ended'>;
type AcceptFailure = OfferFailure | FailureOf<'already-member' | 'version-conflict' | 'dependency-down'>;

/** The invitation that a link opens; whoever has a wrong secret learns nothing of what is there. */
const opened = async (
  { team }: Pick<EmployerDependencies, 'team'>,
  token: string,
): Promise<Invitation | undefined> => {
  const parsed = parseInvitationToken(token);
  const found = parsed === undefined ? undefined : await team.find(parsed.id);
  if (parsed === undefined || found === undefined) return undefined;
  return sameHash(await secretHashOf(parsed.secret), found.secretHash) ? found.invitation : undefined;
};

/** What the link offers, for a signed-in person who holds it. */
export const readInvitation = async (
  deps: EmployerDependencies,
  token: string,
): Promise<Result<InvitationOffer, OfferFailure>> => {
  const invitation = await opened(deps, token);
  if (invitation === undefined) return fail({ kind: 'not-found' });
  const organization = await deps.organizations.organization(invitation.organizationId);
  if (organization === undefined) return fail({ kind: 'not-found' });
  if (!isOpen(invitation, deps.clock.now())) return fail({ kind: 'invitation-ended' });
  const { role, createdByName, expiresAt } = invitation;
  return ok({ organization, role, invitedBy: createdByName, expiresAt });
};

/** Makes the person a member. An invitation is used once: of two who accept it at the same time one joins. */
export const acceptInvitation = (
  deps: EmployerDependencies,
  person: Person,
  token: string,
  request: Repeatable,
): Promise<Result<Organization, AcceptFailure | FailureOf<'key-reused'>>> =>
  once<Organization, AcceptFailure>(deps, person.subject, request, organizationIn, async (receiptOf) => {
    const invitation = await opened(deps, token);
    if (invitation === undefined) return fail({ kind: 'not-found' });
    const { organizationId, role } = invitation;
    const at = deps.clock.now();
    const [organization, member] = await Promise.all([
      deps.organizations.organization(organizationId),
      deps.team.member(organizationId, person.subject),
    ]);
    if (organization === undefined) return fail({ kind: 'not-found' });
    if (!isOpen(invitation, at)) return fail({ kind: 'invitation-ended' });
    if (member !== undefined) return fail({ kind: 'already-member' });
    const accepted: Invitation = { ...invitation, state: 'accepted', version: invitation.version + 1 };
    const joined: TeamMember = {
      organizationId,
      subject: person.subject,
      role,
      name: person.name,
      joinedAt: at,
      version: 1,
    };
    const written = await deps.team.accept(accepted, joined, {
      audit: auditEntry(
        deps.random,
        { organizationId, actor: person.subject, at },
        'member-joined',
        invitation.id,
        changesBetween({}, { role }),
      ),
      receipt: receiptOf({ kind: 'organization', value: organization }),
    });
    if (written.ok) return ok(organization);
    if (written.error.kind === 'already-member') return fail({ kind: 'already-member' });
    return fail(
      written.error.kind === 'version-conflict' ? { kind: 'invitation-ended' } : plainFailure(written.error),
    );
  });
