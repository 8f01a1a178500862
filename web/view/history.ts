import { describeChanges } from '../../functions/domain/changes/describe-changes.ts';
import { roleChanges } from '../../functions/domain/changes/role-changes.ts';
import type { RoleId } from '../../functions/domain/ids.ts';
import { openingOf, type RecognitionVersion, type VersionCause } from '../../functions/domain/role.ts';
import { type Instant, instantOf, parseInstant } from '../../functions/domain/time.ts';
import type { MarketReader } from '../../functions/services/ports/market.ts';
import type { Voice } from '../language/voice.ts';

/** A page tells this many versions; the API has them all. */
const MOST = 25;

/** One version and what it changed. */
export interface HistoryEntry {
  readonly number: number;
  readonly state: RecognitionVersion['state'];
  readonly publishedAt: Instant;
  readonly cause?: VersionCause | undefined;
  /** What differs from the version before, in words; none of the first one. */
  readonly sentences: readonly string[];
}

export interface RoleHistory {
  /** Newest first. */
  readonly versions: readonly HistoryEntry[];
  readonly confirmedAt?: Instant | undefined;
}

/** The published versions of a role, each with what it changed. */
export const readHistory = async (market: MarketReader, id: RoleId, voice: Voice): Promise<RoleHistory> => {
  const [{ items }, confirmedAt, { catalog }] = await Promise.all([
    market.versions(id, { limit: MOST + 1 }),
    market.confirmedAt(id),
    market.live(),
  ]);
  const versions = items.slice(0, MOST).map((version, at) => {
    const before = items[at + 1];
    const { number, state, publishedAt, cause } = version;
    const changes = before === undefined ? [] : roleChanges(before, version);
    return {
      number,
      state,
      publishedAt,
      cause,
      sentences: describeChanges(changes, catalog, voice.locale, openingOf(version)),
    };
  });
  return { versions, ...(confirmedAt === undefined ? {} : { confirmedAt }) };
};

/** The moment that a page is asked for, in its address: a day that has been, counted to its end. */
export const asOfIn = (url: URL): Instant | undefined => {
  const text = url.searchParams.get('asOf') ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const end = parseInstant(`${text}T23:59:59.999Z`);
  const now = instantOf(new Date());
  if (end === undefined || parseInstant(text) === undefined) return undefined;
  // biome-ignore lint/complexity/useMathMinMax: instants are texts
  return end > now ? now : end;
};
