import type { routes } from '../../functions/http/employer/routes.ts';
import { achievement, ROLE } from './employer.ts';
import { EXAMPLES } from './operations.ts';

type Route = (typeof routes)[number];

/** What stands in the path parameters of the employer API. */
export type Ids = Readonly<Record<'organization' | 'role' | 'achievement' | 'key' | 'webhook', string>> &
  Readonly<Record<string, string>>;

/** Well-formed, and names nothing. */
export const NEVER: Ids = {
  organization: 'org_01J9ZK3V5T8Q2M6N4P7R9S1WXY',
  role: 'role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z',
  achievement: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  key: 'key_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  webhook: 'hook_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  import: 'imp_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  member: 'nobody-here',
  invitation: 'inv_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  token: 'A'.repeat(43),
  trust: 'trl_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  claim: 'clm_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  dispute: 'dsp_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  merge: 'mrg_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  profile: 'prf_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  alike: 'org_01J9ZK3V5T8Q2M6N4P7R9S1WXZ',
  // Another achievement, where an operation ties two.
  other: 'ach_01J9ZK4B2D4F6H8K0N2Q4S6V8X',
};

const WEBHOOK = { url: 'https://hooks.own.example/in', events: ['role.published'] };

const BODIES: Readonly<Record<string, (ids: Ids) => unknown>> = {
  createOrganization: () => ({ kind: 'employer', name: 'New', domain: 'new.example' }),
  proveDomain: () => ({}),
  listAchievement: () => achievement([]),
  changeAchievement: () => achievement([]),
  draftRole: () => ROLE,
  changeRole: () => ROLE,
  setRequirement: (ids) => ({ required: { op: 'leaf', achievement: ids.achievement }, preferred: [] }),
  publishRole: () => ({}),
  retireRole: () => ({}),
  approveRole: () => ({}),
  confirmRole: () => ({}),
  createKey: () => ({ name: 'Another program', scopes: ['read'] }),
  revokeKey: () => ({}),
  createWebhook: () => WEBHOOK,
  changeWebhook: () => WEBHOOK,
  rotateWebhookSecret: () => ({}),
  testWebhook: () => ({}),
};

/** A body that this operation would take; nothing for one that takes none. */
export const bodyOf = ({ operationId }: Route, ids: Ids): unknown => {
  const own = BODIES[operationId];
  return own === undefined ? EXAMPLES[operationId]?.body?.('own.example', { ...NEVER, ...ids }) : own(ids);
};

/** The address of an operation with its parameters filled in, as `TestEmployer.call` wants it. */
export const pathOf = ({ path }: Route, ids: Ids): string => {
  const values: Readonly<Record<string, string>> = { ...NEVER, ...ids };
  // A signing key is numbered within its organization, unlike an API key.
  const numbered = path.replace('/signing-keys/{key}', '/signing-keys/key-1');
  return numbered
    .replace('/api/employer', '')
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
};
