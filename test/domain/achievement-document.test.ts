import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursOf } from '../../functions/domain/achievement-document/ctdl.ts';
import { readAchievementDocument } from '../../functions/domain/achievement-document/read.ts';

const read = (document: unknown) => readAchievementDocument(JSON.stringify(document));
const draftOf = (document: unknown) => {
  const reading = read(document);
  if (!reading.ok) throw new Error(reading.error);
  return reading.value;
};

const ACHIEVEMENT = {
  id: 'https://college.example/achievements/1',
  type: ['Achievement'],
  name: 'Computer support essentials',
  description: 'Sets up and repairs everyday computers.',
  criteria: { id: 'https://college.example/learn/1', narrative: 'Ten cases.' },
  achievementType: 'MicroCredential',
  creator: { id: 'did:web:college.example', type: ['Profile'], name: 'College' },
  alignment: [
    { targetUrl: 'https://skills.example/a', targetName: 'Troubleshooting' },
    { targetName: 'No address' },
  ],
  image: { id: 'https://college.example/1.png' },
  humanCode: 'CSE-1',
};

describe('what a document says of an achievement', () => {
  test('Open Badges 3.0, and every part is mapped, dropped or doubtful', () => {
    const { format, draft, creatorName, notes } = draftOf(ACHIEVEMENT);
    expect([format, creatorName]).toEqual(['open-badges-3', 'College']);
    expect(draft).toMatchObject({
      name: 'Computer support essentials',
      achievementType: 'MicroCredential',
      aliases: ['https://college.example/achievements/1'],
      creators: ['did:web:college.example'],
      competencies: [{ targetUrl: 'https://skills.example/a', targetName: 'Troubleshooting' }],
      earnUrl: 'https://college.example/learn/1',
    });
    const told = notes.map(({ outcome, source, reason }) => `${outcome} ${source} ${reason}`);
    expect(told).toContain('doubtful /creator creator-unsigned');
    expect(told).toContain('dropped /image picture');
    expect(told).toContain('dropped /humanCode no-place');
    expect(told).toContain('dropped /alignment wrong-shape');
  });

  test('a credential gives its achievement and its issuer, and nothing of its person', () => {
    const credential = {
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: 'did:web:issuer.example',
      credentialSubject: { id: 'did:key:zMaya', name: 'Maya Torres', achievement: ACHIEVEMENT },
      proof: { proofValue: 'zSecret' },
    };
    const reading = draftOf(credential);
    expect(reading.draft.creators).toEqual(['did:web:college.example', 'did:web:issuer.example']);
    expect(JSON.stringify(reading)).not.toMatch(/Maya|zSecret/);
    expect(reading.notes.map(({ reason }) => reason)).toContain('about-the-person');
  });

  test('Open Badges 2.0, alone or in an assertion', () => {
    const badge = {
      type: 'BadgeClass',
      id: 'https://college.example/badges/1',
      name: 'First aid',
      description: 'Knows what to do.',
      criteria: 'https://college.example/criteria',
      issuer: { id: 'https://college.example/issuer', name: 'College' },
    };
    const alone = draftOf(badge);
    expect(alone.draft).toMatchObject({
      achievementType: 'Badge',
      earnUrl: badge.criteria,
      aliases: [badge.id],
    });
    const inside = draftOf({ type: 'Assertion', recipient: { identity: 'maya@x.example' }, badge });
    expect(inside.draft).toEqual(alone.draft);
    expect(JSON.stringify(inside)).not.toContain('maya@');
  });

  test('CTDL, in a graph as the registry gives it', () => {
    const { format, draft, creatorName } = draftOf({
      '@graph': [
        { '@type': 'ceterms:Course', '@id': 'https://r.example/x' },
        {
          '@type': 'ceterms:Certification',
          '@id': 'https://credentialengineregistry.org/resources/ce-1',
          'ceterms:ctid': 'ce-5d2c9c0c-1f7b-4b43-9d2c-0a4a3a6a9f10',
          'ceterms:name': { es: 'Soldadura', 'en-US': 'Welding' },
          'ceterms:description': { 'en-US': 'Joins metal.' },
          'ceterms:ownedBy': [{ '@id': 'https://guild.example/', 'ceterms:name': { en: 'Guild' } }],
          'ceterms:inLanguage': ['en-US'],
          'ceterms:estimatedCost': [{ 'ceterms:price': 120, 'ceterms:currency': 'USD' }],
          'ceterms:estimatedDuration': [{ 'ceterms:exactDuration': 'P6W' }],
          'ceterms:learningDeliveryType': [{ 'ceterms:targetNode': 'deliveryType:InPerson' }],
        },
      ],
    });
    expect([format, creatorName]).toEqual(['ctdl', 'Guild']);
    expect(draft).toMatchObject({
      name: 'Welding',
      achievementType: 'Certification',
      creators: ['https://guild.example/'],
      cost: { amount: 120, currency: 'USD' },
      hours: 240,
      access: 'in-person',
      languages: ['en-US'],
    });
    expect(draft.aliases).toHaveLength(2);
  });
});

