import type { MemberRole } from './organization.ts';

/** What a member may want to do in an organization. `manage` is what concerns the organization itself. */
export const PERMISSIONS = ['read', 'edit', 'approve', 'publish', 'manage'] as const;
export type Permission = (typeof PERMISSIONS)[number];

/**
 * The whole matrix. An editor may publish; where publishing takes two pairs of eyes, what somebody else has approved.
 */
const ALLOWED = {
  owner: ['read', 'edit', 'approve', 'publish', 'manage'],
  editor: ['read', 'edit', 'publish'],
  approver: ['read', 'approve', 'publish'],
  viewer: ['read'],
} as const satisfies Record<MemberRole, readonly Permission[]>;

/** Whether a member with this part may do that. */
export const allows = (role: MemberRole, permission: Permission): boolean =>
  ALLOWED[role].some((allowed) => allowed === permission);
