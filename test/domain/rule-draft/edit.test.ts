import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import { canonicalRequirement } from '../../../functions/domain/requirement/canonical.ts';
import { MAX_DEPTH, MAX_NODES, type Requirement } from '../../../functions/domain/requirement/requirement.ts';
import { formProblems } from '../../../functions/domain/requirement/validate.ts';
import {
  draftOf,
  EMPTY_DRAFT,
  PREFERRED,
  pointersOf,
  REQUIRED,
  type RuleDraft,
  requirementOf,
} from '../../../functions/domain/rule-draft/draft.ts';
import { applyEdit, type Edit, type EditRefusal } from '../../../functions/domain/rule-draft/edit.ts';
import {
  beginHistory,
  edited,
  MAX_UNDO,
  redone,
  undone,
} from '../../../functions/domain/rule-draft/history.ts';
import { partsOf } from '../../../functions/domain/rule-draft/tree.ts';
import { describeRequirement } from '../../../functions/domain/sentences/describe-requirement.ts';
import { leaves, requirements } from '../kit/arbitrary.ts';
import { achievement, all, any, atLeast, leaf, requires } from '../kit/make.ts';

vi.setConfig({ testTimeout: 60_000 });

const catalog = catalogView(Array.from({ length: 9 }, (_, at) => achievement(at + 1)));
const read = (draft: RuleDraft): string => {
  const requirement = requirementOf(draft);
  return requirement === undefined ? 'nothing' : describeRequirement(requirement, catalog, 'en');
};

/** Does one thing after another; a refusal ends it. */
const after = (draft: RuleDraft, ...edits: readonly Edit[]): RuleDraft | EditRefusal => {
  let now = draft;
  for (const edit of edits) {
    const outcome = applyEdit(now, edit);
    if (!outcome.ok) return outcome.error;
    now = outcome.value.draft;
  }
  return now;
};
const said = (start: Requirement | undefined, ...edits: readonly Edit[]): string => {
  const done = after(start === undefined ? EMPTY_DRAFT : draftOf(start), ...edits);
  return typeof done === 'string' ? done : read(done);
};

/** Edits that name parts by their place, so that most of them hit something. */
const steps = fc.record({
  kind: fc.constantFrom(
    ...(['add', 'or', 'wrap', 'join', 'unwrap', 'move', 'up', 'down', 'in', 'out'] as const),
    ...(['prefer', 'require', 'remove', 'mode', 'terms', 'replace'] as const),
  ),
  node: fc.nat(),
  other: fc.nat(),
  at: fc.option(fc.integer({ min: -1, max: 5 }), { nil: undefined }),
  op: fc.constantFrom('all' as const, 'any' as const, 'atLeast' as const),
  leaf: leaves,
  requirement: requirements,
});
type Step = typeof steps extends fc.Arbitrary<infer T> ? T : never;

const editOf = (draft: RuleDraft, { kind, op, at, leaf: asked, requirement, ...places }: Step): Edit => {
  const ids = [...partsOf(draft).map(({ id }) => id), 'gone'];
  const [node = REQUIRED, other = REQUIRED] = [places.node, places.other].map((one) => ids[one % ids.length]);
  const pair = op === 'any' ? 'any' : 'all';
  switch (kind) {
    case 'add':
      return { do: kind, to: node, at, leaf: asked };
    case 'or':
    case 'terms':
      return { do: kind, node, leaf: asked };
    case 'wrap':
      return { do: kind, node, op: pair };
    case 'join':
      return { do: kind, node, with: other, op: pair };
    case 'move':
      return { do: kind, node, to: other, at };
    case 'mode':
      return { do: kind, node, op, n: at ?? 2 };
    case 'replace':
      return { do: kind, requirement };
    default:
      return { do: kind, node };
  }
};

