import type { z } from '@hono/zod-openapi';
import type { AchievementView } from '../../contract/achievement.ts';
import type { AuditEntryView } from '../../contract/audit.ts';
import type { OrganizationView } from '../../contract/organization.ts';
import type { RoleHeadView } from '../../contract/role.ts';
import type { Achievement } from '../../domain/achievement.ts';
import {
  type DomainProof,
  type Organization,
  proofRecordName,
  proofRecordValue,
} from '../../domain/organization.ts';
import { methodsOf, proofAlias, proofDidAddress, proofFileAddress } from '../../domain/organization-proof.ts';
import type { RoleHead, ScheduledPublication } from '../../domain/role.ts';
import { confirmBy } from '../../domain/role-lifecycle.ts';
import type { NamedEntry } from '../../services/employer/read-audit.ts';
import type { Page } from '../../services/ports/market.ts';

const proofView = (proof: DomainProof) => {
  if (proof.state === 'unproven') {
    return proof.withdrawn === undefined ? {} : { withdrawnAt: proof.withdrawn.at };
  }
  const { token, state, methods, ...rest } = proof;
  return { ...rest, methods: [...methodsOf(proof)] };
};

/** The organization as its members see it, with the places where a token proves its domain. */
export const organizationView = (of: Organization, origin: string): z.infer<typeof OrganizationView> => ({
  ...of,
  proof: {
    state: of.proof.state,
    ...proofView(of.proof),
    places: {
      'dns-txt': { name: proofRecordName(of.domain), value: proofRecordValue(of.proof.token) },
      'did-web': { address: proofDidAddress(of.domain), alsoKnownAs: proofAlias(origin, of) },
      'well-known': { address: proofFileAddress(of.domain), line: proofRecordValue(of.proof.token) },
    },
    record: {
      type: 'TXT',
      name: proofRecordName(of.domain),
      value: proofRecordValue(of.proof.token),
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
