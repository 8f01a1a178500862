import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { AchievementView, NewAchievement } from '../../../functions/contract/achievement.ts';
import { atOnce } from './at-once.ts';
import { achievementBody, type Names } from './bodies.ts';
import type { Seat, Step } from './load-organizations.ts';
import { achievementUrl } from './market.ts';
import type { AchievementKey, OrganizationKey, SampleAchievement } from './model.ts';

type Listed = z.infer<typeof AchievementView>;

/** In waves: what an achievement is made of, or accepts instead, is listed before it. */
const wavesOf = (samples: readonly SampleAchievement[]): readonly (readonly SampleAchievement[])[] => {
  const waves: SampleAchievement[][] = [];
  const placed = new Set<AchievementKey>();
  let left = samples;
  while (left.length > 0) {
    const ready = left.filter((one) =>
      [...(one.stackOf ?? []), ...(one.acceptsInstead ?? [])].every((key) => placed.has(key)),
    );
    if (ready.length === 0) throw new Error(`stacks go in circles: ${left.map(({ key }) => key).join(', ')}`);
    waves.push(ready);
    for (const { key } of ready) placed.add(key);
    left = left.filter(({ key }) => !placed.has(key));
  }
  return waves;
};

/** Only what its lister said of it: what a change is compared with. */
const factsOf = (listed: Listed) => {
  const { id: _id, organizationId: _by, version: _version, updatedAt: _at, ...facts } = listed;
  return NewAchievement.parse(facts);
};

/**
 * Sees to it that every achievement is listed as the sample data says.
 * @returns the ids that the API gave them
 */
export const loadAchievements = async (
  samples: readonly SampleAchievement[],
  seats: ReadonlyMap<OrganizationKey, Seat>,
  issuerDid: Names['issuerDid'],
  step: Step,
): Promise<ReadonlyMap<AchievementKey, string>> => {
  const seatOf = ({ by }: SampleAchievement): Seat => {
    const seat = seats.get(by);
    if (seat === undefined) throw new Error(`nobody lists for ${by}`);
    return seat;
  };
  const byAlias = new Map<string, Listed>();
  await atOnce(step.most, [...new Set(samples.map(seatOf))], async ({ api, path }) => {
    for (const listed of await api.all(`${path}/achievements`, AchievementView)) {
      for (const alias of listed.aliases) byAlias.set(alias, listed);
    }
  });

  const ids = new Map<AchievementKey, string>();
  const achievementId = (key: AchievementKey): string => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`${key} is not listed`);
    return id;
  };
  for (const wave of wavesOf(samples)) {
    await atOnce(step.most, wave, async (sample) => {
      const { api, path } = seatOf(sample);
      const body = achievementBody(sample, { achievementId, issuerDid });
      const listed = byAlias.get(achievementUrl(sample));
      if (listed === undefined) {
        const key = `achievement:${sample.key}`;
        const { id } = await api.post(key, `${path}/achievements`, body, AchievementView);
        ids.set(sample.key, id);
      } else {
        ids.set(sample.key, listed.id);
        if (!isDeepStrictEqual(factsOf(listed), body)) {
          await api.put(`${path}/achievements/${listed.id}`, body, AchievementView, listed);
        }
      }
      step.done();
    });
  }
  return ids;
};
