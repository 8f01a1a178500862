/** Posts in the three forms, invented. */
export const JOB_POSTING = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Welder',
  description: '<p>Join steel &amp; aluminium.</p><ul><li>Day shift</li></ul><script>alert(1)</script>',
  datePosted: '2026-10-01',
  validThrough: '2027-03-01T00:00',
  inLanguage: 'en-US',
  url: 'https://yard.example/jobs/1',
  occupationalCategory: '51-4121.00 Welders, Cutters',
  jobLocation: {
    '@type': 'Place',
    geo: { latitude: 30.69, longitude: '-88.04' },
    address: { addressLocality: 'Mobile', addressRegion: 'AL', addressCountry: 'US' },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'USD',
    value: { '@type': 'QuantitativeValue', minValue: 22, maxValue: '30.50', unitText: 'HOUR' },
  },
  qualifications: 'AWS certificate',
  hiringOrganization: { name: 'Yard' },
  shoeSize: 44,
};

export const JDX = {
  '@graph': [
    { '@type': 'Organization', 'schema:legalName': { 'en-US': 'Yard' } },
    {
      '@type': 'JobPosting',
      'schema:title': { 'en-US': 'Welder' },
      'schema:description': { 'en-US': 'Join steel.' },
      'schema:occupationalCategory': { termCode: '51-4121' },
      'schema:baseSalary': {
        'schema:minValue': 800,
        'schema:maxValue': 1000,
        payCycleInterval: { name: { 'en-US': 'weekly' } },
      },
      'jdx:competency': [{ 'schema:description': { 'en-US': 'Reads drawings' } }],
      'jdx:jobTerm': { name: 'Regular' },
    },
  ],
};

export const HR_OPEN = [
  {
    documentId: { value: '1' },
    positionProfiles: [
      {
        positionTitle: 'Soldador',
        language: 'es-US',
        positionLocation: [
          { city: 'Mobile', countryCode: 'US', countrySubDivisions: [{ type: 'state', value: 'AL' }] },
          {
            city: 'Somewhere',
            countryCode: null,
            countrySubDivisions: [{ type: 'state', value: 'Alabama' }],
          },
        ],
        positionFormattedDescriptions: [{ title: 'Job', content: 'Unir acero.' }],
        postingInstructions: [
          {
            end: '2027-03-01',
            applicationMethods: [{ applicationUri: { url: 'https://yard.example/apply' } }],
          },
        ],
        offeredRemunerationPackage: {
          ranges: [
            {
              typeCode: 'Minimum BasePay',
              intervalCode: 'Year',
              referenceAmount: { value: 50_000, currency: 'USD' },
            },
            {
              typeCode: 'Maximum BasePay',
              intervalCode: 'Year',
              referenceAmount: { value: 60_000, currency: 'USD' },
            },
          ],
        },
      },
    ],
  },
];
