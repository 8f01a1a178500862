import { amountOf } from '../amount.ts';
import { PAY_PERIODS, PROMISES } from '../role.ts';
import { parseInstant } from '../time.ts';
import { type Cells, IMPORT_ACTIONS, type ImportAction, type ImportColumn } from './columns.ts';
import { type RowProblem, type RowProblemCode, rowProblem } from './row-problem.ts';
import { type RuleText, readRuleText } from './rule-text.ts';

/** What a row says, before the contract of a role has judged it. */
export interface RowReading {
  readonly row: number;
  readonly key: string;
  readonly action: ImportAction;
  /** In the form of a role; whether it is one is judged by its schema. */
  readonly role: Readonly<Record<string, unknown>>;
  readonly required?: RuleText | undefined;
  readonly preferred: readonly RuleText[];
}

/** The columns whose cells make a field of the role, by the pointer's first parts: where a schema's finding belongs. */
export const COLUMN_OF_POINTER: readonly (readonly [pointer: string, column: ImportColumn])[] = [
  ['/title', 'title'],
  ['/description', 'description'],
  ['/translations/es/title', 'title_es'],
  ['/translations/es/description', 'description_es'],
  ['/translations', 'title_es'],
  ['/occupations', 'occupations'],
  ['/places', 'places'],
  ['/remote', 'remote'],
  ['/pay/min', 'pay_min'],
  ['/pay/max', 'pay_max'],
  ['/pay/currency', 'pay_currency'],
  ['/pay/per', 'pay_per'],
  ['/pay', 'pay_min'],
  ['/applyUrl', 'apply_link'],
  ['/promise/termsUrl', 'promise_terms_link'],
  ['/promise/terms', 'promise_terms'],
  ['/promise/until', 'promise_until'],
  ['/promise', 'promise'],
  ['/endsAt', 'ends'],
];

const YES = new Set(['yes', 'y', 'true', '1', 'sí', 'si', 's', 'x']);
const NO = new Set(['no', 'n', 'false', '0']);

const PROMISE_WORDS: Readonly<Record<string, (typeof PROMISES)[number]>> = Object.fromEntries(
  PROMISES.map((promise) => [promise, promise]),
);

const listOf = (cell: string): readonly string[] =>
  cell
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `Montgomery, US-AL` or `Montgomery, US-AL, 01101` */
export const placeOf = (text: string): Readonly<Record<string, unknown>> | undefined => {
  const parts = text.split(',').map((part) => part.trim());
  const county =
    parts.length > 2 && /^\d{4,5}$/.test(parts.at(-1) ?? '') ? parts.pop()?.padStart(5, '0') : undefined;
  const region = parts.pop()?.toUpperCase();
  const name = parts.join(', ');
  if (region === undefined || name === '' || !/^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(region)) return undefined;
  return { name, region, ...(county === undefined ? {} : { county }) };
};

/** A spreadsheet drops what does not matter to it: `15-1232` is the code `15-1232.00`. */
const occupationOf = (text: string): string => (/^\d{2}-\d{4}$/.test(text) ? `${text}.00` : text);

