import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogView } from '../../../functions/domain/evaluate/catalog-view.ts';
import { formProblems } from '../../../functions/domain/requirement/validate.ts';
import {
  type Builder,
  type Command,
  commandText,
  newBuilder,
  readCommand,
  step,
} from '../../../functions/domain/rule-draft/builder.ts';
import { draftOf, EMPTY_DRAFT, requirementOf } from '../../../functions/domain/rule-draft/draft.ts';
import { readRequirement } from '../../../functions/domain/rule-draft/read.ts';
import { sameRequirement } from '../../../functions/domain/rule-draft/same.ts';
import { builderText, readBuilder } from '../../../functions/domain/rule-draft/state-text.ts';
import type { FormFields } from '../../../functions/domain/rule-draft/terms.ts';
import { describeRequirement } from '../../../functions/domain/sentences/describe-requirement.ts';
import { requirements } from '../kit/arbitrary.ts';
import { achievement, all, COLLEGE, id, leaf, requires } from '../kit/make.ts';

const SKILL = { targetUrl: 'https://skills.example/1', targetName: 'Triage' };
const catalog = catalogView([
  achievement(1),
  achievement(2, { competencies: [SKILL], achievementType: 'License' }),
  achievement(3, { levels: ['Basic', 'Expert'] }),
]);

/** What the API stores; the generator also makes what it refuses. */
const valid = requirements.filter((one) => formProblems(one).length === 0);

type Done = readonly [command: string, fields?: FormFields];

/** Presses one control after another, as a person does. */
const press = (builder: Builder, ...list: readonly Done[]): Builder =>
  list.reduce((now, [text, fields = {}]) => {
    const command = readCommand(text);
    if (command === undefined) throw new Error(`no command ${text}`);
    // Every step passes through a form, as it does without scripts.
    return step(readBuilder(builderText(now)) ?? now, command, fields, catalog);
  }, builder);

const read = (builder: Builder): string => {
  const requirement = requirementOf(builder.history.present);
  return requirement === undefined ? 'nothing' : describeRequirement(requirement, catalog, 'en');
};

describe('the controls of the builder', () => {
  test('build a nested rule with something preferred, step by step', () => {
    const built = press(
      newBuilder(EMPTY_DRAFT),
      ['find required'],
      ['search', { q: ['one'], by: ['badge'] }],
      [`pick ${id('achievement', 1)}`],
      ['or n1'],
      [`pick skill ${SKILL.targetUrl}`],
      ['find required'],
      [`pick ${id('achievement', 3)}`],
      ['terms n4', { level: ['Expert'], age: ['2'], unit: ['years'] }],
      ['find preferred'],
      ['pick kind License'],
    );
    expect(read(built)).toBe(
      'You need either Achievement 1 or a badge that shows Triage (from Northside College); and Achievement 3 (level Expert or higher; earned in the last 2 years); it also helps to have a license (from Northside College).',
    );
    expect(read(press(built, ['undo'], ['undo']))).toBe(
      'You need either Achievement 1 or a badge that shows Triage (from Northside College); and Achievement 3.',
    );
    expect(read(press(built, ['undo'], ['redo']))).toBe(read(built));
    expect(read(press(built, ['mode required', { 'mode-required': ['any'] }]))).toContain('You need one of');
    expect(read(press(built, ['move n1 preferred']))).toContain('helps to have a license');
  });

  test.each<readonly [Done, Builder['refusal']]>([
    [['up n9'], 'gone'],
    [['undo'], 'gone'],
    [['pick nothing'], 'gone'],
    [['terms n1', { age: ['much'], unit: ['years'] }], 'not-a-rule'],
    [['terms n1', { 'other-issuer': ['somebody'] }], 'issuer-invalid'],
  ])('%j changes nothing and says %s', (done, refusal) => {
    const before = newBuilder(draftOf(requires(leaf(1))));
    const after = press(before, done);
    expect(after.refusal).toBe(refusal);
    expect(after.history.present).toEqual(before.history.present);
  });

  test('do not add what nobody signs', () => {
    const after = press(newBuilder(EMPTY_DRAFT), ['find required'], ['pick kind Membership']);
    expect(after.refusal).toBe('signer-unknown');
  });

  test('take the terms of a form as they are meant', () => {
    const start = newBuilder(draftOf(requires(leaf(1, { maxAgeMonths: 7 }))));
    const after = press(start, [
      'terms n1',
      { age: [''], assurance: ['holder-bound'], issuer: [COLLEGE, COLLEGE] },
    ]);
    expect(requirementOf(after.history.present)?.required).toEqual({
      op: 'leaf',
      achievement: id('achievement', 1),
      minAssurance: 'holder-bound',
      issuers: [COLLEGE],
    });
  });

  test('are read as they are written', () => {
    const node = fc.integer({ min: 1, max: 99 }).map((n) => `n${n}`);
    const commands: fc.Arbitrary<Command> = fc.oneof(
      fc.record({
        do: fc.constantFrom('up' as const, 'terms' as const, 'find' as const, 'unwrap' as const),
        node,
      }),
      fc.record({ do: fc.constantFrom('close' as const, 'undo' as const) }),
      fc.record({
        do: fc.constant('move' as const),
        node,
        to: node,
        at: fc.option(fc.nat(63), { nil: undefined }),
      }),
      fc.record({ do: fc.constant('join' as const), node, with: node }),
      fc.record({
        do: fc.constant('pick' as const),
        what: fc.constantFrom('ach_1', 'skill https://a.example/b c'),
      }),
    );
    fc.assert(
      fc.property(commands, (one) => {
        expect(readCommand(commandText(one))).toEqual(one);
      }),
    );
    expect(readCommand('dance n1')).toBeUndefined();
  });
});

describe('what travels in a form', () => {
  test('comes back as it was, with the way back and forth', () => {
    fc.assert(
      fc.property(valid, (requirement) => {
        const start = newBuilder(draftOf(requirement));
        const builder = press(
          start,
          ['mode required', { 'mode-required': ['any'] }],
          ['undo'],
          ['find required'],
        );
        const back = readBuilder(builderText(builder));
        const again = back === undefined ? undefined : requirementOf(back.history.present);
        expect(
          again !== undefined && sameRequirement(again, requirementOf(start.history.present) ?? requirement),
        ).toBe(true);
        expect(back?.history.future).toHaveLength(builder.history.future.length);
        expect(back?.finder).toEqual(builder.finder);
      }),
    );
  });

  test('is nothing when it is no builder, and never more than a rule can hold', () => {
    const text = builderText(newBuilder(draftOf(requires(all(leaf(1), leaf(2))))));
    const twice = text.replaceAll('"n2"', '"n1"');
    const deep = `{"present":${'{"required":'.repeat(5_000)}`;
    for (const one of ['', '{}', '[]', 'null', '{"present":{}}', twice, deep])
      expect(readBuilder(one)).toBeUndefined();
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(readBuilder(`{"present":${json}}`)).toBeUndefined();
      }),
    );
  });

  test('is also read from what the API answers', () => {
    fc.assert(
      fc.property(valid, (requirement) => {
        const read = readRequirement(JSON.parse(JSON.stringify(requirement)));
        expect(read !== undefined && sameRequirement(read, requirement)).toBe(true);
      }),
    );
    expect(readRequirement({ required: { op: 'none' }, preferred: [] })).toBeUndefined();
  });
});
