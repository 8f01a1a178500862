import { changesBetween } from '../../domain/audit.ts';
import type { Member, Organization, OrganizationKind } from '../../domain/organization.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Page, PageRequest } from '../ports/market.ts';
import type { Outcome } from '../ports/organization-store.ts';
import type { Person } from '../ports/sign-in.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { FailureOf } from './failure.ts';
import { enter, type Visit } from './guard.ts';
import { resemblancesOf } from './lifecycle/look-alikes.ts';
import { once, type Repeatable } from './once.ts';
import { auditEntry, plainFailure } from './trail.ts';

/** What a person says of an organization when it is created. */
export interface OrganizationFacts {
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly domain: string;
  readonly about?: string | undefined;
}

/** Bytes of the token that the organization puts into its DNS. */
const PROOF_TOKEN_BYTES = 24;

export const organizationIn = (outcome: Outcome): Organization | undefined =>
  outcome.kind === 'organization' ? outcome.value : undefined;

/**
 * Creates an organization that has proven nothing yet; whoever creates it owns it. Several may name the same
 * domain: only one can prove it.
 */
export const createOrganization = (
  deps: EmployerDependencies,
  { subject, name }: Person,
  facts: OrganizationFacts,
  request: Repeatable,
): Promise<Result<Organization, FailureOf<'key-reused' | 'version-conflict' | 'dependency-down'>>> =>
  once(deps, subject, request, organizationIn, async (receiptOf) => {
    const at = deps.clock.now();
    const id = deps.random.id('organization');
    const organization: Organization = {
      id,
      ...facts,
      proof: { state: 'unproven', token: deps.random.token(PROOF_TOKEN_BYTES) },
      resembles: await resemblancesOf(deps, { id, ...facts }),
      fourEyes: false,
      version: 1,
      createdAt: at,
    };
    const written = await deps.organizations.create(
      organization,
      { organizationId: id, subject, role: 'owner', name, joinedAt: at },
      {
        audit: auditEntry(
          deps.random,
          { organizationId: id, actor: subject, at },
          'organization-created',
          id,
          changesBetween({}, facts),
        ),
        receipt: receiptOf({ kind: 'organization', value: organization }),
      },
    );
    return written.ok ? ok(organization) : fail(plainFailure(written.error));
  });

/** The organization, for its members. */
export const readOrganization = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<Organization, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const organization = await deps.organizations.organization(visit.organizationId);
  return organization === undefined ? fail({ kind: 'not-found' }) : ok(organization);
};

/** An organization with the part that somebody has in it. */
export interface Membership {
  readonly role: Member['role'];
  readonly organization: Organization;
}

/** The organization with the caller's own part in it: what every page about it begins with. */
export const readMembership = async (
  deps: EmployerDependencies,
  visit: Visit,
): Promise<Result<Membership, FailureOf<'not-found' | 'forbidden'>>> => {
  const seat = await enter(deps, visit, 'read');
  if (!seat.ok) return seat;
  const { role } = seat.value;
  const organization = await deps.organizations.organization(visit.organizationId);
  return organization === undefined || role === 'key'
    ? fail({ kind: 'not-found' })
    : ok({ role, organization });
};

/** The organizations that a person belongs to, oldest first. */
export const readMemberships = async (
  deps: EmployerDependencies,
  subject: string,
  page: PageRequest,
): Promise<Page<Membership>> => {
  const { items, next } = await deps.organizations.memberships(subject, page);
  const found = await Promise.all(
    items.map(async ({ organizationId, role }) => {
      const organization = await deps.organizations.organization(organizationId);
      return organization === undefined ? [] : [{ role, organization }];
    }),
  );
  return { items: found.flat(), ...(next === undefined ? {} : { next }) };
};
