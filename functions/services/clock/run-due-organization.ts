import { changesBetween } from '../../domain/audit.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { type Organization, PROOF_METHODS } from '../../domain/organization.ts';
import { afterLook, methodsOf, nextLook } from '../../domain/organization-proof.ts';
import { closing } from '../employer/close-role.ts';
import type { EmployerDependencies } from '../employer/dependencies.ts';
import { auditEntry } from '../employer/trail.ts';
import { lookAt } from '../proof/look.ts';

export type ProofDependencies = Pick<
  EmployerDependencies,
  'organizations' | 'roles' | 'proofs' | 'clock' | 'random'
>;

/** What a run made of an organization. */
export type ProofRun =
  | 'found'
  | 'missing'
  | 'unreachable'
  | 'withdrawn'
  | 'closing'
  | 'closed'
  | 'not-due'
  | 'busy';

/** Roles of a withdrawn organization read at once. */
const PAGE = 50;
/** The most of them taken down in one run; the rest is for the next. */
const MOST_CLOSED = 200;

const entry = (
  deps: ProofDependencies,
  { id: organizationId }: Pick<Organization, 'id'>,
  ...[at, action, target, changes]: [
    at: Parameters<typeof auditEntry>[1]['at'],
    action: Parameters<typeof auditEntry>[2],
    target: Parameters<typeof auditEntry>[3],
    changes: Parameters<typeof auditEntry>[4],
  ]
) => ({ audit: auditEntry(deps.random, { organizationId, actor: 'clock', at }, action, target, changes) });

/** Takes down what the organization says in public. Each role is a draft again, to be published once it is proven. */
const closeRoles = async (deps: ProofDependencies, organization: Organization): Promise<ProofRun> => {
  let closed = 0;
  let cursor: string | undefined;
  do {
    const page = await deps.roles.roles(organization.id, { limit: PAGE, cursor });
    for (const role of page.items) {
      if (role.state !== 'published' || role.latest === undefined) continue;
      if (closed === MOST_CLOSED) return 'closing';
      const at = deps.clock.now();
      const { head, version, changes } = closing(role, role.latest, 'proof-withdrawn', at);
      const written = await deps.roles.close(
        head,
        version,
        entry(deps, organization, at, 'role-ended', role.id, changes),
      );
      if (!written.ok) return 'busy';
      closed += 1;
    }
    cursor = page.next;
  } while (cursor !== undefined);
  const at = deps.clock.now();
  const proof = {
    state: 'unproven',
    token: organization.proof.token,
    withdrawn: { at, rolesLeft: false },
  } as const;
  const changes = changesBetween({ proof: organization.proof }, { proof });
  const after = { ...organization, proof, version: organization.version + 1 };
  const trail = entry(deps, organization, at, 'proof-withdrawn', organization.id, changes);
  return (await deps.organizations.changeProof(after, trail)).ok ? 'closed' : 'busy';
};

/**
 * Looks again for the proof of an organization whose time has come: for the clock alone. Where what it was proven by is
 * not there, the other places are looked at, too. After the time of grace the domain is free for somebody else, and
 * what was published is taken down.
 */
export const runDueOrganization = async (deps: ProofDependencies, id: OrganizationId): Promise<ProofRun> => {
  const organization = await deps.organizations.organization(id);
  const due = organization === undefined ? undefined : nextLook(organization.proof);
  if (organization === undefined || due === undefined || due > deps.clock.now()) return 'not-due';
  const { proof } = organization;
  if (proof.state !== 'proven') return closeRoles(deps, organization);
  const relied = methodsOf(proof);
  const first = await lookAt(deps.proofs, organization, relied);
  const others = PROOF_METHODS.filter((method) => !relied.includes(method));
  const isSeen = Object.values(first).includes('found');
  const findings = isSeen ? first : { ...first, ...(await lookAt(deps.proofs, organization, others)) };
  const at = deps.clock.now();
  const next = afterLook(proof, findings, at);
  const after = { ...organization, proof: next, version: organization.version + 1 };
  const outcome = outcomeOf(next, at);
  const changes = changesBetween({ proof }, { proof: next, findings });
  const trail = entry(deps, organization, at, `proof-${outcome}`, id, changes);
  return (await deps.organizations.changeProof(after, trail)).ok ? outcome : 'busy';
};

const outcomeOf = (
  proof: Organization['proof'],
  at: Organization['createdAt'],
): 'found' | 'missing' | 'unreachable' | 'withdrawn' => {
  if (proof.state === 'unproven') return 'withdrawn';
  if (proof.checkedAt !== at) return 'unreachable';
  return proof.lapsing === undefined ? 'found' : 'missing';
};
