import type { ImportId, OrganizationId } from '../../domain/ids.ts';
import type { ImportRow, RoleImport, RoleKey } from '../../domain/import/role-import.ts';
import type { RowProblem } from '../../domain/import/row-problem.ts';
import type { RoleHead } from '../../domain/role.ts';
import type { Instant } from '../../domain/time.ts';
import type { Page, PageRequest } from './market.ts';
import type { Trail, Written } from './organization-store.ts';

/** Imports, and the keys by which an organization's own files name its roles. */
export interface ImportStore {
  /** The import, unless it was to be thrown away at `at` (deletion by TTL is lazy). */
  importOf(organization: OrganizationId, id: ImportId, at: Instant): Promise<RoleImport | undefined>;
  /** Newest first. */
  imports(organization: OrganizationId, page: PageRequest): Promise<Page<RoleImport>>;
  create(made: RoleImport, trail: Trail): Promise<Written>;
  /** Moves it on, on condition that it is at the version before this; for progress, which has no audit of its own. */
  advance(moved: RoleImport): Promise<Written>;
  /** `checked` to `running`, on condition that no other import of the organization runs. */
  start(moved: RoleImport, trail: Trail): Promise<Written>;
  /** From `before` to its end; where it ran, the next one may. */
  finish(moved: RoleImport, before: RoleImport['state'], trail: Trail): Promise<Written>;
  roleKey(organization: OrganizationId, key: string): Promise<RoleKey | undefined>;
  /** All keys of the organization. */
  roleKeys(organization: OrganizationId): Promise<ReadonlySet<string>>;
  /** The role and its key together; `role-key-taken` when another role has it. */
  draft(head: RoleHead, roleKey: RoleKey, trail: Trail): Promise<Written>;
}

/** The rows and findings of imports: too large for a table, written once, thrown away after a while. */
export interface ImportFiles {
  saveRows(of: RoleImport, part: number, rows: readonly ImportRow[]): Promise<void>;
  rows(of: RoleImport, part: number): Promise<readonly ImportRow[]>;
  saveProblems(of: RoleImport, page: string, problems: readonly RowProblem[]): Promise<void>;
  problems(of: RoleImport, page: string): Promise<readonly RowProblem[]>;
}
