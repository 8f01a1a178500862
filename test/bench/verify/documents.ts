import {
  ED2020,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  OB3,
  type Signed,
  type Signer,
  type SuiteName,
  VC2,
} from '../../kit/mint/index.ts';

export const ASKED = { challenge: 'c-of-the-benchmark', domain: 'https://recognized.example' };
export const JUDGED_AT = '2026-11-22T12:00:00Z';

/** What one case verifies: credentials one by one, and all of them in one presentation. */
export interface Documents {
  readonly credentials: readonly Signed[];
  readonly presentation: Signed;
}

const MANY = 50;
const ISSUERS = 10;

const words = (seed: number, count: number): string => {
  const all =
    'safety patient care cloud operations welding data analysis practice network teams quality'.split(' ');
  return Array.from({ length: count }, (_, n) => all[(seed * 7 + n * 5) % all.length]).join(' ');
};

/** An Open Badges 3.0 credential of the size that issuers write: about 4 KB. */
const mintOne = (n: number, issuer: Signer, subject: string, suite: SuiteName): Promise<Signed> => {
  const host = `https://college${n % ISSUERS}.example`;
  const level = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
  const alignment = [0, 1].map((k) => ({
    type: ['Alignment'],
    targetName: words(n + k, 3),
    targetDescription: words(n + k, 10),
    targetUrl: `http://data.europa.eu/esco/skill/${n}-${k}`,
    targetCode: `S${n}.${k}`,
    targetFramework: 'ESCO',
  }));
  return mintCredential({
    issuer,
    subject,
    suite,
    validUntil: '2030-03-01T09:00:00Z',
    achievement: {
      id: `${host}/achievements/${n}`,
      name: words(n, 5),
      description: words(n, 22),
      version: '1.2',
      fieldOfStudy: words(n, 2),
      humanCode: `MC-${n}`,
      inLanguage: 'en',
      tag: ['micro-credential', words(n, 1)],
      creditsAvailable: 5,
      criteria: { id: `${host}/achievements/${n}/criteria`, narrative: words(n, 30) },
      image: { id: `${host}/achievements/${n}.png`, type: 'Image', caption: words(n, 6) },
      creator: { id: host, type: ['Profile'], name: 'A college', url: host },
      alignment,
      resultDescription: [
        {
          id: level,
          type: ['ResultDescription'],
          name: 'Level',
          resultType: 'Status',
          requiredValue: 'EQF5',
        },
      ],
    },
    subjectMore: {
      activityEndDate: '2025-02-26T00:00:00Z',
      creditsEarned: 5,
      result: [{ type: ['Result'], resultDescription: level, value: 'EQF6' }],
    },
    more: {
      '@context': [VC2, OB3, ...(suite === 'Ed25519Signature2020' ? [ED2020] : [])],
      id: `${host}/credentials/${n}`,
      issuer: {
        id: issuer.did,
        type: ['Profile'],
        name: 'A college',
        url: host,
        email: `badges@college${n % ISSUERS}.example`,
        description: words(n % ISSUERS, 12),
        image: { id: `${host}/logo.png`, type: 'Image', caption: 'Logo' },
        address: { type: ['Address'], addressCountry: 'Ireland', postalCode: 'D02 XY45' },
      },
      evidence: [
        { id: `${host}/evidence/${n}`, type: ['Evidence'], name: words(n, 4), narrative: words(n, 14) },
      ],
    },
  });
};

/** Fifty credentials of ten issuers, and the presentation of all of them. */
export const mintDocuments = async (suite: SuiteName): Promise<Documents> => {
  const holder = await mintHolder('benchmark: holder');
  const credentials: Signed[] = [];
  for (let n = 0; n < MANY; n += 1)
    credentials.push(await mintOne(n, await mintIssuer(`benchmark: ${n % ISSUERS}`), holder.did, suite));
  const presentation = await mintPresentation({ holder, credentials, suite, ...ASKED });
  return { credentials, presentation };
};
