import type { RecognitionVersion } from '../role.ts';
import { achievementUrl, hostedDid, recognitionDocumentUrl } from './addresses.ts';
import type { EndorsedAchievement } from './endorsement.ts';

/** An object with its keys in one order at every depth, and without what is undefined. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/**
 * What was published, whole, as the one text that is served and that every endorsement of it names by its digest:
 * role, rule and promise have no place in an `EndorsementSubject`. Kept as text, since a later version of this
 * product must not change a byte of it.
 */
export const recognitionDocument = (
  origin: string,
  version: RecognitionVersion,
  achievements: readonly EndorsedAchievement[],
): string =>
  JSON.stringify(
    ordered({
      ...version,
      id: recognitionDocumentUrl(origin, version.roleId, version.number),
      type: 'Recognition',
      publishedUnder: hostedDid(origin, version.organization.id),
      achievements: achievements.map(({ id, name, aliases }) => ({
        id,
        name,
        aliases,
        page: achievementUrl(origin, id),
      })),
    }),
  );

/** The digest of a text as subresource integrity has it (VCDM 2.0 section 5.3, `digestSRI`). */
export const digestSri = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
};
