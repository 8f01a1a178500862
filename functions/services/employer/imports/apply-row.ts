import { changesBetween, wholeChange } from '../../../domain/audit.ts';
import type { ImportColumn } from '../../../domain/import/columns.ts';
import type { ImportRow, RoleImport, RowOutcome } from '../../../domain/import/role-import.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from '../../../domain/import/row-problem.ts';
import type { Organization } from '../../../domain/organization.ts';
import type { RoleHead } from '../../../domain/role.ts';
import { draftChanged } from '../../../domain/role-lifecycle.ts';
import { retireRole } from '../close-role.ts';
import type { EmployerDependencies } from '../dependencies.ts';
import type { Failure } from '../failure.ts';
import type { Visit } from '../guard.ts';
import { publishAsRead } from '../publish-role.ts';
import { auditEntry } from '../trail.ts';

/** What became of a row; `problem` says why it failed. */
export interface RowResult {
  readonly outcome: RowOutcome;
  readonly problem?: RowProblem | undefined;
}

/** What rows are done with; what it knows of the organization and of rights is read once for many rows. */
export interface ImportWork {
  readonly visit: Visit;
  readonly job: RoleImport;
  /** Whether whoever started the import may publish and retire. */
  readonly mayPublish: boolean;
  /** As it was read last; `anew` where a write found that it has changed. */
  organization(anew: boolean): Promise<Organization | undefined>;
}

/** How often a row whose role moved under the import's hands is tried. */
const ATTEMPTS = 4;

const same = (a: object, b: object): boolean => changesBetween(a, b).length === 0;

const FAILURES: Readonly<Partial<Record<Failure['kind'], readonly [RowProblemCode, ImportColumn?]>>> = {
  forbidden: ['not-allowed', 'action'],
  'not-found': ['not-allowed', 'action'],
  'organization-unproven': ['unproven', 'action'],
  'requirement-missing': ['rule-missing', 'rule'],
  'role-not-draft': ['role-closed'],
  'approval-missing': ['needs-approval', 'action'],
  'publication-scheduled': ['changed-meanwhile'],
  'version-conflict': ['changed-meanwhile'],
  'field-invalid': ['date-past', 'ends'],
};

const failed = (row: number, code: RowProblemCode, column?: ImportColumn): RowResult => ({
  outcome: 'failed',
  problem: rowProblem(row, code, column),
});

const failedBy = ({ row }: ImportRow, { kind }: Failure): RowResult => {
  const [code, column] = FAILURES[kind] ?? ['store-busy'];
  return failed(row, code, column);
};

/** What the draft and the rule say, as a file can say them. */
const saidBy = ({ role, requirement }: Pick<RoleHead, 'role' | 'requirement'>) => ({ role, requirement });

const create = async (
  deps: EmployerDependencies,
  { visit: { organizationId, subject: actor }, job }: ImportWork,
  { key, role, requirement }: ImportRow,
): Promise<RoleHead | undefined> => {
  const at = deps.clock.now();
  const head: RoleHead = {
    id: deps.random.id('role'),
    organizationId,
    state: 'draft',
    role,
    ...(requirement === undefined ? {} : { requirement }),
    version: 1,
    publishedVersion: 0,
    lastEditor: actor,
    draftVersion: 1,
    imported: { key, by: job.id },
    updatedAt: at,
  };
  const changes = [...changesBetween({}, role), ...wholeChange('/requirement', undefined, requirement)];
  const audit = auditEntry(deps.random, { organizationId, actor, at }, 'role-drafted', head.id, changes);
  const written = await deps.imports.draft(head, { key, roleId: head.id, importId: job.id }, { audit });
  return written.ok ? head : undefined;
};

