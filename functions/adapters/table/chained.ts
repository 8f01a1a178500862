import { CursorInvalid, type Page, type PageRequest } from '../../services/ports/market.ts';

const IN_LATER = /^(\d{1,3})~(.*)$/s;

/**
 * Several lists read one after the other as if they were one. A page ends where its list does, so it may be shorter
 * than asked for and still have a next one; a cursor of the first list is that list's own.
 * @throws CursorInvalid for a cursor into a list that is not there.
 */
export const chained = async <K, T>(
  lists: readonly K[],
  { limit, cursor }: PageRequest,
  read: (list: K, page: PageRequest) => Promise<Page<T>>,
): Promise<Page<T>> => {
  const [, number, inner] = IN_LATER.exec(cursor ?? '') ?? [];
  const at = number === undefined ? 0 : Number(number);
  const list = lists[at];
  if (list === undefined) throw new CursorInvalid();
  const from = number === undefined ? cursor : inner;
  const page = await read(list, { limit, ...(from === undefined || from === '' ? {} : { cursor: from }) });
  const into = (index: number, text: string) => (index === 0 ? text : `${index}~${text}`);
  if (page.next !== undefined) return { items: page.items, next: into(at, page.next) };
  return at + 1 < lists.length ? { items: page.items, next: into(at + 1, '') } : { items: page.items };
};
