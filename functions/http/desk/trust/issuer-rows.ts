import { MOST_TRUSTED } from '../../../contract/commons.ts';

/** A trusted issuer as three fields of a row: `issuers.0.issuer`, `issuers.0.name`, `issuers.0.why`. */
const PARTS = ['issuer', 'name', 'why'] as const;
type Row = Readonly<Record<(typeof PARTS)[number], string>>;

type Typed = Readonly<Record<string, string>>;

const rowsOf = (typed: Typed): Row[] => {
  const rows: Row[] = [];
  for (let at = 0; at < MOST_TRUSTED && `issuers.${at}.issuer` in typed; at += 1) {
    const of = (part: string) => (typed[`issuers.${at}.${part}`] ?? '').trim();
    rows.push({ issuer: of('issuer'), name: of('name'), why: of('why') });
  }
  return rows;
};

const isEmpty = (row: Row): boolean => PARTS.every((part) => row[part] === '');

/** The issuers that were typed, without empty rows at the end. */
export const issuersTyped = (typed: Typed): Row[] => {
  const rows = rowsOf(typed);
  const last = rows.findLastIndex((row) => !isEmpty(row));
  return rows.slice(0, last + 1);
};

/** Whether a button was pressed that adds a row or takes one out. */
export const asksForAnotherForm = (typed: Typed): boolean => (typed['do'] ?? 'save') !== 'save';

/** What was typed with one row more, or one less (`do` is `add` or `remove <row>`). */
export const issuersAgain = (typed: Typed): Record<string, string[]> => {
  const asked = typed['do'] ?? '';
  const out = asked.startsWith('remove ') ? Number(asked.slice('remove '.length)) : undefined;
  const rows = rowsOf(typed).filter((_, at) => at !== out);
  const next = asked === 'add' && rows.length < MOST_TRUSTED ? [...rows, undefined] : rows;
  return {
    do: [asked],
    name: [typed['name'] ?? ''],
    about: [typed['about'] ?? ''],
    ...Object.fromEntries(
      next.flatMap((row, at) => PARTS.map((part) => [`issuers.${at}.${part}`, [row?.[part] ?? '']])),
    ),
  };
};
