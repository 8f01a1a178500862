/** A text as it is looked at here: one character after the other. */
type Characters = Pick<string, 'length' | 'charCodeAt'>;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/**
 * Whether the brackets of a JSON text go deeper than `most`; what stands in strings does not count. For texts that
 * nobody has parsed yet: it looks at each character once at most, whatever the text is, and keeps nothing.
 */
export const nestsDeeperThan = (text: Characters, most: number): boolean => {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) isString = false;
    } else if (code === QUOTE) isString = true;
    else if (OPENING.has(code)) {
      depth += 1;
      if (depth > most) return true;
    } else if (CLOSING.has(code)) depth -= 1;
  }
  return false;
};
