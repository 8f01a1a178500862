import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../functions/domain/language.ts';
import type { FieldProblem, Submission } from '../../functions/services/desk/desk.ts';
import { voiceOf } from '../../web/language/voice.ts';
import { formView } from '../../web/view/desk/form.ts';

const FIELDS = {
  name: { label: 'Name', value: 'before' },
  'promise.kind': { label: 'Promise', wrong: (detail: string | undefined) => `wrong: ${detail}` },
  aliases: { label: 'Ids', value: ['a', 'b'] },
};

const shown = (submission?: Partial<Submission>, row?: { field: string; value: string; at: number }) =>
  formView(
    {
      desk: {
        newKey: () => 'new-key',
        submission:
          submission === undefined
            ? undefined
            : {
                form: 'edit',
                values: {},
                failure: 'field-invalid',
                problems: [],
                key: 'old-key',
                ...submission,
              },
      },
      voice: voiceOf('en'),
    },
    { name: 'edit', version: 3, fields: FIELDS, ...(row === undefined ? {} : { row }) },
  );

describe('a form on a page of the desk', () => {
  it('shows what is there before anybody typed, with a key of its own', () => {
    const form = shown();
    expect([form.key, form.version, form.failure, form.errors]).toEqual(['new-key', 3, undefined, []]);
    expect(form.field('name').value).toBe('before');
    expect(form.field('aliases').values).toEqual(['a', 'b']);
  });

  it('shows what was typed when it comes back, also what was emptied', () => {
    const form = shown({ values: { name: ['typed'], aliases: [] } });
    expect(form.key).toBe('old-key');
    expect(form.field('name').value).toBe('typed');
    expect(form.field('aliases').values).toEqual([]);
  });

  it('puts each problem at its field, or at the nearest one around it, or at the form', () => {
    const problems: readonly FieldProblem[] = [
      { field: 'promise.kind', code: 'invalid', detail: 'why' },
      { field: 'aliases.1', code: 'missing' },
      { field: 'elsewhere', code: 'too-long', limit: 20 },
    ];
    const form = shown({ problems });
    expect(form.errors.map(({ id, text }) => [id, text])).toEqual([
      ['edit-promise-kind', 'wrong: why'],
      ['edit-aliases', 'Fill this in.'],
      ['edit', 'This can have 20 characters at most.'],
    ]);
    expect(form.field('promise.kind').error).toBe('wrong: why');
    expect(form.field('name').error).toBeUndefined();
  });

  it('is told from others of its name by its row', () => {
    const values = { member: ['ben'], name: ['typed'] };
    const of = (value: string, at: number) => shown({ values }, { field: 'member', value, at });
    expect(of('ben', 0).field('name').value).toBe('typed');
    expect(of('cleo', 1).field('name').value).toBe('before');
    expect(of('cleo', 1).failure).toBeUndefined();
    expect([of('ben', 0).id, of('cleo', 1).id]).toEqual(['edit-0', 'edit-1']);
  });

  it('says in each language what is wrong with a field, whatever it is', () => {
    for (const voice of LANGUAGES.map(voiceOf)) {
      for (const code of ['missing', 'too-short', 'too-long', 'too-small', 'too-large', 'invalid'] as const) {
        const problems = [{ field: 'name', code, limit: 7 }];
        const submission: Submission = {
          form: 'edit',
          values: {},
          failure: 'field-invalid',
          problems,
          key: 'k',
        };
        const form = formView(
          { desk: { newKey: () => 'k', submission }, voice },
          { name: 'edit', fields: { name: { label: 'Name' } } },
        );
        expect(form.errors[0]?.text.length).toBeGreaterThan(10);
      }
    }
  });
});
