import { sameJson } from '../merge.ts';
import { canonicalRule } from '../requirement/canonical.ts';
import type { Leaf, Requirement, Rule } from '../requirement/requirement.ts';
import type { HiringPromise, Pay, RecognitionVersion, Role } from '../role.ts';
import type { Instant } from '../time.ts';

/** What is compared: a version, a draft. */
export interface Said {
  readonly role: Role;
  readonly requirement?: Requirement | undefined;
  readonly state?: RecognitionVersion['state'] | undefined;
}

/** One difference between two states of a role, each a sentence of its own. */
export type RoleChange =
  | {
      readonly kind: 'state';
      readonly from: RecognitionVersion['state'];
      readonly to: RecognitionVersion['state'];
    }
  | { readonly kind: 'title'; readonly from: string; readonly to: string }
  | { readonly kind: 'description' }
  | { readonly kind: 'occupations'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'places'; readonly added: readonly string[]; readonly removed: readonly string[] }
  | { readonly kind: 'remote'; readonly to: boolean }
  | { readonly kind: 'pay'; readonly from?: Pay | undefined; readonly to?: Pay | undefined }
  | { readonly kind: 'applyUrl'; readonly to?: string | undefined }
  | { readonly kind: 'endsAt'; readonly from?: Instant | undefined; readonly to?: Instant | undefined }
  | { readonly kind: 'promise'; readonly from: HiringPromise['kind']; readonly to: HiringPromise['kind'] }
  | { readonly kind: 'promise-terms' }
  | { readonly kind: 'promise-until'; readonly to?: Instant | undefined }
  | { readonly kind: 'rule-added'; readonly leaf: Leaf; readonly preferred: boolean }
  | { readonly kind: 'rule-removed'; readonly leaf: Leaf; readonly preferred: boolean }
  | { readonly kind: 'rule-leaf'; readonly from: Leaf; readonly to: Leaf }
  | { readonly kind: 'rule-moved'; readonly leaf: Leaf; readonly preferred: boolean }
  /** The rule as a whole; it comes after what is said of its parts. */
  | { readonly kind: 'rule'; readonly from?: Requirement | undefined; readonly to: Requirement }
  /** A detail that has no sentence of its own. */
  | { readonly kind: 'other'; readonly field: string };

const lists = (from: readonly string[], to: readonly string[]) => ({
  added: to.filter((one) => !from.includes(one)),
  removed: from.filter((one) => !to.includes(one)),
});

const leavesIn = (rule: Rule): readonly Leaf[] => (rule.op === 'leaf' ? [rule] : rule.of.flatMap(leavesIn));

/** What a leaf is about, whatever it asks of it. */
const subjectKey = ({ achievement, competency, achievementType }: Leaf): string =>
  JSON.stringify([achievement ?? null, achievement === undefined ? (competency ?? achievementType) : null]);

interface Part {
  readonly leaf: Leaf;
  readonly preferred: boolean;
}

/** The leaves of a rule by what they are about; where one thing is asked for twice, required comes first. */
const partsOf = (requirement: Requirement | undefined): ReadonlyMap<string, Part> => {
  const parts = new Map<string, Part>();
  if (requirement === undefined) return parts;
  const all = [
    ...leavesIn(requirement.required).map((leaf) => ({ leaf, preferred: false })),
    ...requirement.preferred.flatMap(leavesIn).map((leaf) => ({ leaf, preferred: true })),
  ];
  for (const part of all) {
    const key = subjectKey(part.leaf);
    if (!parts.has(key)) parts.set(key, part);
  }
  return parts;
};

const same = (a: Rule, b: Rule): boolean => canonicalRule(a) === canonicalRule(b);

const isSameRule = (a: Requirement, b: Requirement): boolean =>
  same(a.required, b.required) && same({ op: 'all', of: a.preferred }, { op: 'all', of: b.preferred });

const ruleChanges = (from: Requirement | undefined, to: Requirement | undefined): readonly RoleChange[] => {
  if (to === undefined || (from !== undefined && isSameRule(from, to))) return [];
  if (from === undefined) return [{ kind: 'rule', to }];
  const [before, after] = [partsOf(from), partsOf(to)];
  const changes: RoleChange[] = [];
  for (const [key, { leaf, preferred }] of before) {
    if (!after.has(key)) changes.push({ kind: 'rule-removed', leaf, preferred });
  }
  for (const [key, { leaf, preferred }] of after) {
    const was = before.get(key);
    if (was === undefined) changes.push({ kind: 'rule-added', leaf, preferred });
    else {
      if (was.preferred !== preferred) changes.push({ kind: 'rule-moved', leaf, preferred });
      if (!same(was.leaf, leaf)) changes.push({ kind: 'rule-leaf', from: was.leaf, to: leaf });
    }
  }
  return [...changes, { kind: 'rule', from, to }];
};

const promiseChanges = (from: HiringPromise, to: HiringPromise): readonly RoleChange[] => [
  ...(from.kind === to.kind ? [] : [{ kind: 'promise' as const, from: from.kind, to: to.kind }]),
  ...(from.terms === to.terms && from.termsUrl === to.termsUrl ? [] : [{ kind: 'promise-terms' as const }]),
  ...(from.until === to.until ? [] : [{ kind: 'promise-until' as const, to: to.until }]),
];

/** The fields that have sentences of their own below. */
const TOLD = new Set([
  'title',
  'description',
  'occupations',
  'places',
  'remote',
  'pay',
  'applyUrl',
  'promise',
  'endsAt',
]);

const otherChanges = (from: Role, to: Role): readonly RoleChange[] => {
  const [before, after] = [new Map(Object.entries(from)), new Map(Object.entries(to))];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((field) => !TOLD.has(field) && !sameJson(before.get(field), after.get(field)))
    .map((field) => ({ kind: 'other', field }));
};

/**
 * Everything that differs between two states of a role, what matters most to a reader first. Nothing where they say
 * the same; a rule that is only written in another way is the same rule (section 5).
 */
export const roleChanges = (from: Said, to: Said): readonly RoleChange[] => {
  const [was, is] = [from.role, to.role];
  const changes: RoleChange[] = [];
  if (from.state !== undefined && to.state !== undefined && from.state !== to.state) {
    changes.push({ kind: 'state', from: from.state, to: to.state });
  }
  if (was.title !== is.title) changes.push({ kind: 'title', from: was.title, to: is.title });
  changes.push(...promiseChanges(was.promise, is.promise));
  changes.push(...ruleChanges(from.requirement, to.requirement));
  if (!sameJson(was.pay, is.pay)) changes.push({ kind: 'pay', from: was.pay, to: is.pay });
  const [here, there] = [was.places, is.places].map((places) => places.map(({ name }) => name));
  if (!sameJson(was.places, is.places)) {
    changes.push({ kind: 'places', ...lists(here ?? [], there ?? []) });
  }
  if (was.remote !== is.remote) changes.push({ kind: 'remote', to: is.remote });
  if (was.endsAt !== is.endsAt) changes.push({ kind: 'endsAt', from: was.endsAt, to: is.endsAt });
  if (was.applyUrl !== is.applyUrl) changes.push({ kind: 'applyUrl', to: is.applyUrl });
  if (was.description !== is.description) changes.push({ kind: 'description' });
  if (!sameJson(was.occupations, is.occupations)) {
    changes.push({ kind: 'occupations', ...lists(was.occupations, is.occupations) });
  }
  return [...changes, ...otherChanges(was, is)];
};
