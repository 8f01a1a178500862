import type { PublicAchievement } from '../achievement.ts';
import type { Leaf } from '../requirement/requirement.ts';
import type { CatalogView } from './evaluation.ts';

/** Whether a leaf names this issuer itself, or through one of its trust lists. A list nobody knows names nobody. */
export const isNamedBy = (leaf: Leaf, issuer: string, catalog: CatalogView): boolean => {
  if (leaf.issuers?.includes(issuer) === true) return true;
  return leaf.trust?.some((list) => catalog.trusted(list)?.includes(issuer) === true) === true;
};

/**
 * Whether a signature of `issuer` counts for this leaf (section 5, first point). Anyone can sign a credential whose
 * `achievement.id` is a famous one, so the signer must be a creator of that achievement or be named by this very leaf.
 * A leaf that names no achievement asks for a competency or a type, which have no creators: only the leaf entitles.
 * @param of the listed achievement that the credential is of; nothing when the catalog does not know it.
 */
export const isEntitled = (
  issuer: string,
  of: PublicAchievement | undefined,
  leaf: Leaf,
  catalog: CatalogView,
): boolean => {
  if (leaf.achievement !== undefined && of?.creators.includes(issuer) === true) return true;
  return isNamedBy(leaf, issuer, catalog);
};
