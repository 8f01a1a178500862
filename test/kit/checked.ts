import * as z from 'zod';
import { CheckedSessionView, MatchView } from '../../functions/contract/session.ts';
import { eventually } from './employer-client.ts';

export type CheckedSession = z.infer<typeof CheckedSessionView>;
type Match = z.infer<typeof MatchView>;

const MatchPage = z.object({ items: z.array(MatchView), next: z.string().optional() });

/** Has a document checked as a program would, and fails the test when it is not answered. */
export const checkDocument = async (origin: string, document: unknown): Promise<CheckedSession> => {
  const response = await fetch(`${origin}/api/checks?lang=en`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(document),
  });
  if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
  return CheckedSessionView.parse(await response.json());
};

const findMatch = async (
  origin: string,
  { id, secret }: CheckedSession,
  roleId: string,
): Promise<Match | undefined> => {
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const response = await fetch(`${origin}/api/sessions/${id}/matches?${query}`, {
      headers: { authorization: `Bearer ${secret}` },
    });
    const { items, next } = MatchPage.parse(await response.json());
    const found = items.find((match) => match.roleId === roleId);
    if (found !== undefined) return found;
    cursor = next;
  } while (cursor !== undefined);
  return undefined;
};

/**
 * What an answer means for one role, as `/api/sessions/{id}/matches` tells it: in a moment, where the role has only
 * just been published.
 */
export const matchWith = async (origin: string, session: CheckedSession, roleId: string): Promise<Match> => {
  const found = await eventually(
    () => findMatch(origin, session, roleId),
    (match) => match !== undefined,
  );
  if (found === undefined) throw new Error(`no match with role ${roleId}`);
  return found;
};
