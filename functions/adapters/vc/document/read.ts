import { MAX_BODY_BYTES, MAX_CREDENTIALS, MAX_DOCUMENT_DEPTH } from '../../../contract/session.ts';
import type { DocumentRefusal } from '../../../domain/credential/refusals.ts';
import { endOfBlock, type JsonRefusal, parseStrictJson } from '../../../domain/credential/strict-json.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { findInBytes, findInText } from './files.ts';
import { type Item, itemsOf } from './items.ts';

const REFUSAL: Readonly<Record<JsonRefusal['kind'], DocumentRefusal>> = {
  empty: { kind: 'document-empty' },
  'too-deep': { kind: 'document-too-deep' },
  'not-json': { kind: 'body-not-json' },
  'repeated-key': { kind: 'document-unreadable', found: 'repeated-key' },
  'broken-text': { kind: 'document-unreadable', found: 'broken-text' },
  'number-out-of-range': { kind: 'document-unreadable', found: 'number-out-of-range' },
};

/** Brackets in prose are tried as the start of JSON this often, so that a text full of them costs little. */
const MOST_TRIES = 16;

/**
 * The JSON objects and lists inside a text that somebody copied from a page or a message. Only whole ones: a part
 * of a document that was cut off is never taken for a document.
 */
const blocksIn = (text: string): Result<readonly unknown[], DocumentRefusal> => {
  const blocks: unknown[] = [];
  let from = 0;
  for (let tries = 0; tries < MOST_TRIES + blocks.length && blocks.length <= MAX_CREDENTIALS; tries += 1) {
    const start = from + text.slice(from).search(/[{[]/);
    if (start < from) break;
    const end = endOfBlock(text, start);
    if (end < 0) {
      if (text.charAt(start) === '{') return fail({ kind: 'body-not-json' });
      break;
    }
    const parsed = parseStrictJson(text.slice(start, end), MAX_DOCUMENT_DEPTH);
    if (parsed.ok) blocks.push(parsed.value);
    else if (parsed.error.kind !== 'not-json') return fail(REFUSAL[parsed.error.kind]);
    from = end;
  }
  const isBadge = (value: unknown): boolean =>
    itemsOf(value).some((item) => item.kind !== 'unread' || item.found !== 'other-json');
  return blocks.some(isBadge) ? ok(blocks.filter(isBadge)) : fail({ kind: 'body-not-json' });
};

/** UTF-8 without white space around it; nothing for other bytes. */
export const textOf = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
  } catch {
    return undefined;
  }
};

const valuesIn = (text: string): Result<readonly unknown[], DocumentRefusal> => {
  if (text === '') return fail({ kind: 'document-empty' });
  const found = findInText(text);
  if (found !== undefined) return fail({ kind: 'document-unreadable', found });
  // Depth is only counted where JSON begins: brackets in prose are no nesting.
  if (!/^[[{"\d-]|^(true|false|null)$/.test(text)) return blocksIn(text);
  const parsed = parseStrictJson(text, MAX_DOCUMENT_DEPTH);
  if (parsed.ok) return ok([parsed.value]);
  return parsed.error.kind === 'not-json' ? blocksIn(text) : fail(REFUSAL[parsed.error.kind]);
};

const isEmptyValue = (value: unknown): boolean =>
  value === null || (typeof value === 'object' && Object.keys(value).length === 0);

/** The items that can be reported on; a document with no credential in it is turned away with what it is. */
export const reportable = (items: readonly Item[]): Result<readonly Item[], DocumentRefusal> => {
  if (items.length === 0) return fail({ kind: 'document-empty' });
  if (items.length > MAX_CREDENTIALS)
    return fail({ kind: 'too-many-credentials', found: items.length, most: MAX_CREDENTIALS });
  if (items.some((item) => item.kind === 'credential')) return ok(items);
  const known = items.find((item) => item.kind === 'unread' && item.found !== 'other-json') ?? items[0];
  return fail({
    kind: 'document-unreadable',
    found: known?.kind === 'unread' ? known.found : 'other-json',
  });
};

/** What is in a text: JSON, or JSON with other text around it. */
export const itemsInText = (text: string): Result<readonly Item[], DocumentRefusal> => {
  const values = valuesIn(text);
  if (!values.ok) return values;
  return ok(values.value.every(isEmptyValue) ? [] : values.value.flatMap(itemsOf));
};

/** Why bytes are turned away before anything is read from them. */
export const sizeRefusal = ({ length }: Uint8Array): DocumentRefusal | undefined => {
  if (length === 0) return { kind: 'document-empty' };
  return length > MAX_BODY_BYTES ? { kind: 'body-too-large', most: MAX_BODY_BYTES } : undefined;
};

/**
 * Reads a document that came as JSON, cheapest question first: size, kind of file, depth, JSON, number of
 * credentials. Nothing is verified here.
 */
export const readDocument = (bytes: Uint8Array): Result<readonly Item[], DocumentRefusal> => {
  const refusal = sizeRefusal(bytes);
  if (refusal !== undefined) return fail(refusal);
  const file = findInBytes(bytes);
  if (file !== undefined) return fail({ kind: 'document-unreadable', found: file });
  const text = textOf(bytes);
  if (text === undefined) return fail({ kind: 'document-unreadable', found: 'other-file' });
  const items = itemsInText(text);
  return items.ok ? reportable(items.value) : items;
};
