import { S3Error } from './errors.ts';
import type { ObjectFacts } from './object-store.ts';

export interface Listing {
  readonly prefix: string;
  readonly delimiter: string | undefined;
  readonly maxKeys: number;
  readonly encodeUrls: boolean;
  readonly objects: readonly ObjectFacts[];
  readonly commonPrefixes: readonly string[];
  /** The continuation token of the next page; absent on the last one. */
  readonly next: string | undefined;
}

/** S3 sorts keys by their UTF-8 bytes, which is not JavaScript's order beyond the basic plane. */
export const byUtf8 = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const countOf = (text: string | null): number => {
  if (text === null) return 1000;
  if (!/^\d+$/.test(text)) throw new S3Error('InvalidArgument', 'max-keys is not a number');
  return Math.min(Number(text), 1000);
};

/**
 * ListObjectsV2 over the keys of a bucket, already in UTF-8 order. A token names the last key or common prefix
 * that was given out, so that a page continues rightly though objects came and went between.
 */
export const list = (sorted: readonly ObjectFacts[], query: URLSearchParams): Listing => {
  if (query.get('list-type') !== '2')
    throw new S3Error('NotImplemented', 'only ListObjectsV2 is served here');
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') || undefined;
  const maxKeys = countOf(query.get('max-keys'));
  const token = query.get('continuation-token');
  const after =
    token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();

  const objects: ObjectFacts[] = [];
  const commonPrefixes: string[] = [];
  let last: string | undefined;
  let truncated = false;
  for (const object of sorted) {
    if (!object.key.startsWith(prefix)) continue;
    const end = delimiter === undefined ? -1 : object.key.indexOf(delimiter, prefix.length);
    const group =
      delimiter === undefined || end < 0 ? undefined : object.key.slice(0, end + delimiter.length);
    const name = group ?? object.key;
    if (name === last || (after !== '' && byUtf8(name, after) <= 0)) continue;
    if (objects.length + commonPrefixes.length === maxKeys) {
      truncated = true;
      break;
    }
    if (group === undefined) objects.push(object);
    else commonPrefixes.push(group);
    last = name;
  }
  const next = truncated && last !== undefined ? Buffer.from(last).toString('base64url') : undefined;
  return {
    prefix,
    delimiter,
    maxKeys,
    encodeUrls: query.get('encoding-type') === 'url',
    objects,
    commonPrefixes,
    next,
  };
};
