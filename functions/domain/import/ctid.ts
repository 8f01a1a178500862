/** How a Credential Engine identifier is written: `ce-` and a UUID, in lower case. */
const CTID = /^ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Early ones were named by words. */
const NAMED = /^ce-[a-z0-9]+(-[a-z0-9]+){0,20}$/;

/**
 * What a text that begins like a CTID is: one, an early one that was named by words (accepted, to be warned of), or
 * a broken one. Nothing for a text that does not begin like one.
 */
export const ctidKind = (text: string): 'ctid' | 'legacy' | 'malformed' | undefined => {
  if (!/^ce-/i.test(text)) return undefined;
  if (CTID.test(text)) return 'ctid';
  const wordLike = text.length <= 120 && NAMED.test(text) && /[g-z]/.test(text.slice(3));
  return wordLike ? 'legacy' : 'malformed';
};