describe('any edits, in any order', () => {
  test('leave a rule within every limit, each part named once and every pointer leading to its part', () => {
    let done = 0;
    fc.assert(
      fc.property(
        requirements.filter((one) => formProblems(one).length === 0),
        fc.array(steps, { maxLength: 25 }),
        (start, list) => {
          let draft = draftOf(start);
          for (const step of list) {
            const outcome = applyEdit(draft, editOf(draft, step));
            if (!outcome.ok) continue;
            done += 1;
            draft = outcome.value.draft;
            const ids = partsOf(draft).map(({ id }) => id);
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids).toContain(outcome.value.focus);
            const requirement = requirementOf(draft);
            expect(requirement === undefined).toBe(draft.required.of.length === 0);
            if (requirement === undefined) continue;
            expect(formProblems(requirement)).toEqual([]);
            for (const part of partsOf(draft)) {
              if (part.kind === 'group') continue;
              const found = (pointersOf(draft).get(part.id) ?? '')
                .slice(1)
                .split('/')
                .reduce<unknown>((at, key) => Object(at)[key], requirement);
              expect(found).toBe(part.leaf);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(done).toBeGreaterThan(500);
  });

  test('are taken back by undo and done again by redo, exactly', () => {
    fc.assert(
      fc.property(requirements, fc.array(steps, { maxLength: 20 }), (start, list) => {
        let history = beginHistory(draftOf(start));
        const states = [history.present];
        for (const step of list) {
          const outcome = edited(history, editOf(history.present, step));
          if (!outcome.ok) continue;
          history = outcome.value.history;
          states.push(history.present);
        }
        for (const state of states.toReversed().slice(1)) {
          history = undone(history);
          expect(history.present).toBe(state);
        }
        expect(undone(history)).toBe(history);
        for (const state of states.slice(1)) {
          history = redone(history);
          expect(history.present).toBe(state);
        }
        expect(redone(history)).toBe(history);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a draft', () => {
  test('means what its requirement means, back and forth', () => {
    fc.assert(
      fc.property(requirements, (requirement) => {
        const draft = draftOf(requirement);
        const back = requirementOf(draft);
        expect(back).toBeDefined();
        if (back === undefined) return;
        expect(canonicalRequirement(back)).toBe(canonicalRequirement(requirement));
      }),
    );
  });

  test('keeps the names of parts while others come, go and move', () => {
    const start = draftOf(requires(all(leaf(1), any(leaf(2), leaf(3)), leaf(4)), leaf(5)));
    const named = (id: string, draft: RuleDraft) => partsOf(draft).find((part) => part.id === id);
    const third = partsOf(start).find(
      (part) => part.kind === 'leaf' && part.leaf.achievement === leaf(3).achievement,
    );
    const done = after(
      start,
      { do: 'remove', node: 'n1' },
      { do: 'add', to: REQUIRED, at: 0, leaf: leaf(6) },
      { do: 'out', node: third?.id ?? '' },
      { do: 'prefer', node: third?.id ?? '' },
    );
    expect(typeof done === 'string' ? done : named(third?.id ?? '', done)).toEqual(third);
  });

  test('forgets what was undone when something else is done, and remembers so many edits', () => {
    let history = beginHistory(EMPTY_DRAFT);
    for (let at = 0; at < MAX_UNDO + 5; at += 1) {
      const outcome = edited(history, { do: 'mode', node: REQUIRED, op: at % 2 === 0 ? 'any' : 'all', n: 1 });
      if (outcome.ok) history = outcome.value.history;
    }
    expect(history.past).toHaveLength(MAX_UNDO);
    const back = undone(history);
    expect(back.future).toHaveLength(1);
    const other = edited(back, { do: 'add', to: REQUIRED, leaf: leaf(2) });
    expect(other.ok && other.value.history.future).toEqual([]);
  });
});

describe('each edit', () => {
  const start = requires(all(leaf(1), any(leaf(2), leaf(3)), leaf(4)), leaf(5));
  // Named in reading order: n1 = 1, n2 = the choice, n3 = 2, n4 = 3, n5 = 4, n6 = the preferred 5.
  test.each<readonly [string, readonly Edit[], string]>([
    [
      'adds at the end',
      [{ do: 'add', to: 'n2', leaf: leaf(6) }],
      'You need Achievement 1; one of Achievement 2, Achievement 3, or Achievement 6; and Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'adds an alternative to a badge',
      [
        { do: 'or', node: 'n1', leaf: leaf(6) },
        { do: 'remove', node: 'n2' },
      ],
      'You need either Achievement 1 or Achievement 6; and Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'adds an alternative within a choice',
      [
        { do: 'or', node: 'n3', leaf: leaf(6) },
        { do: 'remove', node: 'n5' },
        { do: 'remove', node: 'n1' },
      ],
      'You need one of Achievement 2, Achievement 6, or Achievement 3; it also helps to have Achievement 5.',
    ],
    [
      'adds an alternative to all of it',
      [
        { do: 'remove', node: 'n2' },
        { do: 'or', node: REQUIRED, leaf: leaf(6) },
      ],
      'You need one of these: both Achievement 1 and Achievement 4; or Achievement 6; it also helps to have Achievement 5.',
    ],
    [
      'moves a part down and up',
      [
        { do: 'down', node: 'n1' },
        { do: 'up', node: 'n5' },
      ],
      'You need either Achievement 2 or Achievement 3; Achievement 4; and Achievement 1; it also helps to have Achievement 5.',
    ],
    [
      'moves a part into the group beside it',
      [{ do: 'in', node: 'n5' }],
      'You need Achievement 1; and one of Achievement 2, Achievement 3, or Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'moves a part out, and the group that was emptied goes',
      [
        { do: 'out', node: 'n3' },
        { do: 'out', node: 'n4' },
      ],
      'You need Achievement 1, Achievement 3, Achievement 2, and Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'takes a group apart',
      [{ do: 'unwrap', node: 'n2' }],
      'You need Achievement 1, Achievement 2, Achievement 3, and Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'joins two parts where the second stands',
      [
        { do: 'remove', node: 'n2' },
        { do: 'join', node: 'n1', with: 'n5', op: 'any' },
      ],
      'You need either Achievement 4 or Achievement 1; it also helps to have Achievement 5.',
    ],
    [
      'prefers and requires',
      [
        { do: 'prefer', node: 'n2' },
        { do: 'require', node: 'n6' },
      ],
      'You need Achievement 1, Achievement 4, and Achievement 5; it also helps to have either Achievement 2 or Achievement 3.',
    ],
    [
      'changes how many are enough',
      [
        { do: 'mode', node: REQUIRED, op: 'atLeast', n: 2 },
        { do: 'remove', node: 'n2' },
        { do: 'add', to: REQUIRED, leaf: leaf(7) },
      ],
      'You need at least two of Achievement 1, Achievement 4, and Achievement 7; it also helps to have Achievement 5.',
    ],
    [
      'keeps a count within its group',
      [
        { do: 'mode', node: REQUIRED, op: 'atLeast', n: 99 },
        { do: 'remove', node: 'n2' },
      ],
      'You need Achievement 1 and Achievement 4; it also helps to have Achievement 5.',
    ],
    [
      'asks for more of a badge',
      [
        { do: 'terms', node: 'n1', leaf: leaf(1, { maxAgeMonths: 24 }) },
        { do: 'remove', node: 'n2' },
        { do: 'remove', node: 'n6' },
      ],
      'You need Achievement 1 (earned in the last 2 years) and Achievement 4.',
    ],
    [
      'puts another rule in its place',
      [{ do: 'replace', requirement: requires(leaf(8)) }],
      'You need Achievement 8.',
    ],
  ])('%s', (_, edits, sentence) => {
    expect(said(start, ...edits)).toBe(sentence);
  });

  test.each<readonly [EditRefusal, Requirement | undefined, readonly Edit[]]>([
    ['gone', start, [{ do: 'remove', node: 'n99' }]],
    ['gone', start, [{ do: 'mode', node: PREFERRED, op: 'any', n: 1 }]],
    ['no-place', start, [{ do: 'up', node: 'n1' }]],
    ['no-place', start, [{ do: 'out', node: 'n1' }]],
    ['no-place', start, [{ do: 'move', node: 'n2', to: 'n2' }]],
    ['no-place', start, [{ do: 'unwrap', node: 'n1' }]],
    ['no-place', start, [{ do: 'join', node: 'n2', with: 'n3', op: 'all' }]],
    [
      'not-a-rule',
      start,
      [{ do: 'add', to: REQUIRED, leaf: { op: 'leaf', competency: 'https://skills.example/1' } }],
    ],
    ['not-a-rule', start, [{ do: 'terms', node: 'n1', leaf: leaf(1, { maxAgeMonths: 0 }) }]],
    ['not-a-rule', undefined, [{ do: 'add', to: PREFERRED, leaf: { op: 'leaf' } }]],
    [
      'too-many-preferred',
      undefined,
      Array.from({ length: 21 }, () => ({ do: 'add' as const, to: PREFERRED, leaf: leaf(1) })),
    ],
    [
      'too-large',
      requires(atLeast(2, ...Array.from({ length: MAX_NODES - 1 }, (_, at) => leaf(at + 1)))),
      [{ do: 'add', to: REQUIRED, leaf: leaf(99) }],
    ],
    [
      'too-deep',
      requires(all(leaf(2), leaf(1))),
      Array.from({ length: MAX_DEPTH - 1 }, () => ({ do: 'wrap' as const, node: 'n2', op: 'any' as const })),
    ],
  ])('is refused with %s', (refusal, before, edits) => {
    expect(said(before, ...edits)).toBe(refusal);
  });
});
