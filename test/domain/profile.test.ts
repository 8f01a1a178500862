import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogView } from '../../functions/domain/evaluate/catalog-view.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { ORGANIZATION_KINDS } from '../../functions/domain/organization.ts';
import {
  type Adoption,
  adoptedRule,
  keptAway,
  needsAnswer,
  standingOf,
  takenOver,
} from '../../functions/domain/profile/adoption.ts';
import { describeProfileChange } from '../../functions/domain/profile/describe-profile-changes.ts';
import {
  mayPublishProfiles,
  type ProfileContent,
  type ProfileEntry,
} from '../../functions/domain/profile/profile.ts';
import { profileChanges } from '../../functions/domain/profile/profile-changes.ts';
import { requirementHash } from '../../functions/domain/requirement/canonical.ts';
import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { profileVersion } from '../kit/market.ts';
import { reordered, requirements } from './kit/arbitrary.ts';
import { achievement, leaf, requires } from './kit/make.ts';

const saying = (requirement: Requirement, number: number) => {
  const version = profileVersion(1, number, [1]);
  const entries = version.content.entries.map((entry) => ({ ...entry, requirement }));
  return { ...version, content: { ...version.content, entries } };
};

type Followed = Pick<Adoption, 'entry' | 'number' | 'requirementHash' | 'kept'>;

const begin = async (requirement: Requirement): Promise<{ rule: Requirement; adoption: Followed }> => {
  const adopted = await adoptedRule(saying(requirement, 1), 'entry-0');
  if (adopted === undefined) throw new Error('the entry is there');
  const { number, requirementHash: hash } = adopted.follows;
  return { rule: adopted.requirement, adoption: { entry: 'entry-0', number, requirementHash: hash } };
};

describe('adopting', () => {
  test('then taking over gives the rule of the entry, and keeping never changes it', async () => {
    const updates = fc.array(fc.record({ to: requirements, takes: fc.boolean() }), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(requirements, updates, async (first, later) => {
        let { rule, adoption } = await begin(first);
        for (const [at, { to, takes }] of later.entries()) {
          const newest = saying(to, at + 2);
          const isSame = (await requirementHash(to)) === (await requirementHash(rule));
          const standing = await standingOf(adoption, newest);
          expect(standing).toBe(isSame ? 'current' : 'behind');
          expect(needsAnswer(adoption, standing, newest)).toBe(!isSame);
          if (takes) {
            const adopted = await adoptedRule(newest, adoption.entry);
            if (adopted === undefined) throw new Error('the entry is there');
            [rule, adoption] = [adopted.requirement, takenOver(adoption, adopted.follows)];
            expect(await requirementHash(rule)).toBe(await requirementHash(to));
            expect(await standingOf(adoption, newest)).toBe('current');
          } else {
            const before = adoption;
            adoption = keptAway(adoption, newest);
            expect(adoption).toMatchObject({
              number: before.number,
              requirementHash: before.requirementHash,
            });
            expect(needsAnswer(adoption, standing, newest)).toBe(false);
          }
          expect(adoption.requirementHash).toBe(await requirementHash(rule));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same rule written in another way asks nothing of anybody', async () => {
    await fc.assert(
      fc.asyncProperty(requirements, fc.nat(1000), async (requirement, seed) => {
        const { adoption } = await begin(requirement);
        expect(await standingOf(adoption, saying(reordered(requirement, seed), 2))).toBe('current');
      }),
      { numRuns: 60 },
    );
  });

  test('tells apart an entry that is gone, a profile that was taken back and a role that left', async () => {
    const { adoption } = await begin(requires(leaf(1)));
    const newest = saying(requires(leaf(2)), 2);
    const empty = { ...newest, content: { ...newest.content, entries: [] } };
    expect(await standingOf(adoption, empty)).toBe('entry-gone');
    expect(await standingOf(adoption, { ...newest, state: 'retired' })).toBe('retired');
    expect(await standingOf({ ...adoption, leftAt: newest.publishedAt }, empty)).toBe('left');
    expect(await adoptedRule(empty, 'entry-0')).toBeUndefined();
  });
});

describe('what changed in a profile, in words', () => {
  const entry = (key: string, more: Partial<ProfileEntry> = {}): ProfileEntry => ({
    key,
    title: `Work ${key}`,
    description: 'What one does.',
    translations: { es: { title: `Trabajo ${key}`, description: 'Lo que se hace.' } },
    occupations: ['15-1232.00'],
    requirement: requires(leaf(1)),
    ...more,
  });
  const content = (more: Partial<ProfileContent> = {}): ProfileContent => ({
    title: 'Care',
    description: 'Ours.',
    entries: [entry('a'), entry('b')],
    ...more,
  });
  const catalog = catalogView([achievement(1, { name: 'First Aid' }), achievement(2, { name: 'Home Care' })]);
  const words = (to: ProfileContent, language: 'en' | 'es') =>
    profileChanges(content(), to).flatMap((change) => describeProfileChange(change, catalog, language));

  test('says each entry that came, went or changed, in the reader’s language', () => {
    const to = content({
      title: 'Direct care',
      description: 'Ours, all of us.',
      entries: [entry('c'), entry('a', { requirement: requires(leaf(2)) })],
    });
    expect(words(to, 'en')).toEqual([
      'The profile is now called “Direct care”. Before it was “Care”.',
      'The description of the profile was rewritten.',
      'New in the profile: “Work c”.',
      expect.stringMatching(/^“Work a”: No longer in the rule: .*First Aid/),
      expect.stringMatching(/^“Work a”: New in the rule: .*Home Care/),
      expect.stringMatching(/^“Work a”: The whole rule is now: /),
      'No longer in the profile: “Work b”.',
    ]);
    expect(words(to, 'es')).toContain('Nuevo en el perfil: «Trabajo c».');
  });

  test('is nothing for another order of the same entries, and a word for another translation', () => {
    const { entries } = content();
    expect(words(content({ entries: entries.toReversed() }), 'en')).toEqual([]);
    const translated = content({ translations: { es: { title: 'Cuidados', description: 'Lo nuestro.' } } });
    for (const language of LANGUAGES) expect(words(translated, language)).toHaveLength(1);
  });
});

test('those who speak for others publish profiles, and nobody else', () => {
  expect(ORGANIZATION_KINDS.filter(mayPublishProfiles).toSorted()).toEqual([
    'agency',
    'association',
    'college',
  ]);
});
