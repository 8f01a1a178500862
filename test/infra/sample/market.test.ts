import { beforeAll, describe, expect, it } from 'vitest';
import { ASSESSMENTS, FIELDS } from '../../../functions/domain/achievement.ts';
import { isSampleDomain, ORGANIZATION_KINDS } from '../../../functions/domain/organization.ts';
import { mayPublishProfiles } from '../../../functions/domain/profile/profile.ts';
import type { Rule } from '../../../functions/domain/requirement/requirement.ts';
import { validateRequirement } from '../../../functions/domain/requirement/validate.ts';
import { PROMISES } from '../../../functions/domain/role.ts';
import { findUser } from '../../../infra/local/oidc/start.ts';
import { organizationBody, profileBody } from '../../../infra/local/sample/bodies.ts';
import { inMemoryMarket, type SampleMarket } from '../../../infra/local/sample/in-memory-market.ts';
import { ACHIEVEMENTS, ORGANIZATIONS, PROFILES, SIGNERS } from '../../../infra/local/sample/market.ts';

let market: SampleMarket;
beforeAll(async () => {
  market = await inMemoryMarket((key) => `did:key:z6Mk${key}`);
});

const roles = ORGANIZATIONS.flatMap((organization) => organization.roles);
const distinct = (values: readonly string[]): number => new Set(values).size;

describe('what is promised', () => {
  it('is large enough to look at', () => {
    expect(ORGANIZATIONS.length).toBeGreaterThanOrEqual(30);
    expect(roles.length).toBeGreaterThanOrEqual(150);
    expect(ACHIEVEMENTS.length).toBeGreaterThanOrEqual(80);
  });

  it('has every kind of organization, field, assessment and promise', () => {
    expect(distinct(ORGANIZATIONS.map(({ kind }) => kind))).toBe(ORGANIZATION_KINDS.length);
    expect(ORGANIZATIONS.filter(({ kind }) => kind === 'college').length).toBeGreaterThanOrEqual(2);
    expect(distinct(ACHIEVEMENTS.map(({ field }) => field))).toBe(FIELDS.length);
    expect(distinct(ACHIEVEMENTS.map(({ assessment }) => assessment))).toBe(ASSESSMENTS.length);
    expect(distinct(roles.map(({ promise }) => promise.kind))).toBe(PROMISES.length);
  });

  it('has work from home, work in many places, and pay in two currencies', () => {
    const places = roles.flatMap((role) => role.places);
    expect(distinct(places.map(({ region }) => region))).toBeGreaterThanOrEqual(8);
    expect(roles.filter(({ remote }) => remote).length).toBeGreaterThanOrEqual(10);
    expect(distinct(roles.flatMap(({ pay }) => (pay === undefined ? [] : [pay.currency])))).toBe(2);
    for (const { region, county, point } of places) {
      expect(point).toBeDefined();
      if (region.startsWith('US-')) expect(county).toMatch(/^\d{5}$/);
    }
  });
});

