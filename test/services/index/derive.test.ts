import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RoleId } from '../../../functions/domain/ids.ts';
import type { ProfileVersion } from '../../../functions/domain/profile/profile.ts';
import { achievementsNamed } from '../../../functions/domain/requirement/named.ts';
import type { RecognitionVersion } from '../../../functions/domain/role.ts';
import { organizationFacts } from '../../../functions/services/index/derive.ts';
import { indexChange, type SourceChange } from '../../../functions/services/index/index-change.ts';
import {
  MOST_ROLES,
  type PublicSource,
  rederive,
  rederiveRole,
} from '../../../functions/services/index/rederive.ts';
import type { PublicFact, PublicIndex } from '../../../functions/services/ports/public-index.ts';
import {
  achievement,
  idNumber,
  instant,
  organization,
  profileVersion,
  recognition,
  requirementNaming,
} from '../../kit/market.ts';
import { dispute, equivalence, trustList } from '../../kit/statements.ts';

/** The semantics of the guard and nothing else. `pause` lets others run in between, as a network would. */
const createMemoryIndex = (pause: () => Promise<void> = () => Promise.resolve()) => {
  const facts = new Map<string, PublicFact>();
  const keyOf = (fact: PublicFact) =>
    [
      fact.kind,
      fact.id,
      'of' in fact ? fact.of : '',
      /^(recognition|.*-version)$/.test(fact.kind) ? fact.version : '',
    ].join(' ');
  const index: PublicIndex = {
    async put(some, how) {
      for (const fact of some) {
        await pause();
        const before = facts.get(keyOf(fact));
        const older = before === undefined || before.version < fact.version;
        if (older || (how?.again === true && before.version === fact.version)) facts.set(keyOf(fact), fact);
      }
    },
    async profileVersions(profile) {
      await pause();
      return [...facts.values()].flatMap((fact) =>
        fact.kind === 'profile-version' && fact.id === profile ? [fact.value] : [],
      );
    },
    async versions(role) {
      await pause();
      return [...facts.values()].flatMap((fact) =>
        fact.kind === 'recognition' && fact.id === role ? [fact.value] : [],
      );
    },
  };
  const state = () => Object.fromEntries([...facts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { index, state };
};

const follows = {
  profileId: idNumber('profile', 1),
  number: 1,
  entry: 'entry-0',
  title: { en: 'Profile 1', es: 'Perfil 1' },
  organization: { id: idNumber('organization', 1), name: 'Riverbend 1' },
  requirementHash: 'a'.repeat(64),
};
const history: readonly RecognitionVersion[] = [
  recognition(1, 1, { requirement: requirementNaming(1, 2) }),
  recognition(1, 2, { requirement: requirementNaming(2, 3) }),
  recognition(1, 3, { requirement: requirementNaming(4) }),
  recognition(1, 4, { requirement: requirementNaming(4), state: 'retired' }),
  recognition(2, 1, { requirement: requirementNaming(1, 4, 5, 6), follows }),
  recognition(2, 2, { requirement: requirementNaming(1) }),
  recognition(3, 1, { follows }),
];
const profiles: readonly ProfileVersion[] = [
  profileVersion(1, 1, [1, 2]),
  profileVersion(1, 2, [2, 3]),
  profileVersion(2, 1, [3]),
  profileVersion(2, 2, [3], { state: 'retired' }),
];
const lists = [trustList(1), trustList(1, { version: 2, issuers: [] })];
const claims = [
  equivalence(1),
  equivalence(2),
  equivalence(2, { version: 2, withdrawnAt: instant('2026-04-01') }),
];
const disputes = [dispute(1), dispute(1, { version: 2, droppedAt: instant('2026-04-01') })];
const changes: readonly SourceChange[] = [
  ...profiles.map((value) => ({ kind: 'profile' as const, value })),
  ...history.map((value) => ({ kind: 'recognition' as const, value })),
  { kind: 'organization', value: organization(1, { version: 1, proof: { state: 'unproven', token: 't' } }) },
  { kind: 'organization', value: organization(1, { version: 2 }) },
  { kind: 'organization', value: organization(1, { version: 3, name: 'Riverbend United' }) },
  { kind: 'confirmation', id: idNumber('role', 1), confirmedAt: instant('2026-05-01') },
  { kind: 'confirmation', id: idNumber('role', 1), confirmedAt: instant('2026-05-02') },
  ...lists.flatMap((value) => [
    { kind: 'trust-list' as const, value },
    { kind: 'trust-list-version' as const, value },
  ]),
  ...claims.map((value) => ({ kind: 'claim' as const, value })),
  ...disputes.map((value) => ({ kind: 'dispute' as const, value })),
  { kind: 'achievement', value: achievement(1) },
  { kind: 'achievement', value: achievement(1, { version: 2, name: 'Renamed' }) },
];

/** What is stored at the end, for a rebuild: the newest of each changeable thing, and every version. */
const source: PublicSource = {
  organization: async () => organization(1, { version: 3, name: 'Riverbend United' }),
  achievements: async () => [achievement(1, { version: 2, name: 'Renamed' })],
  profiles: async () => [1, 2].map((number) => idNumber('profile', number)),
  roles: async () => [1, 2, 3].map((number) => idNumber('role', number)),
  versions: async (role) => history.filter((version) => version.roleId === role),
  profileVersions: async (profile) => profiles.filter(({ profileId }) => profileId === profile),
  trustLists: async () => lists.slice(1),
  trustListVersions: async () => lists,
  claims: async () => claims.filter(({ id, version }) => id === idNumber('claim', 1) || version === 2),
  disputes: async () => disputes.slice(1),
  confirmedAt: async (_, role) => (role === idNumber('role', 1) ? instant('2026-05-02') : undefined),
};

const rebuilt = async () => {
  const { index, state } = createMemoryIndex();
  expect(await rederive(source, index, idNumber('organization', 1))).toBeUndefined();
  return state();
};

const edges = (state: Record<string, PublicFact>, role: RoleId) =>
  Object.values(state).flatMap((fact) =>
    fact.kind === 'achievement-role' && fact.id === role && fact.stands ? [fact.of] : [],
  );

describe('what is derived for the public', () => {
  it('is what the changes say when they come in order', async () => {
    const { index, state } = createMemoryIndex();
    for (const change of changes) await indexChange(index, change);
    const facts = state();
    expect(facts).toEqual(await rebuilt());
    expect(facts[`match-claim ${idNumber('claim', 2)}  `]).toMatchObject({ version: 2, value: undefined });
    expect(facts[`trust-list-version ${idNumber('trust', 1)}  1`]).toMatchObject({ value: lists[0] });
    expect(edges(facts, idNumber('role', 1))).toEqual([]);
    expect(edges(facts, idNumber('role', 2))).toEqual([idNumber('achievement', 1)]);
    expect(facts[`match-role ${idNumber('role', 1)}  `]).toMatchObject({ version: 4, value: undefined });
    expect(facts[`current ${idNumber('role', 1)}  `]).toMatchObject({
      value: { number: 4, state: 'retired' },
    });
    const stands = (kind: PublicFact['kind']) =>
      Object.values(facts).flatMap((fact) =>
        fact.kind === kind && 'stands' in fact && fact.stands ? [`${fact.of} ${fact.id}`] : [],
      );
    const first = idNumber('profile', 1);
    expect(stands('achievement-profile')).toEqual(
      [2, 3].map((of) => `${idNumber('achievement', of)} ${first}`),
    );
    expect(stands('organization-profile')).toEqual([`${idNumber('organization', 1)} ${first}`]);
    expect(stands('profile-role')).toEqual([`${first} ${idNumber('role', 3)}`]);
    expect(facts[`recognition ${idNumber('role', 1)}  2`]).toMatchObject({ value: { state: 'live' } });
  });

  it('is the same for any order, any repetition and any number at once', async () => {
    const expected = await rebuilt();
    const batches = fc
      .tuple(
        fc.shuffledSubarray([...changes], { minLength: changes.length }),
        fc.array(fc.constantFrom(...changes), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }),
      )
      .map(([each, repeated, widths]) => ({ stream: [...each, ...repeated], widths }));
    await fc.assert(
      fc.asyncProperty(batches, fc.scheduler(), async ({ stream, widths }, scheduler) => {
        const { index, state } = createMemoryIndex(() => scheduler.schedule(Promise.resolve()));
        let at = 0;
        for (let turn = 0; at < stream.length; turn += 1) {
          const width = widths[turn % widths.length] ?? 1;
          const together = stream.slice(at, at + width).map((change) => indexChange(index, change));
          await scheduler.waitFor(Promise.all(together));
          at += width;
        }
        expect(state()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('repairs what was damaged when it is derived again, and changes nothing else', async () => {
    const { index, state } = createMemoryIndex();
    for (const change of changes) await indexChange(index, change);
    const before = state();
    await index.put([{ kind: 'match-role', id: idNumber('role', 2), version: 2, value: undefined }], {
      again: true,
    });
    expect(state()).not.toEqual(before);
    await rederiveRole(source, index, idNumber('role', 2));
    expect(state()).toEqual(before);
  });

  it('is derived again some roles at a time, each of them once', async () => {
    const all = Array.from({ length: 2 * MOST_ROLES }, (_, at) => idNumber('role', at + 1)).toSorted();
    const seen: RoleId[] = [];
    const many: PublicSource = {
      ...source,
      roles: async (_, after, most) =>
        all.filter((role) => after === undefined || role > after).slice(0, most),
      versions: async (role) => {
        seen.push(role);
        return [];
      },
    };
    const { index } = createMemoryIndex();
    let after: RoleId | undefined;
    do after = await rederive(many, index, idNumber('organization', 1), after);
    while (after !== undefined);
    expect(seen).toEqual(all);
  });

  it('has nothing of an organization whose domain is not proven', () => {
    const [fact] = organizationFacts(organization(1, { proof: { state: 'unproven', token: 'secret' } }));
    expect(fact).toEqual({
      kind: 'organization',
      id: idNumber('organization', 1),
      version: 2,
      value: undefined,
    });
    expect(JSON.stringify(organizationFacts(organization(1)))).not.toContain('token');
  });

  it('finds the achievements that a rule names in any leaf, each once', () => {
    expect([...achievementsNamed(requirementNaming(1, 2, 3, 4, 1))]).toEqual(
      [1, 2, 3, 4].map((number) => idNumber('achievement', number)),
    );
    const open = { op: 'leaf' as const, achievementType: 'License' as const, trust: ['state-boards'] };
    expect(achievementsNamed({ required: open, preferred: [] }).size).toBe(0);
  });
});
