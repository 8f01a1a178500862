import { LANGUAGES, type Language } from '../language.ts';
import type { ProfileVersion } from '../profile/profile.ts';
import { roleTextFor } from '../role-text.ts';
import { hostedDid, profileDocumentUrl, profileEndorsementUrl } from './addresses.ts';
import { documentText } from './document-text.ts';
import { endorsementFrame, type SignedWith } from './endorsement-frame.ts';

const WORDS: Readonly<Record<Language, (of: ProfileVersion, title: string) => string>> = {
  en: ({ organization, number, content }, title) =>
    [
      organization.sample ? 'Invented sample data.' : '',
      `${organization.name} (${organization.domain}) stands behind version ${number} of the profile “${title}”,`,
      `a set of ${content.entries.length} rules on which badges count for what.`,
      'Whoever adopts it says in its own name what meeting a rule is worth.',
    ]
      .join(' ')
      .trim(),
  es: ({ organization, number, content }, title) =>
    [
      organization.sample ? 'Datos de muestra inventados.' : '',
      `${organization.name} (${organization.domain}) respalda la versión ${number} del perfil «${title}»,`,
      `un conjunto de ${content.entries.length} reglas sobre qué insignias cuentan para qué.`,
      'Quien lo adopta dice en su propio nombre cuánto vale cumplir una regla.',
    ]
      .join(' ')
      .trim(),
};

/** A published profile, whole, as the one text that is served and that its endorsement names by its digest. */
export const profileDocument = (origin: string, version: ProfileVersion): string =>
  documentText({
    ...version,
    id: profileDocumentUrl(origin, version.profileId, version.number),
    type: 'RecognitionProfile',
    publishedUnder: hostedDid(origin, version.organization.id),
  });

/**
 * The endorsement of a published profile by its organization, without its proof. One for all entries: what is endorsed
 * is the set as it stands in its document, and each entry's rule has its place there.
 */
export const profileEndorsement = (origin: string, version: ProfileVersion, signed: SignedWith) => {
  const { profileId, number, organization, publishedAt, content } = version;
  const documentUrl = profileDocumentUrl(origin, profileId, number);
  return endorsementFrame(
    {
      id: profileEndorsementUrl(origin, profileId, number),
      name: `${organization.name}: ${content.title}`,
      organization,
      validFrom: publishedAt,
      subject: documentUrl,
      comment: LANGUAGES.map((language) =>
        WORDS[language](version, roleTextFor(content, language).title),
      ).join('\n\n'),
      documentUrl,
    },
    signed,
  );
};
