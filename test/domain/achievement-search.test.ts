import { describe, expect, test } from 'vitest';
import { type AchievementFilter, searchAchievements } from '../../functions/domain/achievement-search.ts';
import { achievement } from './kit/make.ts';

const SKILL = { targetUrl: 'https://skills.example/1', targetName: 'Take blood' };
const CATALOG = [
  achievement(1, { name: 'Patient Safety Basics', description: 'Taken by every phlebotomist.' }),
  achievement(2, { name: 'Phlebotomy Technician', competencies: [SKILL], achievementType: 'Certificate' }),
  achievement(3, { name: 'Técnico en Flebotomía', organizationName: 'Colegio Caribe' }),
  achievement(4, { name: 'Advanced Phlebotomy', assessment: 'observed' }),
  achievement(5, { name: 'Certified Nurse Aide' }),
  achievement(6, { name: 'C++ Basics' }),
];

const found = (filter: AchievementFilter): readonly string[] =>
  searchAchievements(CATALOG, filter).map(({ name }) => name);

describe('a search of the catalog', () => {
  test.each<readonly [AchievementFilter, readonly string[]]>([
    [{ q: 'phlebotomy' }, ['Phlebotomy Technician', 'Advanced Phlebotomy']],
    [{ q: 'phleb' }, ['Phlebotomy Technician', 'Advanced Phlebotomy', 'Patient Safety Basics']],
    [{ q: 'FLEBOTOMIA' }, ['Técnico en Flebotomía']],
    [{ q: 'caribe tec' }, ['Técnico en Flebotomía']],
    [{ q: 'cna' }, ['Certified Nurse Aide']],
    [{ q: 'take blood' }, ['Phlebotomy Technician']],
    [{ q: 'c++' }, ['C++ Basics']],
    [{ q: 'basics' }, ['C++ Basics', 'Patient Safety Basics']],
    [{ q: 'lebotomy' }, []],
    [{ q: 'phlebotomy nurse' }, []],
    [{ competency: SKILL.targetUrl }, ['Phlebotomy Technician']],
    [{ type: 'Certificate' }, ['Phlebotomy Technician']],
    [{ assessment: 'observed', q: 'phlebotomy' }, ['Advanced Phlebotomy']],
  ])('%j', (filter, names) => {
    expect(found(filter)).toEqual(names);
  });

  test('of nothing gives everything, by name', () => {
    expect(found({})).toHaveLength(CATALOG.length);
    expect(found({ q: '!?' })).toEqual(found({}));
    expect(found({}).at(0)).toBe('Advanced Phlebotomy');
  });
});
