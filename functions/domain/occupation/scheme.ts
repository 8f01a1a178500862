/** The classifications that name an occupation: O*NET-SOC 2019, ISCO-08 (ILO) and ESCO (European Commission). */
export const OCCUPATION_SCHEMES = ['onet-soc', 'isco-08', 'esco'] as const;
export type OccupationScheme = (typeof OCCUPATION_SCHEMES)[number];

export const ESCO_OCCUPATION = 'http://data.europa.eu/esco/occupation/';

const FORMS: Readonly<Record<OccupationScheme, RegExp>> = {
  'onet-soc': /^\d{2}-\d{4}\.\d{2}$/,
  'isco-08': /^\d{4}$/,
  esco: /^http:\/\/data\.europa\.eu\/esco\/occupation\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};

/**
 * The classification that a code of a role belongs to, told by its form alone: `15-1232.00` is O*NET-SOC, `3512` an
 * ISCO-08 unit group, an address under `ESCO_OCCUPATION` is ESCO. Nothing for any other text.
 */
export const schemeOf = (code: string): OccupationScheme | undefined =>
  OCCUPATION_SCHEMES.find((scheme) => FORMS[scheme].test(code));
