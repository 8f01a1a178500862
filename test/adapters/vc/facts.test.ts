import { beforeAll, describe, expect, it } from 'vitest';
import { type CredentialWish, mintCredential, mintIssuer, type Signer, sign } from '../../kit/mint/index.ts';
import { codeOf, reportOf } from './reading.ts';

let issuer: Signer;
beforeAll(async () => {
  issuer = await mintIssuer('issuer');
});

const report = async (wish: Partial<CredentialWish>) => reportOf(await mintCredential({ issuer, ...wish }));
const evidence = async (wish: Partial<CredentialWish>) => (await report(wish)).evidence;

describe('the facts that leave verification', () => {
  it('competencies, once each', async () => {
    const alignment = ['a', 'b', 'a'].map((end) => ({
      type: ['Alignment'],
      targetName: 'Skill',
      targetUrl: `https://skills.example/${end}`,
    }));
    expect((await evidence({ achievement: { alignment } }))?.competencies).toEqual([
      'https://skills.example/a',
      'https://skills.example/b',
    ]);
  });

  it('the level, by the name that the rubric gives it', async () => {
    const level = 'urn:uuid:9d3f6f7e-0b0a-4d8c-8f5e-2f1d1b6a7c55';
    const resultDescription = [
      {
        id: 'urn:uuid:8a2c1a4e-3f55-4f0a-8d29-5b6c1f6a0b66',
        type: ['ResultDescription'],
        name: 'Level',
        resultType: 'RubricCriterionLevel',
        rubricCriterionLevel: [
          { id: level, type: ['RubricCriterionLevel'], name: 'Proficient', level: 'Level 2' },
        ],
      },
    ];
    const result = (more: object) => ({ result: [{ type: ['Result'], ...more }] });
    const wish = { achievement: { resultDescription } };
    expect((await evidence({ ...wish, subjectMore: result({ achievedLevel: level }) }))?.level).toBe(
      'Level 2',
    );
    expect((await evidence({ ...wish, subjectMore: result({ value: 'B2' }) }))?.level).toBe('B2');
    expect((await evidence(wish))?.level).toBeUndefined();
  });

  it('when it was earned: awardedDate, else when it began to count', async () => {
    const awardedDate = '2024-06-30T00:00:00Z';
    expect((await evidence({ more: { awardedDate } }))?.earnedAt).toBe('2024-06-30T00:00:00.000Z');
    expect((await evidence({ version: '1.1', validFrom: '2024-07-01T00:00:00Z' }))?.earnedAt).toBe(
      '2024-07-01T00:00:00.000Z',
    );
    // An unreadable one is not passed over for a later date that would make the badge look newer.
    const odd = await sign(
      { ...(await mintCredential({ issuer })), proof: undefined, awardedDate: '30 June 2024' },
      issuer,
    );
    expect((await reportOf(odd)).evidence).toMatchObject({ standing: 'valid', earnedAt: undefined });
  });

  it('an achievement type of the catalog, or none', async () => {
    expect(
      (await evidence({ achievement: { achievementType: 'Diploma' } }))?.achievementType,
    ).toBeUndefined();
    expect((await evidence({ achievement: { achievementType: 'License' } }))?.achievementType).toBe(
      'License',
    );
  });

  it('names without unseen characters, and short', async () => {
    const { name, issuerName } = await report({
      issuer: { ...issuer, name: '\u202eegelloC\u0007' },
      achievement: { name: { '@value': `A${'a'.repeat(500)}`, '@language': 'en' } },
    });
    expect(issuerName).toBe('egelloC');
    expect(name).toHaveLength(200);
  });

  it('nothing about the person', async () => {
    const found = await report({
      subject: 'did:example:sam',
      subjectMore: {
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityHash: 'sam@x.example',
            identityType: 'emailAddress',
          },
        ],
      },
      more: {
        evidence: [{ id: 'https://x.example/sam', type: ['Evidence'], narrative: 'Sam wrote an essay.' }],
      },
    });
    expect(found.verdict).toBe('valid');
    expect(JSON.stringify(found)).not.toMatch(/sam/i);
  });
});

describe('a credential that is genuine but no achievement', () => {
  it('is valid, says so, and counts for nothing', async () => {
    const endorsement = await report({
      more: {
        type: ['VerifiableCredential', 'EndorsementCredential'],
        name: 'In good standing',
        credentialSubject: {
          id: 'https://riverbend.example',
          type: ['EndorsementSubject'],
          endorsementComment: 'Good.',
        },
      },
    });
    expect([endorsement.verdict, endorsement.name]).toEqual(['valid', 'In good standing']);
    expect(codeOf(endorsement, 'structure')).toBe('structure.no-achievement');
    expect(endorsement.evidence).toBeUndefined();
  });

  it('has an achievement without an id', async () => {
    const nameless = await sign(
      {
        ...(await mintCredential({ issuer })),
        proof: undefined,
        credentialSubject: {
          type: ['AchievementSubject'],
          achievement: {
            type: ['Achievement'],
            name: 'Something',
            description: 'x',
            criteria: { narrative: 'x' },
          },
        },
      },
      issuer,
    );
    const found = await reportOf(nameless);
    expect([found.verdict, codeOf(found, 'structure')]).toEqual(['valid', 'structure.no-achievement']);
  });
});

describe('several subjects', () => {
  const subject = (id: string | undefined, name: string) => ({
    ...(id === undefined ? {} : { id }),
    type: ['AchievementSubject'],
    achievement: {
      id: `https://badges.riverbend.example/achievements/${name}`,
      type: ['Achievement'],
      name,
      description: 'x',
      criteria: { narrative: 'x' },
    },
  });

  it('of one person: the first achievement counts, and that is said', async () => {
    const both = await report({
      more: { credentialSubject: [subject('did:example:a', 'one'), subject('did:example:a', 'two')] },
    });
    expect(codeOf(both, 'structure')).toBe('structure.several-achievements');
    expect(both.evidence?.name).toBe('one');
  });

  it('of several people in a file: nobody can tell whose it is', async () => {
    const two = await report({
      more: { credentialSubject: [subject('did:example:a', 'one'), subject('did:example:b', 'two')] },
    });
    expect([two.verdict, codeOf(two, 'holder'), two.evidence]).toEqual([
      'indeterminate',
      'holder.several-people',
      undefined,
    ]);
  });
});
