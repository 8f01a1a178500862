import { parse } from 'csv-parse/sync';
import { ESCO_OCCUPATION } from '../../functions/domain/occupation/scheme.ts';

/** One line of a list in `functions/domain/occupation/list`. */
export interface ListedOccupation {
  readonly code: string;
  readonly en: string;
  readonly es: string;
  readonly isco: string;
  readonly words: string;
}

type Row = Readonly<Record<string, string | undefined>>;

/** @throws Error naming the columns that an official file of this kind has and this one does not. */
const rowsOf = (text: string, delimiter: string, columns: readonly string[]): readonly Row[] => {
  const rows: Row[] = parse(text, {
    columns: (header: string[]) => header.map((name) => name.trim()),
    delimiter,
    bom: true,
    relax_quotes: delimiter === '\t',
    quote: delimiter === '\t' ? null : '"',
    skip_empty_lines: true,
    relax_column_count: true,
  });
  const [first] = rows;
  const missing = columns.filter((column) => first?.[column] === undefined);
  if (missing.length > 0) throw new Error(`the file has no column ${missing.join(', ')}`);
  return rows;
};

/** A cell as it fits into a list: one line, and none of the marks that a list is written with. */
const cell = (text: string | undefined): string =>
  (text ?? '')
    .replaceAll(/[|`\\]|\$\{/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** O*NET "Occupation Data" (tab-separated: O*NET-SOC Code, Title, Description). */
export const readOnet = (text: string): readonly ListedOccupation[] =>
  rowsOf(text, '\t', ['O*NET-SOC Code', 'Title']).map((row) => ({
    code: cell(row['O*NET-SOC Code']),
    en: cell(row['Title']),
    es: '',
    isco: '',
    words: '',
  }));

const ISCO_TITLES = ['Title EN', 'Title SP', 'Title ES', 'Title'];

const iscoTitles = (text: string): ReadonlyMap<string, string> =>
  new Map(
    rowsOf(text, ',', ['Level', 'ISCO 08 Code'])
      .filter((row) => row['Level']?.trim() === '4')
      .map((row) => {
        const title = ISCO_TITLES.map((name) => row[name]).find((found) => found !== undefined);
        return [cell(row['ISCO 08 Code']).padStart(4, '0'), cell(title)];
      }),
  );

/** The ISCO-08 structure of the ILO (CSV: Level, ISCO 08 Code, Title EN, ...), and the same file in Spanish. */
export const readIsco = (text: string, spanish?: string): readonly ListedOccupation[] => {
  const es = spanish === undefined ? new Map<string, string>() : iscoTitles(spanish);
  return [...iscoTitles(text)].map(([code, title]) => ({
    code,
    en: title,
    es: es.get(code) ?? '',
    isco: '',
    words: '',
  }));
};

const escoRows = (text: string) =>
  rowsOf(text, ',', ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels']).filter((row) =>
    row['conceptUri']?.startsWith(ESCO_OCCUPATION),
  );

/** ESCO `occupations_en.csv` (conceptUri, iscoGroup, preferredLabel, altLabels, ...), and `occupations_es.csv`. */
export const readEsco = (text: string, spanish?: string): readonly ListedOccupation[] => {
  const es = new Map(
    spanish === undefined
      ? []
      : escoRows(spanish).map((row) => [row['conceptUri'], cell(row['preferredLabel'])]),
  );
  return escoRows(text).map((row) => ({
    code: cell(row['conceptUri']?.slice(ESCO_OCCUPATION.length)),
    en: cell(row['preferredLabel']),
    es: es.get(row['conceptUri']) ?? '',
    isco: cell(row['iscoGroup']),
    words: cell(row['altLabels']?.split('\n').slice(0, 5).join(', ')),
  }));
};

/**
 * The official occupations with what the list had of the same codes and the official file does not say: Spanish
 * titles, the nearest ISCO-08 group, more words. What is official wins.
 */
export const mergeLists = (
  official: readonly ListedOccupation[],
  before: readonly ListedOccupation[],
): readonly ListedOccupation[] => {
  const known = new Map(before.map((occupation) => [occupation.code, occupation]));
  return official.map((occupation) => {
    const had = known.get(occupation.code);
    return {
      code: occupation.code,
      en: occupation.en,
      es: occupation.es || (had?.es ?? ''),
      isco: occupation.isco || (had?.isco ?? ''),
      words: occupation.words || (had?.words ?? ''),
    };
  });
};

/** The lines of a list, as they stand in its file. */
export const readList = (list: string): readonly ListedOccupation[] =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', en = '', es = '', isco = '', words = ''] = line.split('|');
      return { code, en, es, isco, words };
    });

/** The source text of a list's file. */
export const writeList = (name: string, source: string, occupations: readonly ListedOccupation[]): string => {
  const lines = occupations
    .map(({ code, en, es, isco, words }) => [code, en, es, isco, words].join('|'))
    .toSorted();
  return `/** Made from ${cell(source)} by infra/occupations/command.ts: \`code|English|Spanish|ISCO-08 unit group|more words\`. */
export const ${name} = \`
${lines.join('\n')}
\`;
`;
};