test.each([
  ['', 'empty'],
  ['{', 'not-json'],
  ['{"name":1,"name":2}', 'not-json'],
  ['[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]', 'not-json'],
  ['{"type":"Person","name":"Maya"}', 'unknown-kind'],
  ['{"type":"Achievement"}', 'nameless'],
  [`"${'x'.repeat(600_000)}"`, 'too-large'],
])('%.20s is refused: %s', (text, fault) => {
  expect(readAchievementDocument(text)).toEqual({ ok: false, error: fault });
});

test('no document makes a draft that breaks the catalog’s limits, whatever it holds', () => {
  const names = fc.constantFrom(
    'id',
    'type',
    'name',
    'description',
    'criteria',
    'alignment',
    'creator',
    'issuer',
    'achievement',
    'badge',
    'credentialSubject',
    '@graph',
    '@type',
    '__proto__',
    'constructor',
    'ceterms:name',
    'ceterms:ownedBy',
    'ceterms:estimatedCost',
    'resultDescription',
    'otherIdentifier',
    'targetUrl',
    'targetName',
    'inLanguage',
  );
  const word = fc.constantFrom(
    'Achievement',
    'BadgeClass',
    'ceterms:Badge',
    'https://a.example/x',
    'http://b',
    'did:web:c',
    'x'.repeat(5000),
    '\u0000',
    'javascript:1',
  );
  const { node } = fc.letrec((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      word,
      fc.integer(),
      fc.array(tie('node'), { maxLength: 5 }),
      fc.dictionary(names, tie('node'), { maxKeys: 8 }),
    ),
  }));
  fc.assert(
    fc.property(node, fc.constantFrom('Achievement', 'BadgeClass', 'ceterms:Badge'), (inner, type) => {
      const root = {
        ...(typeof inner === 'object' ? inner : {}),
        type,
        name: 'A name',
        'ceterms:name': 'A name',
      };
      const reading = read(root);
      if (!reading.ok) return;
      const { draft, notes } = reading.value;
      expect(draft.name?.length ?? 0).toBeLessThanOrEqual(160);
      expect(draft.description?.length ?? 0).toBeLessThanOrEqual(4000);
      expect(draft.competencies.length).toBeLessThanOrEqual(40);
      for (const creator of draft.creators) expect(creator).toMatch(/^(did:|https:)/);
      if (draft.earnUrl !== undefined) expect(draft.earnUrl).toMatch(/^https:/);
      expect(notes.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['P6W', 240],
  ['PT90H', 90],
  ['P1Y', 2080],
  ['P', undefined],
  ['nonsense', undefined],
])('%s is %s hours of work', (text, hours) => {
  expect(hoursOf(text)).toBe(hours);
});
