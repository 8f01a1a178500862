import { crc32, deflateSync } from 'node:zlib';

/** One chunk of a PNG picture, with the checksum that fits or with another one. */
export const pngChunk = (type: string, data: string | Uint8Array, checksum?: number): Buffer => {
  const content = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(checksum ?? crc32(body));
  return Buffer.concat([length, body, sum]);
};

/** One gray pixel that any program shows, with chunks of a test's own before it. */
export const pngOf = (...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')),
    ...chunks,
    pngChunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    pngChunk('IEND', ''),
  ]);

const textOf = (badge: unknown): string => (typeof badge === 'string' ? badge : JSON.stringify(badge));

export type BadgeKeyword = 'openbadges' | 'openbadgecredential';

/** The chunks in which programs put a badge, by their kind and whether they pack it. */
export const BADGE_CHUNKS = {
  iTXt: (keyword: BadgeKeyword, badge: unknown) => pngChunk('iTXt', `${keyword}\0\0\0\0\0${textOf(badge)}`),
  'iTXt, packed': (keyword: BadgeKeyword, badge: unknown) =>
    pngChunk('iTXt', Buffer.concat([Buffer.from(`${keyword}\0\x01\0\0\0`), deflateSync(textOf(badge))])),
  tEXt: (keyword: BadgeKeyword, badge: unknown) => pngChunk('tEXt', `${keyword}\0${textOf(badge)}`),
  zTXt: (keyword: BadgeKeyword, badge: unknown) =>
    pngChunk('zTXt', Buffer.concat([Buffer.from(`${keyword}\0\0`), deflateSync(textOf(badge))])),
} as const;

/** A picture with a badge baked into it (Open Badges 3.0 section 5.3.1). */
export const bakedPng = (badge: unknown, keyword: BadgeKeyword = 'openbadgecredential'): Buffer =>
  pngOf(BADGE_CHUNKS.iTXt(keyword, badge));

/** A drawing with something in it. */
export const svgOf = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 8 8">
  ${inside}
  <title>Ward &amp; office</title><circle cx="4" cy="4" r="4" aria-label="a > b"/>
</svg>`;

/** A drawing with a badge baked into it (Open Badges 3.0 section 5.3.2). */
export const bakedSvg = (badge: unknown): string =>
  svgOf(`<openbadges:credential><![CDATA[${textOf(badge)}]]></openbadges:credential>`);
