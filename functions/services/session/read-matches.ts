import type { Match, MatchState } from '../../domain/evaluate/evaluation.ts';
import { isId } from '../../domain/ids.ts';
import { CursorInvalid, type LiveMarket, type Page, type PageRequest } from '../ports/market.ts';
import type { SessionAccess } from './access.ts';
import type { SessionReaders } from './dependencies.ts';
import { type OwnSession, readSession } from './read-session.ts';
import { readResult } from './result.ts';

export interface MatchPageRequest extends PageRequest {
  readonly state?: MatchState | undefined;
}

export type MatchReading =
  | { readonly kind: 'done'; readonly page: Page<Match>; readonly live: LiveMarket }
  | Exclude<OwnSession, { readonly kind: 'done' }>;

/** `<state or nothing>:<how many came before>:<role that came last>`, in base64url. */
const CURSOR = /^([a-z-]*):(\d{1,7}):(.+)$/;

const cursorAfter = (state: MatchState | undefined, position: number, last: Match): string =>
  Buffer.from(`${state ?? ''}:${position}:${last.roleId}`).toString('base64url');

/**
 * Where the page after this cursor begins. The list is worked out anew each time: where the market has changed in
 * between, the role that came last says where to go on, and its old position when it is gone.
 */
const startOf = (matches: readonly Match[], { state, cursor }: MatchPageRequest): number => {
  if (cursor === undefined) return 0;
  const [, of, position, last] = CURSOR.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (of !== (state ?? '') || !isId('role', last)) throw new CursorInvalid();
  const at = matches.findIndex(({ roleId }) => roleId === last);
  return at === -1 ? Number(position) : at + 1;
};

/**
 * The matches of a session, ranked for the learner, a page at a time.
 * @returns nothing for who does not hold the secret; the session itself while it has no answer.
 * @throws {CursorInvalid} when the cursor was not made by this list.
 */
export const readMatches = async (
  deps: SessionReaders,
  access: SessionAccess,
  request: MatchPageRequest,
): Promise<MatchReading | undefined> => {
  const session = await readSession(deps, access);
  if (session?.kind !== 'done') return session;
  const { matches, live } = await readResult(deps, session.credentials);
  const wanted =
    request.state === undefined
      ? matches
      : matches.filter(({ evaluation }) => evaluation.state === request.state);
  const start = startOf(wanted, request);
  const items = wanted.slice(start, start + request.limit);
  const last = items.at(-1);
  const end = start + items.length;
  return {
    kind: 'done',
    page: {
      items,
      ...(last !== undefined && end < wanted.length ? { next: cursorAfter(request.state, end, last) } : {}),
    },
    live,
  };
};
