/**
 * One example of each main schema of the document, by its name. Invented throughout: the domains are ones that
 * nobody can own.
 */
const organization = {
  id: 'org_01J9ZK3V5T8Q2M6N4P7R9S1WXY',
  kind: 'employer',
  name: 'Riverbend Regional Hospital',
  domain: 'riverbend-hospital.example',
};

const role = {
  title: 'IT support technician',
  description: 'Keep computers, phones and printers of a hospital working, on site and by phone.',
  occupations: ['15-1232.00'],
  places: [
    {
      name: 'Montgomery',
      region: 'US-AL',
      county: '01101',
      point: { latitude: 32.3792, longitude: -86.3077 },
    },
  ],
  remote: false,
  pay: { min: 21, max: 26, currency: 'USD', per: 'hour' },
  applyUrl: 'https://riverbend-hospital.example/jobs/it-support',
  promise: { kind: 'interview', terms: 'An interview within ten working days.' },
};

const requirement = {
  required: {
    op: 'all',
    of: [
      { op: 'leaf', achievement: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V', maxAgeMonths: 36 },
      {
        op: 'any',
        of: [
          { op: 'leaf', achievement: 'ach_01J9ZK4B2D4F6H8K0N2Q4S6V8X' },
          {
            op: 'leaf',
            competency: 'https://skills.example/customer-support',
            issuers: ['https://college.example/issuer'],
          },
        ],
      },
    ],
  },
  preferred: [],
};

const achievement = {
  name: 'Computer support essentials',
  description: 'Sets up, secures and repairs everyday computers, shown on ten real cases.',
  field: 'it-support',
  achievementType: 'MicroCredential',
  assessment: 'observed',
  aliases: ['https://college.example/achievements/support-essentials'],
  creators: ['https://college.example/issuer'],
  competencies: [{ targetUrl: 'https://skills.example/troubleshooting', targetName: 'Troubleshooting' }],
  stackOf: [],
  acceptsInstead: [],
  levels: [],
  cost: { amount: 0, currency: 'USD' },
  hours: 40,
  languages: ['en', 'es'],
  access: 'blended',
  earnUrl: 'https://college.example/learn/support-essentials',
};

export const EXAMPLES = {
  NewOrganization: { kind: organization.kind, name: organization.name, domain: organization.domain },
  PublicOrganization: { ...organization, provenAt: '2026-09-01T08:00:00.000Z', sample: true, version: 2 },
  NewAchievement: achievement,
  PublicAchievement: {
    id: 'ach_01J9ZK4A7C9E1G3J5M7P9R1T3V',
    organizationId: 'org_01J9ZK5C8E0G2J4M6P8R0T2V4X',
    ...achievement,
    version: 1,
    updatedAt: '2026-09-02T08:00:00.000Z',
    organizationName: 'Coosa Valley College',
    sample: true,
  },
  Role: role,
  Requirement: requirement,
  Recognition: {
    roleId: 'role_01J9ZK6D9F1H3K5N7Q9S1V3X5Z',
    number: 2,
    state: 'live',
    organization: { ...organization, sample: true },
    role,
    requirement,
    requirementHash: '5f2c7d0f0a4be2f1c7f08f3a0c1d5b7e9a6c4d2e8f1b3a5c7d9e0f2a4b6c8d0e',
    publishedAt: '2026-09-03T08:00:00.000Z',
  },
  CredentialVerification: {
    verified: false,
    problemDetails: [
      {
        type: 'https://www.w3.org/TR/vc-data-model#CRYPTOGRAPHIC_SECURITY_ERROR',
        title: 'CRYPTOGRAPHIC_SECURITY_ERROR',
        detail: 'This badge was changed after it was issued, so we cannot rely on it.',
        code: 'proof.changed',
        level: 'error',
      },
    ],
  },
  Problem: {
    type: 'https://recognized.example/problems/field-invalid',
    title: 'Some fields need a correction',
    status: 422,
    code: 'field-invalid',
    instance: 'urn:request:JKJaXmPLvHcESHA=',
    errors: [{ pointer: '/role/places/0/region', detail: 'not an ISO 3166-2 code like US-AL' }],
  },
} as const;
