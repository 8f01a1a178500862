import type { CatalogView } from './evaluate/evaluation.ts';
import type { Language } from './language.ts';
import { schemeOf } from './occupation/scheme.ts';
import { leavesOf } from './requirement/walk.ts';
import type { Place, RecognitionVersion } from './role.ts';
import { roleTextFor } from './role-text.ts';
import { describeRequirement } from './sentences/describe-requirement.ts';

const CODE_SETS = { 'onet-soc': 'O*NET-SOC', 'isco-08': 'ISCO-08', esco: 'ESCO' } as const;
const UNIT = { hour: 'HOUR', month: 'MONTH', year: 'YEAR' } as const;

const placeOf = ({ name, region, point }: Place) => ({
  '@type': 'Place',
  name,
  address: {
    '@type': 'PostalAddress',
    addressLocality: name,
    addressRegion: region,
    addressCountry: region.slice(0, 2),
  },
  ...(point === undefined
    ? {}
    : { geo: { '@type': 'GeoCoordinates', latitude: point.latitude, longitude: point.longitude } }),
});

/**
 * A live role as schema.org `JobPosting` (design of the standards). schema.org has no words for "one of these": each
 * badge is a qualification by its name, and the rule itself stands as a sentence in `description`.
 * @param site where pages of this language are.
 */
export const jobPosting = (
  { roleId, role, requirement, organization, publishedAt }: RecognitionVersion,
  catalog: CatalogView,
  language: Language,
  site: string,
): object => {
  const text = roleTextFor(role, language);
  const named = new Map(
    leavesOf(requirement).flatMap(({ rule }) => {
      const found = rule.achievement === undefined ? undefined : catalog.achievement(rule.achievement);
      return found === undefined ? [] : [[found.id, found] as const];
    }),
  );
  const countries = [...new Set(role.places.map(({ region }) => region.slice(0, 2)))];
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    '@id': `${site}/roles/${roleId}`,
    url: `${site}/roles/${roleId}`,
    identifier: { '@type': 'PropertyValue', name: organization.name, value: roleId },
    title: text.title,
    description: `${text.description}\n\n${describeRequirement(requirement, catalog, language)}`,
    inLanguage: text.language,
    datePosted: publishedAt.slice(0, 10),
    ...(role.endsAt === undefined ? {} : { validThrough: role.endsAt }),
    hiringOrganization: {
      '@type': 'Organization',
      name: organization.name,
      sameAs: `https://${organization.domain}`,
      url: `${site}/organizations/${organization.id}`,
    },
    occupationalCategory: role.occupations.map((code) => ({
      '@type': 'CategoryCode',
      inCodeSet: CODE_SETS[schemeOf(code) ?? 'onet-soc'],
      codeValue: code,
    })),
    ...(role.places.length === 0 ? {} : { jobLocation: role.places.map(placeOf) }),
    ...(role.remote
      ? {
          jobLocationType: 'TELECOMMUTE',
          ...(countries.length === 0
            ? {}
            : {
                applicantLocationRequirements: countries.map((name) => ({ '@type': 'Country', name })),
              }),
        }
      : {}),
    ...(role.pay === undefined
      ? {}
      : {
          baseSalary: {
            '@type': 'MonetaryAmount',
            currency: role.pay.currency,
            value: {
              '@type': 'QuantitativeValue',
              minValue: role.pay.min,
              maxValue: role.pay.max,
              unitText: UNIT[role.pay.per],
            },
          },
        }),
    directApply: false,
    qualifications: [...named.values()].map(({ id, name, achievementType, description }) => ({
      '@type': 'EducationalOccupationalCredential',
      '@id': `${site}/achievements/${id}`,
      name,
      description,
      credentialCategory: achievementType,
    })),
  };
};

/** The same as it is pasted into a page: nothing in it can end the script element. */
export const jobPostingScript = (posting: object): string => {
  const json = JSON.stringify(posting, null, 2).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">\n${json}\n</script>`;
};
