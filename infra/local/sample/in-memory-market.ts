import type { PublicAchievement } from '../../../functions/domain/achievement.ts';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import type { CatalogView } from '../../../functions/domain/evaluate/evaluation.ts';
import { ID_PREFIXES, type Id, type IdKind, isId } from '../../../functions/domain/ids.ts';
import { requirementHash } from '../../../functions/domain/requirement/canonical.ts';
import type { RecognitionVersion } from '../../../functions/domain/role.ts';
import { instantOf } from '../../../functions/domain/time.ts';
import { achievementBody, type Names, requirementBody, roleBody } from './bodies.ts';
import { ACHIEVEMENTS, ORGANIZATIONS, organizationOf } from './market.ts';
import type { SampleOrganization } from './model.ts';

const at = instantOf(new Date('2026-11-01T00:00:00Z'));

const idOf = <K extends IdKind>(kind: K, index: number): Id<K> => {
  const id = `${ID_PREFIXES[kind]}_${String(index).padStart(26, '0')}`;
  if (!isId(kind, id)) throw new Error(`${id} is no id`);
  return id;
};

const indexOf = <T extends { readonly key: string }>(of: readonly T[], key: string): number => {
  const index = of.findIndex((one) => one.key === key);
  if (index < 0) throw new Error(`nothing is called ${key}`);
  return index;
};

export interface SampleMarket {
  readonly names: Names;
  readonly achievements: readonly PublicAchievement[];
  readonly catalog: CatalogView;
  readonly recognitions: readonly RecognitionVersion[];
}

/** The sample market as it would be after loading, with made-up ids; `issuerDid` gives each signer's DID. */
export const inMemoryMarket = async (issuerDid: (key: string) => string): Promise<SampleMarket> => {
  const names: Names = {
    achievementId: (key) => idOf('achievement', indexOf(ACHIEVEMENTS, key)),
    issuerDid,
  };
  const organizationId = (organization: SampleOrganization) =>
    idOf('organization', indexOf(ORGANIZATIONS, organization.key));
  const achievements = ACHIEVEMENTS.map((sample, index) => {
    const lister = organizationOf(sample.by);
    return {
      ...achievementBody(sample, names),
      id: idOf('achievement', index),
      organizationId: organizationId(lister),
      organizationName: lister.name,
      sample: true,
      version: 1,
      updatedAt: at,
    };
  });
  const drafts = ORGANIZATIONS.flatMap((organization) =>
    organization.roles.map((role) => ({ organization, role })),
  );
  const recognitions = await Promise.all(
    drafts.map(async ({ organization, role }, index): Promise<RecognitionVersion> => {
      const requirement = requirementBody(role, names);
      const { name, domain, kind } = organization;
      return {
        roleId: idOf('role', index),
        number: 1,
        state: 'live',
        organization: { id: organizationId(organization), name, domain, kind, sample: true },
        role: roleBody(organization, role),
        requirement,
        requirementHash: await requirementHash(requirement),
        publishedAt: at,
      };
    }),
  );
  return { names, achievements, catalog: catalogView(achievements), recognitions };
};
