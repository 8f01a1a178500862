import type { Found } from '../../../domain/credential/refusals.ts';
import { isPng } from './picture/png.ts';
import { isSvg } from './picture/svg.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** JPEG, GIF and RIFF, in which WebP comes. */
const PHOTOS = [
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
] as const;

/** HEIF and AVIF: how phones keep photos (ISO/IEC 14496-12 section 4.3). */
const isHeif = (bytes: Uint8Array): boolean => startsWith(bytes.subarray(4), 0x66, 0x74, 0x79, 0x70);

/** What a file that is not text turns out to be, from its first bytes; nothing where it may be text. */
export const findInBytes = (bytes: Uint8Array): Found | undefined => {
  if (isPng(bytes) || PHOTOS.some((start) => startsWith(bytes, ...start)) || isHeif(bytes)) return 'image';
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
  if (isSvg(text)) return 'image';
  return undefined;
};
