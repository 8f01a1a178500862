import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

const inflate = promisify(gunzip);

/** The most that a list may inflate to. 292 KB can become 300 MB; a list of 64 million entries is enough. */
const MAX_BYTES = 8 * 1024 * 1024;
/** Fewer entries would tell whose status is asked for (Bitstring Status List 1.0 section 6.1). */
const MIN_BYTES = 131_072 / 8;

/**
 * Unpacks an `encodedList`: gzip in base64url, with the multibase letter `u` in front or, as older lists have it,
 * without. Gives nothing for one that is no list, too short, or larger than is bearable.
 */
export const unpackList = async (encoded: string): Promise<Uint8Array | undefined> => {
  const base64url = encoded.startsWith('u') ? encoded.slice(1) : encoded;
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(base64url)) return undefined;
  try {
    const bits = await inflate(Buffer.from(base64url, 'base64url'), { maxOutputLength: MAX_BYTES });
    return bits.length >= MIN_BYTES ? bits : undefined;
  } catch {
    return undefined;
  }
};

/** The index of an entry, when it is written as a plain number; `parseInt` would read `7x` as 7. */
export const readIndex = (value: unknown): number | undefined => {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^(0|[1-9]\d{0,9})$/.test(text) ? Number(text) : undefined;
};

/** Whether the bit at an index is set, the first bit being the leftmost of the first byte; nothing beyond the end. */
export const isSet = (bits: Uint8Array, index: number): boolean | undefined => {
  const byte = bits[Math.floor(index / 8)];
  return byte === undefined ? undefined : (byte & (0x80 >> (index % 8))) !== 0;
};
