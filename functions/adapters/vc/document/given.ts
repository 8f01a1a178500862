import { MAX_BODY_BYTES, MAX_CREDENTIALS } from '../../../contract/session.ts';
import type { DocumentRefusal } from '../../../domain/credential/refusals.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { findInText } from './files.ts';
import type { Item } from './items.ts';
import type { Baked, PictureRefusal } from './picture/picture.ts';
import { badgesInPng, isPng } from './picture/png.ts';
import { badgesInSvg, isSvg } from './picture/svg.ts';
import { itemsInText, readDocument, reportable, sizeRefusal, textOf } from './read.ts';

const LIMITS = { bytes: MAX_BODY_BYTES, badges: MAX_CREDENTIALS } as const;
const OPENING = 0x3c;

/** The badges in a picture, or nothing where it is of no kind that can hold one. */
const bakedIn = (bytes: Uint8Array): Baked | undefined => {
  if (isPng(bytes)) return badgesInPng(bytes, LIMITS);
  const text = bytes.subarray(0, 64).includes(OPENING) ? textOf(bytes) : undefined;
  return text !== undefined && isSvg(text) ? badgesInSvg(text, LIMITS) : undefined;
};

const REFUSALS: Readonly<Record<PictureRefusal, DocumentRefusal>> = {
  damaged: { kind: 'document-unreadable', found: 'badge-image' },
  'no-badge': { kind: 'document-unreadable', found: 'image' },
  'too-large': { kind: 'body-too-large', most: MAX_BODY_BYTES },
};

const itemsBaked = (baked: string): Result<readonly Item[], DocumentRefusal> => {
  const text = baked.trim();
  const found = findInText(text);
  // The first Open Badges put the address of the badge there in place of the badge.
  if (found !== undefined) return ok([{ kind: 'unread', found: found === 'link' ? 'open-badges-2' : found }]);
  const items = itemsInText(text);
  return !items.ok && items.error.kind === 'body-not-json' ? fail(REFUSALS.damaged) : items;
};

/**
 * Reads what a person gave: a document, or a picture with badges baked into it (Open Badges 3.0 section 5.3). What
 * is in a picture is read as if it had come by itself.
 */
export const readGiven = (bytes: Uint8Array): Result<readonly Item[], DocumentRefusal> => {
  const refusal = sizeRefusal(bytes);
  if (refusal !== undefined) return fail(refusal);
  const baked = bakedIn(bytes);
  if (baked === undefined) return readDocument(bytes);
  if (!baked.ok) return fail(REFUSALS[baked.error]);
  const items: Item[] = [];
  for (const text of baked.value) {
    const read = itemsBaked(text);
    if (!read.ok) return read;
    items.push(...read.value);
  }
  return reportable(items);
};
