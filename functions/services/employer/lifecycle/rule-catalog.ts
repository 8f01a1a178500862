import { catalogView } from '../../../domain/evaluate/catalog-view.ts';
import type { CatalogView } from '../../../domain/evaluate/evaluation.ts';
import { isSampleDomain } from '../../../domain/organization.ts';
import type { Requirement } from '../../../domain/requirement/requirement.ts';
import { leavesOf } from '../../../domain/requirement/walk.ts';
import type { EmployerDependencies } from '../dependencies.ts';

/** The catalog as far as these rules name it, so that they can be read back with the names that people know. */
export const ruleCatalog = async (
  { achievements, organizations }: Pick<EmployerDependencies, 'achievements' | 'organizations'>,
  rules: readonly (Requirement | undefined)[],
): Promise<CatalogView> => {
  const named = rules.flatMap((rule) =>
    rule === undefined ? [] : leavesOf(rule).flatMap(({ rule: { achievement } }) => achievement ?? []),
  );
  const listed = [...(await achievements.listed(named)).values()];
  const listers = [...new Set(listed.map(({ organizationId }) => organizationId))];
  const found = await Promise.all(listers.map((id) => organizations.organization(id)));
  const byId = new Map(found.flatMap((lister) => (lister === undefined ? [] : [[lister.id, lister]])));
  return catalogView(
    listed.flatMap((achievement) => {
      const lister = byId.get(achievement.organizationId);
      if (lister === undefined) return [];
      return [{ ...achievement, organizationName: lister.name, sample: isSampleDomain(lister.domain) }];
    }),
  );
};
