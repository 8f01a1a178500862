import type { Instant } from '../../../domain/time.ts';
import type { StatusList } from './list.ts';

/** Verified lists, for as long as each may be used. What could not be had is asked for again next time. */
export interface ListCache {
  get(key: string, at: Instant, ask: () => Promise<StatusList | undefined>): Promise<StatusList | undefined>;
}

/** A cache that holds at most `mostBytes` of lists and lets the oldest go first. */
export const createListCache = (mostBytes = 32 * 1024 * 1024): ListCache => {
  const lists = new Map<string, StatusList>();
  const asking = new Map<string, Promise<StatusList | undefined>>();

  const keep = (key: string, list: StatusList): void => {
    lists.delete(key);
    lists.set(key, list);
    let bytes = [...lists.values()].reduce((sum, one) => sum + one.bits.length, 0);
    for (const [oldest, one] of lists) {
      if (bytes <= mostBytes) break;
      lists.delete(oldest);
      bytes -= one.bits.length;
    }
  };

  return {
    async get(key, at, ask) {
      const known = lists.get(key);
      if (known !== undefined && Date.parse(at) < known.freshUntil) return known;
      const asked = asking.get(key) ?? ask().finally(() => asking.delete(key));
      asking.set(key, asked);
      const list = await asked;
      if (list !== undefined) keep(key, list);
      return list;
    },
  };
};
