import type { Found } from '../../../domain/credential/refusals.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

const BADGE_KEYWORDS: readonly string[] = ['openbadges', 'openbadgecredential'];
const TEXT_CHUNKS: readonly string[] = ['iTXt', 'tEXt', 'zTXt'];

/** Whether a PNG carries a badge: a text chunk with one of the two keywords of Open Badges (OB 3.0 section 5.3). */
const hasBakedBadge = (png: Uint8Array): boolean => {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  let at = 8;
  while (at + 12 <= png.length) {
    const length = view.getUint32(at);
    const type = latin1(png.subarray(at + 4, at + 8));
    const content = latin1(png.subarray(at + 8, Math.min(at + 8 + length, at + 8 + 80)));
    const [keyword = ''] = content.split('\0');
    if (TEXT_CHUNKS.includes(type) && BADGE_KEYWORDS.includes(keyword)) return true;
    at += 12 + length;
  }
  return false;
};

/** What a file that is not text turns out to be, from its first bytes; nothing where it may be text. */
export const findInBytes = (bytes: Uint8Array): Found | undefined => {
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
    return hasBakedBadge(bytes) ? 'badge-image' : 'image';
  if (startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x47, 0x49, 0x46, 0x38)) return 'image';
  if (startsWith(bytes, 0x52, 0x49, 0x46, 0x46)) return 'image';
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf';
  return undefined;
};

const JWT = /^[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/;
const SD_JWT = /^[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*~[A-Za-z0-9_.~-]*$/;

/** What a text that is not JSON turns out to be, as far as it is one of the known things. */
export const findInText = (text: string): Found | undefined => {
  if (JWT.test(text)) return 'jwt';
  if (SD_JWT.test(text)) return 'sd-jwt';
  if (/^(https?|openid4vp|lcw):\/\/\S+$/i.test(text)) return 'link';
  if (text.startsWith('<') && /<svg[\s>]/i.test(text.slice(0, 4096)))
    return /openbadges/i.test(text) ? 'badge-image' : 'image';
  return undefined;
};
