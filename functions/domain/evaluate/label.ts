import type { Leaf } from '../requirement/requirement.ts';
import type { CatalogView } from './evaluation.ts';

/** The name of a competency as a listed achievement gives it, else its URL. */
export const competencyName = (targetUrl: string, catalog: CatalogView): string => {
  for (const id of catalog.withCompetency(targetUrl)) {
    const named = catalog.achievement(id)?.competencies.find((one) => one.targetUrl === targetUrl);
    if (named !== undefined) return named.targetName;
  }
  return targetUrl;
};

/** What a leaf asks for, by its name: the achievement's, the competency's, or the OB 3.0 type. */
export const leafLabel = (leaf: Leaf, catalog: CatalogView): string => {
  if (leaf.achievement !== undefined) return catalog.achievement(leaf.achievement)?.name ?? leaf.achievement;
  if (leaf.competency !== undefined) return competencyName(leaf.competency, catalog);
  return leaf.achievementType ?? '';
};
