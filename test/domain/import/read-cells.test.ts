import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cells, columnOf, IMPORT_COLUMNS } from '../../../functions/domain/import/columns.ts';
import { explainRowProblem } from '../../../functions/domain/import/explain.ts';
import { readCells } from '../../../functions/domain/import/read-cells.ts';
import { ROW_PROBLEMS, type RowProblemCode } from '../../../functions/domain/import/row-problem.ts';
import { problemsCsv, templateCsv } from '../../../functions/domain/import/write-csv.ts';
import { LANGUAGES } from '../../../functions/domain/language.ts';

const CELLS: Cells = {
  key: 'IT-1',
  title: 'Technician',
  description: 'Keeps computers working.',
  occupations: '15-1232; 3512',
  places: 'Washington, D.C., US-DC; Mobile, us-al, 1097',
};
const read = (more: Cells) => readCells(2, { ...CELLS, ...more });
const problem = (more: Cells) => read(more).problems.map(({ column, code }) => [column, code]);

describe('a row of a table', () => {
  test('becomes a role', () => {
    const { reading, problems } = read({
      pay_min: '$52,000',
      pay_per: 'Year',
      promise: 'Screening skipped',
      ends: '2027-03-01',
    });
    expect(problems).toEqual([]);
    expect(reading).toMatchObject({
      key: 'IT-1',
      action: 'draft',
      role: {
        occupations: ['15-1232.00', '3512'],
        places: [
          { name: 'Washington, D.C.', region: 'US-DC' },
          { name: 'Mobile', region: 'US-AL', county: '01097' },
        ],
        remote: false,
        pay: { min: 52_000, max: 52_000, currency: 'USD', per: 'year' },
        promise: { kind: 'screening-skipped' },
        endsAt: '2027-03-01T00:00:00.000Z',
      },
    });
  });

  test('joins lists of badges into one rule', () => {
    expect(read({ all_of: 'a; b', any_of: 'c d' }).reading.required).toEqual({
      op: 'all',
      of: [
        { op: 'badge', reference: 'a' },
        { op: 'badge', reference: 'b' },
        {
          op: 'any',
          of: [
            { op: 'badge', reference: 'c' },
            { op: 'badge', reference: 'd' },
          ],
        },
      ],
    });
  });

  test.each<[Cells, unknown]>([
    [{ key: undefined }, ['key', 'missing']],
    [{ key: 'two words' }, ['key', 'not-understood']],
    [{ action: 'delete' }, ['action', 'not-understood']],
    [{ places: 'Montgomery' }, ['places', 'not-understood']],
    [{ places: undefined }, ['places', 'place-missing']],
    [{ remote: 'perhaps' }, ['remote', 'not-understood']],
    [{ pay_min: '1.234,50', pay_per: 'hour' }, ['pay_min', 'not-understood']],
    [{ pay_min: '21' }, ['pay_per', 'needs-other']],
    [{ title_es: 'Técnico' }, ['description_es', 'needs-other']],
    [{ ends: '03/01/2027' }, ['ends', 'not-understood']],
    [{ rule: 'a &' }, ['rule', 'rule-syntax']],
    [{ rule: 'a', all_of: 'b' }, ['rule', 'rule-twice']],
    [{ action: 'publish' }, ['rule', 'rule-missing']],
  ])('%j is told at its cell', (more, expected) => {
    expect(problem(more)).toContainEqual(expected);
  });

  test('never throws, whatever its cells say', () => {
    const cells = fc.record(
      Object.fromEntries(
        IMPORT_COLUMNS.map((column) => [column, fc.string({ unit: 'binary', maxLength: 60 })]),
      ),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(cells, (given) => {
        const { reading, problems } = readCells(7, given);
        for (const found of problems) {
          expect(found.row).toBe(7);
          for (const language of LANGUAGES) expect(explainRowProblem(found, language).wrong).not.toBe('');
        }
        // What is not in the cells is not in the role.
        if (given['title'] !== undefined) expect(reading.role['title']).toBe(given['title']);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the words of a finding', () => {
  test('say in both languages what is wrong and how to mend it, for every code at every column', () => {
    const isCode = (code: string): code is RowProblemCode => Object.hasOwn(ROW_PROBLEMS, code);
    for (const code of Object.keys(ROW_PROBLEMS).filter(isCode)) {
      for (const language of LANGUAGES) {
        const { wrong, mend } = explainRowProblem({ row: 1, column: 'key', code, value: '$& $1' }, language);
        expect(`${wrong} ${mend}`).not.toMatch(/\{\w+\}/);
        expect(mend.length).toBeGreaterThan(10);
      }
    }
  });

  test('as a table are text to a spreadsheet and never a formula', () => {
    const table = problemsCsv(
      [{ row: 3, column: 'title', code: 'not-understood', value: '=HYPERLINK("x")' }],
      'es',
    );
    expect(table).toContain('"No entendimos «=HYPERLINK(""x"")»."');
    const columns = problemsCsv([{ row: 1, code: 'column-unknown', value: 'x' }], 'en').split('\r\n');
    expect(columns.every((line) => !/(^|,)[=+\-@]/.test(line))).toBe(true);
  });
});

test('the template has every column and is read without a finding', () => {
  const [headings = '', row = ''] = templateCsv().replace('\uFEFF', '').split('\r\n');
  expect(headings.split(',').map(columnOf)).toEqual([...IMPORT_COLUMNS]);
  expect(row).toContain('IT-001');
});
