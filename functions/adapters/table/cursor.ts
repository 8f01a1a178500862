import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CursorInvalid } from '../../services/ports/market.ts';

const Position = z.array(z.string().min(1).max(512)).min(1).max(3);

const seal = (list: string, payload: string): string =>
  createHash('sha256').update(`${list}\n${payload}`).digest('base64url').slice(0, 12);

/**
 * The cursor behind which a list goes on: where the last page ended, as the varying parts of its key, sealed to the
 * list (its partition and its filters). It grants nothing: the partition is never taken from it.
 */
export const encodeCursor = (list: string, position: readonly string[]): string => {
  const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
  return `${seal(list, payload)}${payload}`;
};

/**
 * Reads a cursor that `encodeCursor` made for the same list and the same number of parts.
 * @throws CursorInvalid for any other text.
 */
export const decodeCursor = (list: string, cursor: string, parts: number): readonly string[] => {
  const [tag, payload] = [cursor.slice(0, 12), cursor.slice(12)];
  if (tag !== seal(list, payload)) throw new CursorInvalid();
  const position = Position.safeParse(parseJson(Buffer.from(payload, 'base64url').toString('utf8')));
  if (!position.success || position.data.length !== parts) throw new CursorInvalid();
  return position.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
