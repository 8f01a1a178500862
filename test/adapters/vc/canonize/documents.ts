import {
  copyOf,
  type draftCredential,
  mintCredential,
  mintEcdsaIssuer,
  mintHolder,
  mintIssuer,
  mintPresentation,
  OB3,
  type Signed,
  SUITES,
  sign,
  VC2,
} from '../../../kit/mint/index.ts';

type Wish = Omit<Parameters<typeof draftCredential>[0], 'issuer'>;

const ADDRESS = {
  type: ['Address'],
  addressCountry: 'Ireland',
  geo: { type: ['GeoCoordinates'], latitude: 53.3441, longitude: -6.2675 },
};

/** A credential that uses much of what Open Badges has words for. */
const rich = (n: number): Wish => ({
  validUntil: '2030-03-01T09:00:00Z',
  achievement: {
    id: `https://badges.example/achievements/${n}`,
    tag: ['first aid', 'first aid', `tag ${n}`],
    creditsAvailable: n + 0.5,
    criteria: { narrative: 'Shown in three scenes: "bleeding", \\ and\nshock.\u007f\u0085' },
    image: { id: 'https://badges.example/image.png', type: 'Image', caption: 'Ein Kreuz — 赤十字 🩹' },
    alignment: [0, 1].map((k) => ({
      type: ['Alignment'],
      targetName: `Skill ${k}`,
      targetUrl: `https://skills.example/${k}`,
      targetType: 'ext:Skill',
    })),
    related: [{ id: 'https://badges.example/achievements/related', type: ['Related'], inLanguage: 'en' }],
    resultDescription: [
      {
        id: 'urn:uuid:level',
        type: ['ResultDescription'],
        name: 'Level',
        resultType: 'RubricCriterionLevel',
        rubricCriterionLevel: [
          { id: 'urn:uuid:level:1', type: ['RubricCriterionLevel'], name: 'One', points: '1' },
        ],
      },
    ],
    otherIdentifier: [
      { type: 'IdentifierEntry', identifier: 'a-1', identifierType: 'identifier' },
      { type: 'IdentifierEntry', identifier: 'a-2', identifierType: 'identifier' },
    ],
  },
  subjectMore: {
    identifier: [{ type: 'IdentityObject', identityHash: 'x', identityType: 'name', hashed: false }],
    result: [{ type: ['Result'], resultDescription: 'urn:uuid:level', achievedLevel: 'urn:uuid:level:1' }],
  },
  more: {
    id: `urn:uuid:credential-${n}`,
    evidence: [
      { type: ['Evidence'], narrative: 'A film' },
      { type: ['Evidence'], narrative: 'A film' },
    ],
    termsOfUse: { type: 'https://terms.example/Policy' },
  },
});

/** Genuine documents of every kind that arrives here, by name. */
export const mintKinds = async (): Promise<Readonly<Record<string, Signed>>> => {
  const issuer = await mintIssuer('canonize: issuer');
  const holder = await mintHolder('canonize: holder');
  const kinds: Record<string, Signed> = {};
  const subject = holder.did;
  const profile = { id: issuer.did, type: ['Profile'], name: issuer.name, address: ADDRESS };
  for (const version of ['1.1', '2.0'] as const)
    for (const suite of SUITES)
      kinds[`VCDM ${version}, ${suite}`] = await mintCredential({
        ...rich(1),
        issuer,
        subject,
        version,
        suite,
      });
  kinds['P-384'] = await mintCredential({
    ...rich(2),
    issuer: await mintEcdsaIssuer('P-384'),
    suite: 'ecdsa-rdfc-2019',
  });
  // The address and the place in it are blank nodes that look the same in each.
  const alike = await Promise.all(
    [1, 2, 3].map((n) =>
      mintCredential({
        issuer,
        subject,
        more: {
          id: `urn:uuid:alike-${n}`,
          issuer: profile,
          name: [{ '@value': 'Premiers secours', '@language': 'FR' }],
        },
      }),
    ),
  );
  kinds['endorsement'] = await sign(
    {
      '@context': [VC2, OB3],
      type: ['VerifiableCredential', 'EndorsementCredential'],
      issuer: { id: issuer.did, type: ['Profile'], name: 'A body' },
      validFrom: '2025-03-01T09:00:00Z',
      credentialSubject: { id: issuer.did, type: ['EndorsementSubject'], endorsementComment: 'Sound.' },
    },
    issuer,
  );
  kinds['learner record'] = await mintCredential({
    issuer,
    subject,
    achievement: { endorsement: [kinds['endorsement']] },
    more: { type: ['VerifiableCredential', 'AchievementCredential'], endorsement: [kinds['endorsement']] },
  });
  const asked = { challenge: 'c', domain: 'https://recognized.example' };
  const shown = [kinds['VCDM 2.0, eddsa-rdfc-2022'], kinds['endorsement'], kinds['learner record']];
  kinds['presentation'] = await mintPresentation({ holder, credentials: shown, ...asked });
  kinds['presentation of look-alikes'] = await mintPresentation({ holder, credentials: alike, ...asked });
  kinds['presentation, VCDM 1.1'] = await mintPresentation({
    holder,
    credentials: [kinds['VCDM 1.1, Ed25519Signature2020']],
    version: '1.1',
    suite: 'Ed25519Signature2020',
    ...asked,
  });
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, copyOf(kind)]));
};
