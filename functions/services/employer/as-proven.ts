import type { Organization } from '../../domain/organization.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { Refusal } from '../ports/organization-store.ts';
import type { EmployerDependencies } from './dependencies.ts';
import type { Failure, FailureOf } from './failure.ts';
import type { Visit } from './guard.ts';
import { plainFailure } from './trail.ts';

/** How often an organization that changed under what is said in its name is read again. */
const ATTEMPTS = 3;

/** That the organization changed between its reading and the writing. */
interface Moved {
  readonly kind: 'organization-moved';
}

const isMoved = <F extends Failure>(error: F | Moved): error is Moved => error.kind === 'organization-moved';

/**
 * Says something in the name of an organization, which has to be proven when it is written, and as it was read: what is
 * published copies its name and domain. `say` is tried again when the organization changed meanwhile.
 */
export const asProven = async <T, F extends Failure>(
  { organizations }: Pick<EmployerDependencies, 'organizations'>,
  { organizationId }: Pick<Visit, 'organizationId'>,
  say: (organization: Organization) => Promise<Result<T, F | Moved>>,
): Promise<Result<T, F | FailureOf<'not-found' | 'organization-unproven' | 'dependency-down'>>> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const organization = await organizations.organization(organizationId);
    if (organization === undefined) return fail({ kind: 'not-found' });
    if (organization.proof.state !== 'proven') return fail({ kind: 'organization-unproven' });
    const said = await say(organization);
    if (said.ok) return said;
    if (!isMoved(said.error)) return fail(said.error);
  }
  return fail({ kind: 'dependency-down' });
};

/** What a refusal to write something in an organization's name means: it moved, or what it always means. */
export const publishFailure = (refusal: Refusal) =>
  refusal.kind === 'organization-moved' ? { kind: refusal.kind } : plainFailure(refusal);
