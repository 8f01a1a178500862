import type { Desk, FieldProblem, FormFailure } from '../../../functions/services/desk/desk.ts';
import type { Voice } from '../../language/voice.ts';

/** What a page says of one field of its form. */
export interface FieldWords {
  readonly label: string;
  /** What is there before anybody typed. */
  readonly value?: string | readonly string[] | undefined;
  /** What to say when the field is not as it must be; without it, a sentence that fits anything. */
  readonly wrong?: string | ((detail: string | undefined) => string) | undefined;
  /** What to say when it is empty, like "Choose one." */
  readonly missing?: string | undefined;
}

/** One field as a component shows it: spread it, `<Field {...form.field('name')} />`. */
export interface FieldView {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What was typed, else what was there; the first of several. */
  readonly value: string;
  readonly values: readonly string[];
  readonly error: string | undefined;
}

/** What tells the forms of one name on a page apart: one for each row of a list, with the row in a hidden field. */
interface Row {
  readonly field: string;
  readonly value: string;
  /** Where the row stands, for ids. */
  readonly at: number;
}

/** A form as its page shows it. */
export interface FormView {
  readonly id: string;
  readonly name: string;
  readonly row: Row | undefined;
  readonly key: string;
  readonly version: number;
  /** Whether anything can be typed into it. */
  readonly typed: boolean;
  /** Why it was not carried out, when it was sent; about the form as a whole. */
  readonly failure: FormFailure | undefined;
  /** Whether it was sent as a step on the way: the values are those of that step. */
  readonly again: boolean;
  /** What the summary at the top lists. */
  readonly errors: readonly { readonly id: string; readonly label: string; readonly text: string }[];
  field(name: string): FieldView;
}

const sentence = (voice: Voice, problem: FieldProblem, words: FieldWords | undefined): string => {
  const limit = problem.limit ?? 0;
  switch (problem.code) {
    case 'missing':
      return words?.missing ?? voice.say('form.missing');
    case 'too-short':
      return voice.say('form.tooShort', { limit });
    case 'too-long':
      return voice.say('form.tooLong', { limit });
    case 'too-small':
      return voice.say('form.tooSmall', { limit });
    case 'too-large':
      return voice.say('form.tooLarge', { limit });
    case 'invalid': {
      const wrong = words?.wrong;
      return (typeof wrong === 'function' ? wrong(problem.detail) : wrong) ?? voice.say('form.invalid');
    }
  }
};

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : (value ?? []);

/** The field that a problem is shown at: its own, or the nearest one around it (`aliases.2` at `aliases`). */
const shownAt = (field: string, known: readonly string[]): string | undefined => {
  const parts = field.split('.');
  while (parts.length > 0) {
    const name = parts.join('.');
    if (known.includes(name)) return name;
    parts.pop();
  }
  return undefined;
};

/** What a form needs of the desk. */
export type FormDesk = Pick<Desk, 'submission' | 'newKey'>;

/**
 * A form of this page: with what was typed and what is wrong with it, when it was just sent and refused.
 * @param options.name the form's name, as in `functions/http/desk`
 * @param options.version of the thing that it changes, as the page shows it now
 */
export const formView = (
  { desk, voice }: { readonly desk: FormDesk; readonly voice: Voice },
  options: {
    readonly name: string;
    readonly version?: number;
    readonly row?: Row;
    readonly fields: Readonly<Record<string, FieldWords>>;
  },
): FormView => {
  const { row } = options;
  const id = row === undefined ? options.name : `${options.name}-${row.at}`;
  const last = desk.submission?.form === options.name ? desk.submission : undefined;
  const sent = row === undefined || last?.values[row.field]?.[0] === row.value ? last : undefined;
  const known = Object.keys(options.fields);
  const idOf = (name: string): string => `${id}-${name.replaceAll('.', '-')}`;
  const errors = (sent?.problems ?? []).map((problem) => {
    const name = shownAt(problem.field, known);
    const words = name === undefined ? undefined : options.fields[name];
    return {
      id: name === undefined ? id : idOf(name),
      name,
      label: words?.label ?? '',
      text: sentence(voice, problem, words),
    };
  });
  return {
    id,
    name: options.name,
    row,
    key: sent?.key ?? desk.newKey(),
    version: sent?.version ?? options.version ?? 0,
    typed: known.length > 0,
    failure: sent?.failure,
    again: sent !== undefined && sent.failure === undefined,
    errors,
    field(name) {
      const words = options.fields[name];
      if (words === undefined) throw new Error(`the form ${options.name} has no field ${name}`);
      const values = sent === undefined ? listOf(words.value) : (sent.values[name] ?? []);
      return {
        id: idOf(name),
        name,
        label: words.label,
        value: values[0] ?? '',
        values,
        error: errors.find((error) => error.name === name)?.text,
      };
    },
  };
};
