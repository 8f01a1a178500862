import type { routes } from '../../functions/http/employer/routes.ts';
import { achievement, ROLE } from './employer.ts';

type Route = (typeof routes)[number];

/** What stands in the path parameters of the employer API. */
export type Ids = Readonly<Record<'organization' | 'role' | 'achievement' | 'key' | 'webhook', string>>;

/** Well-formed, and names nothing. */
export const NEVER: Ids = {
  organization: 'org_01J9ZK3V5T8Q2M6N4P7R9S1WXY',
  role: 'role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z',
  achievement: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  key: 'key_01J9ZK4A7C9E1G3J5M7P9R1T3V',
  webhook: 'hook_01J9ZK4A7C9E1G3J5M7P9R1T3V',
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
export const bodyOf = ({ operationId }: Route, ids: Ids): unknown => BODIES[operationId]?.(ids);

/** The address of an operation with its parameters filled in, as `TestEmployer.call` wants it. */
export const pathOf = ({ path }: Route, ids: Ids): string => {
  const values: Readonly<Record<string, string>> = ids;
  return path.replace('/api/employer', '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? name);
};
