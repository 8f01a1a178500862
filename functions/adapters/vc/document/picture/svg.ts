import { fail, ok } from '../../../../domain/result.ts';
import type { Baked, PictureLimits } from './picture.ts';

/** Whether a text is an SVG drawing, going by its beginning. */
export const isSvg = (text: string): boolean =>
  text.startsWith('<') && /<svg[\s>]/i.test(text.slice(0, 4096));

/** Open Badges 2 (Baking Specification), and Open Badges 3.0 section 5.3.2. */
const ELEMENTS: readonly string[] = ['openbadges:assertion', 'openbadges:credential'];

/** The references that XML itself has (XML 1.0 section 4.6); no other is ever looked up. */
const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its references resolved in one pass, so that nothing expands twice; nothing where one is not predefined. */
const decoded = (text: string): string | undefined => {
  let unknown = false;
  const plain = text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{1,16})?(;?)/gi, (_, name = '', end = '') => {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(String(name).slice(1));
    const letter = name.startsWith('#') && code <= 0x10ffff ? String.fromCodePoint(code) : PREDEFINED[name];
    if (letter === undefined || end === '') unknown = true;
    return letter ?? '';
  });
  return unknown ? undefined : plain;
};

/** A piece of a drawing: a tag with what stands in it, or text. */
type Piece =
  | { readonly kind: 'tag'; readonly name: string; readonly inside: string }
  | { readonly kind: 'text'; readonly text: string | undefined };

const TAG_END = /"[^"]*"|'[^']*'|>/g;

/** The index of the `>` that ends the tag, quotes respected, or -1. */
const endOfTag = (svg: string, from: number): number => {
  TAG_END.lastIndex = from;
  for (let found = TAG_END.exec(svg); found !== null; found = TAG_END.exec(svg))
    if (found[0] === '>') return found.index;
  return -1;
};

/** What stands between two marks and is skipped, or taken as it is. */
const SPANS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

/**
 * The pieces of a drawing in their order. Nothing is built up, looked up or expanded. A document type, which could
 * define entities, and whatever never ends give `undefined`, and are the last.
 */
function* piecesOf(svg: string): Generator<Piece | undefined> {
  let at = 0;
  while (at < svg.length) {
    const open = svg.indexOf('<', at);
    const text = svg.slice(at, open < 0 ? undefined : open);
    if (text !== '') yield { kind: 'text', text: decoded(text) };
    if (open < 0) return;
    const span = SPANS.find(([start]) => svg.startsWith(start, open));
    if (span !== undefined) {
      const [start, stop] = span;
      const end = svg.indexOf(stop, open + start.length);
      if (end < 0) return yield undefined;
      if (start === '<![CDATA[') yield { kind: 'text', text: svg.slice(open + start.length, end) };
      at = end + stop.length;
      continue;
    }
    const end = svg.startsWith('<!', open) ? -1 : endOfTag(svg, open + 1);
    if (end < 0) return yield undefined;
    const inside = svg.slice(open + 1, end);
    yield { kind: 'tag', name: /^\/?[^\s/>]*/.exec(inside)?.[0] ?? '', inside };
    at = end + 1;
  }
}

/** The attribute `verify`, where a signed badge or the address of one stands. */
const verifyIn = (inside: string): string | undefined => {
  const found = /\sverify\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(inside);
  const value = found?.[1] ?? found?.[2];
  return value === undefined ? undefined : decoded(value);
};

interface Open {
  readonly name: string;
  readonly verify: string | undefined;
  readonly parts: string[];
}

/** The badge of an element that is complete: its text, or without one its `verify`. */
const badgeOf = ({ verify, parts }: Open): string | undefined => {
  const text = parts.join('').trim();
  return text === '' ? verify : text;
};

/** The badges that are baked into an SVG drawing. A linear scan: there is no XML parser, and so nothing to blow up. */
export const badgesInSvg = (svg: string, limits: PictureLimits): Baked => {
  const texts: string[] = [];
  let open: Open | undefined;
  for (const piece of piecesOf(svg)) {
    if (piece === undefined) return fail('damaged');
    if (piece.kind === 'text') {
      if (open === undefined) continue;
      if (piece.text === undefined) return fail('damaged');
      open.parts.push(piece.text);
      continue;
    }
    const { name, inside } = piece;
    const closed = inside.endsWith('/') || name === `/${open?.name}`;
    if (open === undefined) {
      if (!ELEMENTS.includes(name)) continue;
      open = { name, verify: verifyIn(inside), parts: [] };
    } else if (!closed || name !== `/${open.name}`) return fail('damaged');
    if (!closed) continue;
    const badge = badgeOf(open);
    if (badge === undefined) return fail('damaged');
    if (texts.length === limits.badges) return fail('too-large');
    texts.push(badge);
    open = undefined;
  }
  if (open !== undefined) return fail('damaged');
  return texts.length === 0 ? fail('no-badge') : ok(texts);
};