/** Reads one row. What cannot be understood is a problem at its cell, and the rest is still read. */
export const readCells = (
  row: number,
  cells: Cells,
): { readonly reading: RowReading; readonly problems: readonly RowProblem[] } => {
  const problems: RowProblem[] = [];
  const wrong = (column: ImportColumn, code: RowProblemCode, value?: string): undefined => {
    problems.push(rowProblem(row, code, column, value));
    return undefined;
  };
  const read = <T>(column: ImportColumn, understand: (text: string) => T | undefined): T | undefined => {
    const text = cells[column];
    if (text === undefined) return undefined;
    return understand(text) ?? wrong(column, 'not-understood', text);
  };
  const need = (column: ImportColumn): string => cells[column] ?? wrong(column, 'missing') ?? '';
  const date = (column: ImportColumn) => read(column, parseInstant);
  const rule = (column: ImportColumn): RuleText | undefined => {
    const parsed = readRuleText(cells[column] ?? '');
    if (parsed.ok || cells[column] === undefined) return parsed.ok ? parsed.value : undefined;
    const { kind, at } = parsed.error;
    return wrong(column, kind === 'syntax' ? 'rule-syntax' : 'rule-too-large', at);
  };
  const badges = (column: ImportColumn): readonly RuleText[] =>
    (read(column, (text) => text.split(/[;\n]|\s+/).filter((one) => one !== '')) ?? []).map((reference) => ({
      op: 'badge',
      reference,
    }));

  const key = need('key');
  if (/[^\x21-\x7e]/.test(key)) wrong('key', 'not-understood', key);
  if (key.length > 100) wrong('key', 'too-long');
  const action =
    read('action', (text) => IMPORT_ACTIONS.find((one) => one === text.toLowerCase())) ?? 'draft';

  const spanish = { title: cells['title_es'], description: cells['description_es'] };
  if (spanish.title === undefined && spanish.description !== undefined)
    wrong('title_es', 'needs-other', 'description_es');
  if (spanish.title !== undefined && spanish.description === undefined)
    wrong('description_es', 'needs-other', 'title_es');

  const places = listOf(cells.places ?? '').flatMap((text) => {
    const place = placeOf(text) ?? wrong('places', 'not-understood', text);
    return place === undefined ? [] : [place];
  });
  const remote =
    read('remote', (text) => {
      const word = text.toLowerCase();
      return YES.has(word) ? true : NO.has(word) ? false : undefined;
    }) ?? false;
  if (places.length === 0 && !remote && cells.places === undefined) wrong('places', 'place-missing');

  const [min, max] = [read('pay_min', amountOf), read('pay_max', amountOf)];
  const paid = cells['pay_min'] !== undefined || cells['pay_max'] !== undefined;
  if (paid && cells['pay_per'] === undefined) wrong('pay_per', 'needs-other', 'pay_min');
  const per = read('pay_per', (text) => PAY_PERIODS.find((one) => one === text.toLowerCase()));
  const [lowest, highest] = [min ?? max, max ?? min];
  const pay =
    lowest === undefined || highest === undefined || per === undefined
      ? undefined
      : { min: lowest, max: highest, currency: (cells['pay_currency'] ?? 'USD').toUpperCase(), per };

  const kind =
    read('promise', (text) => PROMISE_WORDS[text.toLowerCase().replaceAll(/\s+/g, '-')]) ?? 'considered';
  const [terms, termsUrl, until] = [
    cells['promise_terms'],
    cells['promise_terms_link'],
    date('promise_until'),
  ];
  const [applyUrl, endsAt] = [cells['apply_link'], date('ends')];

  const written = rule('rule');
  const [allOf, anyOf] = [badges('all_of'), badges('any_of')];
  if (cells.rule !== undefined && allOf.length + anyOf.length > 0) wrong('rule', 'rule-twice');
  const groups: RuleText[] = [
    ...(written === undefined ? [] : [written]),
    ...allOf,
    ...(anyOf.length > 1 ? [{ op: 'any' as const, of: anyOf }] : anyOf),
  ];
  const [only] = groups;
  const required: RuleText | undefined = groups.length > 1 ? { op: 'all', of: groups } : only;
  if (action === 'publish' && required === undefined && cells.rule === undefined)
    wrong('rule', 'rule-missing');

  return {
    reading: {
      row,
      key,
      action,
      role: {
        title: need('title'),
        description: need('description'),
        ...(spanish.title === undefined || spanish.description === undefined
          ? {}
          : { translations: { es: spanish } }),
        occupations: listOf(need('occupations').replaceAll(',', ';')).map(occupationOf),
        places,
        remote,
        ...(pay === undefined ? {} : { pay }),
        ...(applyUrl === undefined ? {} : { applyUrl }),
        promise: {
          kind,
          ...(terms === undefined ? {} : { terms }),
          ...(termsUrl === undefined ? {} : { termsUrl }),
          ...(until === undefined ? {} : { until }),
        },
        ...(endsAt === undefined ? {} : { endsAt }),
      },
      ...(required === undefined ? {} : { required }),
      preferred: badges('preferred'),
    },
    problems,
  };
};
