import { crc32, inflateSync } from 'node:zlib';
import { fail, ok, type Result } from '../../../../domain/result.ts';
import type { Baked, PictureLimits, PictureRefusal } from './picture.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, at) => bytes[at] === byte);

/** Open Badges 1 and 2 (Baking Specification), and Open Badges 3.0 section 5.3.1. */
const KEYWORDS: readonly string[] = ['openbadges', 'openbadgecredential'];
const TEXT_CHUNKS: readonly string[] = ['iTXt', 'tEXt', 'zTXt'];
/** PNG section 11.3.3: a keyword has at most 79 bytes. */
const LONGEST_KEYWORD = 79;
/** Length, type and checksum around the data of a chunk. */
const FRAME = 12;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** Whether its checksum fits (PNG section 5.3). */
  readonly whole: boolean;
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const keywordOf = (data: Uint8Array): string => {
  const end = data.subarray(0, LONGEST_KEYWORD + 1).indexOf(0);
  return end < 0 ? '' : latin1(data.subarray(0, end));
};

const isBadge = (type: string, data: Uint8Array): boolean =>
  TEXT_CHUNKS.includes(type) && KEYWORDS.includes(keywordOf(data));

/** The chunks with a badge; a checksum is only taken of these. The walk ends where a length leads out of the file. */
function* badgeChunks(png: Uint8Array): Generator<Chunk> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = SIGNATURE.length;
  while (at + FRAME <= png.length) {
    const length = view.getUint32(at);
    const type = latin1(png.subarray(at + 4, at + 8));
    const end = at + 8 + length;
    const data = png.subarray(at + 8, end);
    if (isBadge(type, data)) {
      const whole = end + 4 <= png.length && crc32(png.subarray(at + 4, end)) === view.getUint32(end);
      yield { type, data, whole };
    }
    at += FRAME + length;
  }
}

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const inflate = (bytes: Uint8Array, most: number): Result<Uint8Array, PictureRefusal> => {
  try {
    return ok(inflateSync(bytes, { maxOutputLength: most }));
  } catch (error) {
    const large = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(large ? 'too-large' : 'damaged');
  }
};

/** The bytes after the `count`-th zero, counted from the beginning. */
const afterZeros = (data: Uint8Array, count: number): Uint8Array | undefined => {
  let at = 0;
  for (let zeros = 0; zeros < count; zeros += 1) {
    const zero = data.indexOf(0, at);
    if (zero < 0) return undefined;
    at = zero + 1;
  }
  return data.subarray(at);
};

const ZLIB = 0;

/** The text's bytes as they stand in the chunk (PNG sections 11.3.3.2 to 11.3.3.4), unpacked where they are packed. */
const bytesOf = ({ type, data }: Chunk, most: number): Result<Uint8Array, PictureRefusal> => {
  const rest = afterZeros(data, 1);
  if (rest === undefined) return fail('damaged');
  if (type === 'tEXt') return ok(rest);
  if (type === 'zTXt') return rest[0] === ZLIB ? inflate(rest.subarray(1), most) : fail('damaged');
  const [packed, method] = rest;
  // After the two flags come the language and the keyword in it, each ended by a zero.
  const text = afterZeros(rest.subarray(2), 2);
  if (text === undefined) return fail('damaged');
  if (packed === 0) return ok(text);
  return packed === 1 && method === ZLIB ? inflate(text, most) : fail('damaged');
};

/** Many programs write UTF-8 where PNG says Latin-1. */
const textOf = (type: string, bytes: Uint8Array): string | undefined =>
  utf8(bytes) ?? (type === 'iTXt' ? undefined : latin1(bytes));

/** The badges that are baked into a PNG picture; the picture itself is never decoded. */
export const badgesInPng = (png: Uint8Array, limits: PictureLimits): Baked => {
  const texts: string[] = [];
  let left = limits.bytes;
  for (const chunk of badgeChunks(png)) {
    if (texts.length === limits.badges) return fail('too-large');
    if (!chunk.whole) return fail('damaged');
    const bytes = bytesOf(chunk, Math.max(1, left));
    if (!bytes.ok) return bytes;
    left -= bytes.value.length;
    if (left < 0) return fail('too-large');
    const text = textOf(chunk.type, bytes.value);
    if (text === undefined) return fail('damaged');
    texts.push(text);
  }
  return texts.length === 0 ? fail('no-badge') : ok(texts);
};
