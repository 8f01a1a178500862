import { decodeLabel } from './punycode.ts';

/** Ways in which an organization can be taken for another one. */
export const LIKENESSES = [
  'same-name',
  'similar-name',
  'other-ending',
  'hyphenation',
  'confusable-domain',
  'similar-domain',
] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What people go by. */
export interface Named {
  readonly name: string;
  readonly domain: string;
}

/** Letters of other alphabets, and digits, that look like a Latin letter (after UTS 39; the common ones). */
const LOOKS_LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    ғ: 'f',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    п: 'n',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    г: 'r',
    ѕ: 's',
    т: 't',
    ц: 'u',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    у: 'y',
    н: 'h',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    ı: 'i',
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ß: 'b',
    0: 'o',
    1: 'l',
    3: 'e',
    5: 's',
  }),
);

/** Words that many names have and nobody looks at. */
const IGNORED = /\b(the|inc|llc|ltd|corp|co|company|gmbh|sa|plc)\b/g;

/** A text as a hasty eye has it: one form for everything that looks alike. */
export const skeleton = (text: string): string =>
  [...text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()]
    .map((char) => LOOKS_LIKE.get(char) ?? char)
    .join('')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');

const nameSkeleton = (name: string): string => {
  const short = name.toLowerCase().replaceAll(IGNORED, '');
  return skeleton(short) === '' ? skeleton(name) : skeleton(short);
};

/** Second-level endings under a country, like `.co.uk`. */
const SECOND_LEVEL = new Set(['ac', 'co', 'com', 'edu', 'gov', 'net', 'org']);

/** The label that somebody registered, decoded: `riverbend` of `jobs.riverbend.co.uk`. */
const registered = (domain: string): string => {
  const labels = domain.split('.');
  const ending =
    labels.length > 2 && SECOND_LEVEL.has(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2;
  return decodeLabel(labels.at(ending ? -3 : -2) ?? domain);
};

/** Whether two texts are at most one typing mistake apart: a letter more, less, another, or two swapped. */
export const isOneSlipApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length - head && short.at(-1 - tail) === long.at(-1 - tail)) tail += 1;
  const [left, right] = [short.slice(head, short.length - tail), long.slice(head, long.length - tail)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
};

/** Below these lengths one letter is no accident: UAB and UAH are two universities. */
const SHORTEST = { name: 6, domain: 5 } as const;

const isSimilar = (a: string, b: string, shortest: number): boolean =>
  Math.min(a.length, b.length) >= shortest && isOneSlipApart(a, b);

/** In which ways one could be taken for the other; none where they are told apart. It is the same either way round. */
export const likenessesOf = (a: Named, b: Named): readonly Likeness[] => {
  const found: Likeness[] = [];
  const [name, otherName] = [nameSkeleton(a.name), nameSkeleton(b.name)];
  if (name === otherName && name !== '') found.push('same-name');
  if (name !== otherName && isSimilar(name, otherName, SHORTEST.name)) found.push('similar-name');
  if (a.domain === b.domain) return found;
  const [label, other] = [registered(a.domain), registered(b.domain)];
  const [plain, otherPlain] = [skeleton(label), skeleton(other)];
  if (label === other) found.push('other-ending');
  else if (label.replaceAll('-', '') === other.replaceAll('-', '')) found.push('hyphenation');
  else if (plain === otherPlain) found.push('confusable-domain');
  else if (isSimilar(plain, otherPlain, SHORTEST.domain)) found.push('similar-domain');
  return found;
};

/** Halves shorter than this are shared by too many. */
const SHORTEST_HALF = 2;

/**
 * Of two texts that are one slip apart, the first or the second half is the same. With the length of the longer one in
 * the key, few others share it.
 */
const halves = (kind: 'n' | 'd', text: string): readonly string[] =>
  [text.length, text.length + 1].flatMap((length) => {
    const half = Math.floor((length - 2) / 2);
    if (half < SHORTEST_HALF) return [];
    return [`${kind}:${length}:<${text.slice(0, half)}`, `${kind}:${length}:>${text.slice(-half)}`];
  });

/** Keys under which an organization is found by anything that looks like it: two that do share at least one. */
export const likenessKeys = ({ name, domain }: Named): readonly string[] => {
  const [byName, byDomain] = [nameSkeleton(name), skeleton(registered(domain))];
  return [`n:=${byName}`, `d:=${byDomain}`, ...halves('n', byName), ...halves('d', byDomain)];
};
