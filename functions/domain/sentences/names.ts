import type { CatalogView } from '../evaluate/evaluation.ts';
import type { AchievementId } from '../ids.ts';
import type { RuleWords } from './words/words.ts';

/** The name of an achievement, or that it is listed no more. */
export const achievementName = (id: AchievementId, catalog: CatalogView, words: RuleWords): string =>
  catalog.achievement(id)?.name ?? words.unlisted;

const hostOf = (url: string): string | undefined => {
  try {
    return new URL(url).host;
  } catch {
    return undefined;
  }
};

/**
 * A name for an issuer that a person can read and that the issuer did not give itself: who lists its achievements, else
 * the domain of its address. Nothing for a bare key.
 */
export const issuerName = (issuer: string, catalog: CatalogView): string | undefined => {
  const listed = catalog.issuerName(issuer);
  if (listed !== undefined) return listed;
  if (issuer.startsWith('https://')) return hostOf(issuer);
  const [, host] = /^did:web:([^:%]+)/.exec(issuer) ?? [];
  return host;
};