const change = async (
  deps: EmployerDependencies,
  { visit: { organizationId, subject: actor }, job }: ImportWork,
  head: RoleHead,
  { key, role, requirement }: ImportRow,
): Promise<RoleHead | undefined> => {
  const at = deps.clock.now();
  const after: RoleHead = {
    ...draftChanged(head, { role, requirement: requirement ?? head.requirement }, actor, at),
    imported: { key, by: job.id },
  };
  const changes = [
    ...changesBetween(head.role, role),
    ...wholeChange('/requirement', head.requirement, after.requirement),
  ];
  const audit = auditEntry(deps.random, { organizationId, actor, at }, 'role-changed', head.id, changes);
  const written = await deps.roles.replace(after, { audit }, head);
  return written.ok ? after : undefined;
};

/** The draft as the row has it, made or changed where it is not so yet. */
const drafted = async (
  deps: EmployerDependencies,
  work: ImportWork,
  row: ImportRow,
  isNew: boolean,
): Promise<{ readonly head: RoleHead; readonly outcome: RowOutcome } | RowResult | undefined> => {
  const { visit, job } = work;
  const known = isNew ? undefined : await deps.imports.roleKey(visit.organizationId, row.key);
  if (known === undefined) {
    const head = await create(deps, work, row);
    return head === undefined ? undefined : { head, outcome: 'created' };
  }
  const head = await deps.roles.role(visit.organizationId, known.roleId);
  if (head === undefined) return failed(row.row, 'changed-meanwhile');
  if (head.state === 'retired' || head.state === 'ended') {
    return row.action === 'retire' ? { outcome: 'unchanged' } : failed(row.row, 'role-closed', 'key');
  }
  const wanted = { role: row.role, requirement: row.requirement ?? head.requirement };
  if (!same(saidBy(head), wanted)) {
    const after = await change(deps, work, head, row);
    return after === undefined ? undefined : { head: after, outcome: 'changed' };
  }
  // A worker that was killed did this row before: it is counted as what it was then.
  const mine = head.imported?.by === job.id;
  return { head, outcome: !mine ? 'unchanged' : known.importId === job.id ? 'created' : 'changed' };
};

/** Publishes what was just read or written; needs no key, since a public version that says the same is left alone. */
const publish = async (
  deps: EmployerDependencies,
  { visit, mayPublish, organization }: ImportWork,
  head: RoleHead,
): Promise<Failure | 'done'> => {
  if (!mayPublish) return { kind: 'forbidden' };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const owner = await organization(attempt > 1);
    if (owner === undefined) return { kind: 'not-found' };
    const published = await publishAsRead(deps, visit.subject, { head, organization: owner });
    if (published.ok) return 'done';
    if (published.error.kind !== 'organization-moved') return published.error;
  }
  return { kind: 'dependency-down' };
};

/** Publishes or retires the role where its public version is not so yet. */
const moved = async (
  deps: EmployerDependencies,
  work: ImportWork,
  row: ImportRow,
  head: RoleHead,
): Promise<Failure | 'done' | 'unneeded'> => {
  if (row.action === 'publish') {
    const live = head.state === 'published' ? head.latest : undefined;
    if (live !== undefined && same(saidBy(live), saidBy(head))) return 'unneeded';
    return publish(deps, work, head);
  }
  if (row.action !== 'retire' || head.state !== 'published') return 'unneeded';
  const key = `${work.job.id}:${row.row}:${head.version}`;
  const retired = await retireRole(deps, work.visit, head.id, head.version, { key, fingerprint: key });
  return retired.ok ? 'done' : retired.error;
};

/**
 * Makes the role that the row's key names what the row says. Doing it again changes nothing: the key leads to the
 * role that was made, and what is so already is left alone.
 */
export const applyRow = async (
  deps: EmployerDependencies,
  work: ImportWork,
  row: ImportRow,
): Promise<RowResult> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const draft = await drafted(deps, work, row, row.isNew === true && attempt === 1);
    if (draft === undefined) continue;
    if (!('head' in draft)) return draft;
    const move = await moved(deps, work, row, draft.head);
    if (move === 'unneeded') return { outcome: draft.outcome };
    if (move === 'done') return { outcome: draft.outcome === 'unchanged' ? 'changed' : draft.outcome };
    if (move.kind !== 'version-conflict') return failedBy(row, move);
  }
  return failed(row.row, 'store-busy');
};
