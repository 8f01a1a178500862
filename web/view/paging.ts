export interface Slice<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pages: number;
}

/** The page of a list that the query asks for, counted from 1; a page that is not there gives the nearest. */
export const pageOf = <T>(all: readonly T[], query: URLSearchParams, size: number): Slice<T> => {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const asked = Number.parseInt(query.get('page') ?? '1', 10);
  const page = Math.min(pages, Math.max(1, Number.isNaN(asked) ? 1 : asked));
  return { items: all.slice((page - 1) * size, page * size), page, pages };
};
