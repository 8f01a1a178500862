/** The columns of the file that describes many roles at once, in the order of its template. */
export const IMPORT_COLUMNS = [
  'key',
  'action',
  'title',
  'description',
  'title_es',
  'description_es',
  'occupations',
  'places',
  'remote',
  'pay_min',
  'pay_max',
  'pay_currency',
  'pay_per',
  'apply_link',
  'promise',
  'promise_terms',
  'promise_terms_link',
  'promise_until',
  'ends',
  'rule',
  'all_of',
  'any_of',
  'preferred',
] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** Without these a file says too little to make a role of any of its rows. */
export const REQUIRED_COLUMNS = [
  'key',
  'title',
  'description',
  'occupations',
] as const satisfies ImportColumn[];

export const IMPORT_ACTIONS = ['draft', 'publish', 'retire'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** A file holds at most so many roles; more are more files. */
export const MAX_IMPORT_ROWS = 10_000;

const COLUMNS: ReadonlySet<string> = new Set(IMPORT_COLUMNS);

/** The column that a heading names; case, blanks and hyphens do not matter. */
export const columnOf = (heading: string): ImportColumn | undefined => {
  const name = heading
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return IMPORT_COLUMNS.find((column) => COLUMNS.has(name) && column === name);
};

/** One row of a file, as text by column; what is empty is absent. */
export type Cells = { readonly [column in ImportColumn]?: string | undefined };
