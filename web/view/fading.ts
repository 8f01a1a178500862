import type { Instant } from '../../functions/domain/time.ts';
import type { LearnerResult } from '../../functions/services/pages.ts';
import type { Part, Voice } from '../language/voice.ts';

/** A day on which something that counts now stops counting somewhere. */
export interface Fading {
  /** Names the entry in an address, by the place of its badges in the answer: `c1`, `c1-c3` for a stack. */
  readonly key: string;
  readonly badge: string;
  readonly until: Instant;
  /** Jobs that the person qualifies for now where it stops counting then, of those where it counts. */
  readonly jobs: number;
  readonly of: number;
}

interface Use {
  readonly key: string;
  readonly badge: string;
  readonly role: string;
  readonly until: Instant | undefined;
}

const usesOf = ({ matches, credentials }: Pick<LearnerResult, 'matches' | 'credentials'>): readonly Use[] => {
  const names = new Map(credentials.map(({ credential, name }) => [credential, name]));
  return matches
    .filter(({ evaluation }) => evaluation.required === 'met')
    .flatMap(({ roleId, evaluation }) =>
      evaluation.leaves
        .filter(({ truth, preferred }) => truth === 'met' && !preferred)
        .map(({ credentials: shown, label, countsUntil }) => ({
          key: shown.join('-'),
          badge: (shown.length === 1 ? names.get(shown[0] ?? '') : undefined) || label,
          role: roleId,
          until: countsUntil,
        })),
    );
};

/** For each badge that counts now, the first day on which it stops counting at some job; the nearest day first. */
export const fadingOf = (result: Pick<LearnerResult, 'matches' | 'credentials'>): readonly Fading[] => {
  const byKey = Map.groupBy(usesOf(result), ({ key }) => key);
  return [...byKey]
    .flatMap(([key, uses]) => {
      const dated = uses.flatMap((use) => (use.until === undefined ? [] : [{ ...use, until: use.until }]));
      const [first] = dated.toSorted((a, b) => a.until.localeCompare(b.until));
      if (first === undefined) return [];
      const { badge, until } = first;
      const day = until.slice(0, 10);
      const rolesOf = (some: readonly Use[]): number => new Set(some.map(({ role }) => role)).size;
      const jobs = rolesOf(dated.filter((use) => use.until.slice(0, 10) === day));
      return [{ key, badge, until, jobs, of: rolesOf(uses) }];
    })
    .toSorted((a, b) => a.until.localeCompare(b.until));
};

/** Until when a badge counts, and where. */
export const fadingSentence = (
  { badge, until, jobs, of }: Fading,
  { parts, date: dateOf }: Voice,
): readonly Part[] => {
  const date = dateOf(until);
  return jobs === of
    ? parts('fading.until', { badge, date })
    : parts('fading.untilSome', { badge, date, count: jobs });
};