describe('every profile', () => {
  it('is accepted by the contract, and adopted by two employers or more with just its rules', () => {
    for (const profile of PROFILES) {
      expect(profileBody(profile, market.names).entries).toHaveLength(profile.entries.length);
      const publisher = ORGANIZATIONS.find(({ key }) => key === profile.by);
      expect(publisher && mayPublishProfiles(publisher.kind)).toBe(true);
      const adopters = ORGANIZATIONS.filter((one) =>
        one.roles.some(({ follows }) => follows?.profile === profile.key),
      );
      expect(adopters.length).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('every sample', () => {
  it('is one that nobody real could have made', () => {
    for (const organization of ORGANIZATIONS) {
      expect(isSampleDomain(organizationBody(organization).domain)).toBe(true);
    }
  });

  it('has a name of its own', () => {
    expect(distinct(ORGANIZATIONS.map(({ key }) => key))).toBe(ORGANIZATIONS.length);
    expect(distinct(ORGANIZATIONS.map(({ name }) => name))).toBe(ORGANIZATIONS.length);
    expect(distinct(ORGANIZATIONS.map(({ domain }) => domain))).toBe(ORGANIZATIONS.length);
    expect(distinct(ACHIEVEMENTS.map(({ key }) => key))).toBe(ACHIEVEMENTS.length);
    expect(distinct(ACHIEVEMENTS.map(({ name }) => name))).toBe(ACHIEVEMENTS.length);
    for (const organization of ORGANIZATIONS) {
      expect(distinct(organization.roles.map(({ title }) => title))).toBe(organization.roles.length);
    }
  });

  it('is owned by somebody who can sign in', () => {
    for (const { owner } of ORGANIZATIONS) if (owner !== undefined) expect(findUser(owner)).toBeDefined();
  });

  it('is accepted by the contract, every reference resolved', () => {
    expect(market.achievements).toHaveLength(ACHIEVEMENTS.length);
    expect(market.recognitions).toHaveLength(roles.length);
  });

  it('is signed by organizations that are there', () => {
    const keys = new Set(ORGANIZATIONS.map(({ key }) => key));
    expect(SIGNERS.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has a rule with nothing wrong in it, not even a warning', () => {
    for (const { role, organization, requirement } of market.recognitions) {
      const problems = validateRequirement(requirement, market.catalog);
      expect({ of: `${organization.name}: ${role.title}`, problems }).toMatchObject({ problems: [] });
    }
  });

  it('speaks in short sentences, without a blank to spare', () => {
    const texts = [
      ...ORGANIZATIONS.map(({ about }) => about),
      ...ACHIEVEMENTS.map(({ description }) => description),
      ...roles.map(({ description }) => description),
    ];
    for (const text of texts) {
      expect(text).toMatch(/^\S.*[.!]$/);
      expect(text).not.toMatch(/\s\s/);
      const longest = Math.max(...text.split(/[.:;!?]\s/).map((sentence) => sentence.split(/\s+/).length));
      expect(longest, text).toBeLessThanOrEqual(28);
    }
  });
});

describe('the rules', () => {
  const depth = (rule: Rule): number => (rule.op === 'leaf' ? 1 : 1 + Math.max(...rule.of.map(depth)));
  const nodes = (rule: Rule): readonly Rule[] =>
    rule.op === 'leaf' ? [rule] : [rule, ...rule.of.flatMap(nodes)];

  it('come in every shape', () => {
    const all = market.recognitions.flatMap(({ requirement }) =>
      [requirement.required, ...requirement.preferred].flatMap(nodes),
    );
    const leaves = all.flatMap((rule) => (rule.op === 'leaf' ? [rule] : []));
    const some = (holds: (leaf: (typeof leaves)[number]) => boolean): number => leaves.filter(holds).length;
    for (const op of ['all', 'any', 'atLeast', 'leaf'] as const) {
      expect(all.filter((rule) => rule.op === op).length, op).toBeGreaterThanOrEqual(5);
    }
    expect(some((leaf) => leaf.maxAgeMonths !== undefined)).toBeGreaterThanOrEqual(10);
    expect(some((leaf) => leaf.minLevel !== undefined)).toBeGreaterThanOrEqual(10);
    expect(some((leaf) => leaf.assessment !== undefined)).toBeGreaterThanOrEqual(3);
    expect(some((leaf) => leaf.minAssurance !== undefined)).toBeGreaterThanOrEqual(3);
    expect(
      some((leaf) => leaf.competency !== undefined && leaf.issuers !== undefined),
    ).toBeGreaterThanOrEqual(5);
    expect(
      some((leaf) => leaf.achievementType !== undefined && leaf.issuers !== undefined),
    ).toBeGreaterThanOrEqual(3);
    expect(
      some((leaf) => leaf.achievement !== undefined && leaf.issuers !== undefined),
    ).toBeGreaterThanOrEqual(1);
    const depths = market.recognitions.map(({ requirement }) => depth(requirement.required));
    expect(Math.min(...depths)).toBe(1);
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(5);
    const preferring = market.recognitions.filter(({ requirement }) => requirement.preferred.length > 0);
    expect(preferring.length).toBeGreaterThanOrEqual(30);
  });

  it('ask for stacks, and for what stands in for something else', () => {
    const asked = new Set(
      market.recognitions.flatMap(({ requirement }) =>
        nodes(requirement.required).flatMap((rule) => (rule.op === 'leaf' ? (rule.achievement ?? []) : [])),
      ),
    );
    const stacks = market.achievements.filter(({ stackOf }) => stackOf.length > 0);
    const widened = market.achievements.filter(({ acceptsInstead }) => acceptsInstead.length > 0);
    expect(stacks.filter(({ id }) => asked.has(id)).length).toBeGreaterThanOrEqual(5);
    expect(widened.filter(({ id }) => asked.has(id)).length).toBeGreaterThanOrEqual(3);
  });
});
