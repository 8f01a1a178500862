import type { Context } from 'hono';
import type { TypedResponse } from 'hono/types';
import type { JSONValue } from 'hono/utils/types';

/**
 * The media type of a signed document: its own for programs that ask for it or for anything, and plain JSON for
 * whoever asks for JSON or for a page, since browsers save what they do not know instead of showing it.
 */
const typeFor = (accept: string | undefined, own: string): string => {
  const asked = accept ?? '*/*';
  if (asked.includes(own)) return own;
  return /text\/html|application\/json/.test(asked) ? 'application/json' : own;
};

/** Serves a text as it was signed, to the byte. */
export function served(
  c: Context,
  text: string,
  own: string,
): Response & TypedResponse<{ id: string; [more: string]: JSONValue }, 200, 'json'>;
// The overload says what the text is: it is served unread, so that not a byte of it changes.
export function served(c: Context, text: string, own: string): Response {
  return c.body(text, 200, { 'content-type': typeFor(c.req.header('accept'), own), vary: 'accept' });
}
