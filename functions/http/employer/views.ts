import type { z } from '@hono/zod-openapi';
import type { AchievementView } from '../../contract/achievement.ts';
import type { AuditEntryView } from '../../contract/audit.ts';
import type { OrganizationView } from '../../contract/organization.ts';
import type { RoleHeadView } from '../../contract/role.ts';
import type { Achievement } from '../../domain/achievement.ts';
import { type Organization, proofRecordName, proofRecordValue } from '../../domain/organization.ts';
import type { RoleHead } from '../../domain/role.ts';
import type { NamedEntry } from '../../services/employer/read-audit.ts';
import type { Page } from '../../services/ports/market.ts';

/** The organization as its members see it, with the DNS record that proves its domain. */
export const organizationView = ({
  proof,
  ...organization
}: Organization): z.infer<typeof OrganizationView> => ({
  ...organization,
  proof: {
    state: proof.state,
    ...(proof.state === 'proven' ? { provenAt: proof.provenAt } : {}),
    record: {
      type: 'TXT',
      name: proofRecordName(organization.domain),
      value: proofRecordValue(proof.token),
    },
  },
});

/** The achievement as the organization that lists it sees it. */
export const achievementView = (achievement: Achievement): z.infer<typeof AchievementView> => ({
  ...achievement,
  aliases: [...achievement.aliases],
  creators: [...achievement.creators],
  competencies: [...achievement.competencies],
  stackOf: [...achievement.stackOf],
  acceptsInstead: [...achievement.acceptsInstead],
  levels: [...achievement.levels],
  languages: [...achievement.languages],
});

/** The head of a role; what is published of it is read from the public catalog. */
export const roleView = ({ latest, role, ...head }: RoleHead): z.infer<typeof RoleHeadView> => ({
  ...head,
  role: { ...role, occupations: [...role.occupations], places: [...role.places] },
});

export const auditView = ({
  organizationId,
  changes,
  ...entry
}: NamedEntry): z.infer<typeof AuditEntryView> => ({ ...entry, changes: [...changes] });

/** A page with each item as the API shows it. */
export const pageView = <T, V>(page: Page<T>, view: (item: T) => V): { items: V[]; next?: string } => ({
  items: page.items.map(view),
  ...(page.next === undefined ? {} : { next: page.next }),
});
