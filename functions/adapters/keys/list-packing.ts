import { gunzipSync, gzipSync } from 'node:zlib';
import { LIST_ENTRIES } from '../../domain/signing/status-list.ts';
import type { Packing } from '../../services/signing/status-lists.ts';

/** A status list as its specification packs it: gzip, then base64url (Bitstring Status List 1.0 section 3.3). */
export const gzipPacking: Packing = {
  pack: (bits) => gzipSync(bits, { level: 9 }).toString('base64url'),
  unpack: (packed) =>
    new Uint8Array(gunzipSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LIST_ENTRIES / 8 })),
};
