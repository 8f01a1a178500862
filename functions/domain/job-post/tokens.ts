/** A word of a text and where it stands; `end` is the position after it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Without case and accents. */
  readonly word: string;
  /** Without the ending of the plural too; what names are compared by. */
  readonly stem: string;
}

/** A stretch of a text that is read on its own: a line or a sentence. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** It ends with a colon, or is a short line without an end: it may speak of what follows. */
  readonly isHeading: boolean;
  /** For each token, how many commas stand before it. */
  readonly chunks: readonly number[];
}

/** Longer words say nothing and cost time. */
const MAX_WORD = 64;
const MAX_HEADING = 7;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const stemOf = (word: string): string => (word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word);

/** The words of a text, with their places in it. */
export const tokensOf = (text: string, from = 0): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+[+#]{0,2}/gu)) {
    const [raw] = match;
    const word = plain(raw.slice(0, MAX_WORD));
    const start = from + match.index;
    tokens.push({ start, end: start + raw.length, raw, word, stem: stemOf(word) });
  }
  return tokens;
};

/** Where one thing that is read on its own ends and the next begins: a line, or a sentence in it. */
const BOUNDARY = /\r?\n|[.;!?](?=\s|$)|[•·▪●]/gu;

const chunksOf = (stretch: string, start: number, tokens: readonly Token[]): readonly number[] => {
  let [chunk, from] = [0, 0];
  return tokens.map((token) => {
    for (; from < token.start - start; from += 1) if (stretch[from] === ',') chunk += 1;
    return chunk;
  });
};

/** A text as the stretches that cues reach over. */
export const segmentsOf = (text: string): readonly Segment[] => {
  const segments: Segment[] = [];
  const push = (start: number, end: number, endsLine: boolean): void => {
    const stretch = text.slice(start, end);
    const tokens = tokensOf(stretch, start);
    if (tokens.length === 0) return;
    const isHeading = /:\s*$/u.test(stretch.slice(-8)) || (endsLine && tokens.length <= MAX_HEADING);
    segments.push({ tokens, isHeading, chunks: chunksOf(stretch, start, tokens) });
  };
  let start = 0;
  for (const match of text.matchAll(BOUNDARY)) {
    push(start, match.index, match[0].includes('\n'));
    start = match.index + match[0].length;
  }
  push(start, text.length, true);
  return segments;
};
