import { CursorInvalid, type Page, type PageRequest } from '../../services/ports/market.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';

/**
 * A page of a list that is in memory. The cursor names the item that the last page ended with.
 * @throws CursorInvalid when it is not one of this list, or that item is gone from it.
 */
export const pageInMemory = <T extends { readonly id: string }>(
  name: string,
  items: readonly T[],
  { limit, cursor }: PageRequest,
): Page<T> => {
  const [after] = cursor === undefined ? [] : decodeCursor(name, cursor, 1);
  const before = after === undefined ? -1 : items.findIndex(({ id }) => id === after);
  if (after !== undefined && before < 0) throw new CursorInvalid();
  const page = items.slice(before + 1, before + 1 + limit);
  const last = page.at(-1);
  return last === undefined || before + 1 + limit >= items.length
    ? { items: page }
    : { items: page, next: encodeCursor(name, [last.id]) };
};
