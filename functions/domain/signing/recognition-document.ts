import type { RecognitionVersion } from '../role.ts';
import { achievementUrl, hostedDid, recognitionDocumentUrl } from './addresses.ts';
import { documentText } from './document-text.ts';
import type { EndorsedAchievement } from './endorsement.ts';

/**
 * What was published, whole, as the one text that is served and that every endorsement of it names by its digest:
 * role, rule and promise have no place in an `EndorsementSubject`.
 */
export const recognitionDocument = (
  origin: string,
  version: RecognitionVersion,
  achievements: readonly EndorsedAchievement[],
): string =>
  documentText({
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
  });

/** The digest of a text as subresource integrity has it (VCDM 2.0 section 5.3, `digestSRI`). */
export const digestSri = async (text: string): Promise<string> => {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
};
