import type { z } from '@hono/zod-openapi';
import type { AchievementView } from '../../contract/achievement.ts';
import type { AuditEntryView } from '../../contract/audit.ts';
import type { OrganizationView } from '../../contract/organization.ts';
import type { RoleHeadView } from '../../contract/role.ts';
import type { Achievement } from '../../domain/achievement.ts';
import { type Organization, proofRecordName, proofRecordValue } from '../../domain/organization.ts';
import type { RoleHead, ScheduledPublication } from '../../domain/role.ts';
import { confirmBy } from '../../domain/role-lifecycle.ts';
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

const waitingView = ({ effectiveFrom, orderedBy, orderedAt }: ScheduledPublication) => ({
  effectiveFrom,
  orderedBy,
  orderedAt,
});

/** The head of a role; what is published of it is read from the public catalog. */
export const roleView = (of: RoleHead): z.infer<typeof RoleHeadView> => {
  const { latest, draftVersion, role, scheduled, imported, ...head } = of;
  const by = confirmBy(of);
  return {
    ...head,
    role: { ...role, occupations: [...role.occupations], places: [...role.places] },
    ...(imported === undefined ? {} : { importKey: imported.key }),
    ...(scheduled === undefined ? {} : { scheduled: waitingView(scheduled) }),
    ...(by === undefined ? {} : { confirmBy: by }),
  };
};

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
