import type { ImportId, OrganizationId, RoleId } from '../ids.ts';
import type { Requirement } from '../requirement/requirement.ts';
import type { Role } from '../role.ts';
import { type Instant, instantOf } from '../time.ts';
import type { ImportAction } from './columns.ts';

/** What a row did to a role. */
export const ROW_OUTCOMES = ['created', 'changed', 'unchanged', 'failed'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

export type RowCounts = Readonly<Record<RowOutcome, number>>;
export const NO_ROWS: RowCounts = { created: 0, changed: 0, unchanged: 0, failed: 0 };

/** A row that was found to be right: what it makes of the role that the organization calls `key`. */
export interface ImportRow {
  readonly row: number;
  readonly key: string;
  readonly action: ImportAction;
  readonly role: Role;
  readonly requirement?: Requirement | undefined;
  /** No role had this key when the file was checked: to be made without asking, though one may have it since. */
  readonly isNew?: boolean | undefined;
}

/** `checked` waits for a person's word, `running` is under way or was left, the others are over. */
export const IMPORT_STATES = ['checked', 'running', 'done', 'canceled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One file on its way into roles, and how far it is. */
export interface RoleImport {
  readonly id: ImportId;
  readonly organizationId: OrganizationId;
  readonly state: ImportState;
  /** Who sent it; the rows are done in this name and with these rights. */
  readonly startedBy: string;
  readonly fileName?: string | undefined;
  /** Rows below the headings, and how many of them were found to be right. */
  readonly rows: number;
  readonly ready: number;
  readonly errors: number;
  readonly warnings: number;
  /** Of the rows that are right: how many name a role that is there already. */
  readonly known: number;
  readonly problemPages: number;
  readonly parts: number;
  /** The part that is next; every part before it is done. */
  readonly next: number;
  readonly counts: RowCounts;
  /** The parts in which rows failed while it ran. */
  readonly failedParts: readonly number[];
  /** Somebody works on it until then at the latest; whoever comes later takes over. */
  readonly workingUntil?: Instant | undefined;
  /** Since when it is known that nobody works on it; gone when somebody does. */
  readonly stalledAt?: Instant | undefined;
  readonly version: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  /** When its file and its findings are thrown away. */
  readonly expiresAt: Instant;
}

/** Which role has a key of the organization's own, and which import gave it. */
export interface RoleKey {
  readonly key: string;
  readonly roleId: RoleId;
  readonly importId: ImportId;
}

/** How many rows are done. */
export const rowsDone = ({ counts }: RoleImport): number =>
  counts.created + counts.changed + counts.unchanged + counts.failed;

/** A page asks every second; after so long without anybody at work nobody is there. */
const PATIENCE_MS = 2 * 60_000;

/** When a running import counts as left alone; nothing for one that is over, or that is known to be left. */
export const leftAloneAt = ({
  state,
  stalledAt,
  workingUntil,
  updatedAt,
}: RoleImport): Instant | undefined =>
  state !== 'running' || stalledAt !== undefined
    ? undefined
    : instantOf(new Date(Date.parse(workingUntil ?? updatedAt) + PATIENCE_MS));
