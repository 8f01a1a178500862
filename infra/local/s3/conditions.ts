import type { IncomingHttpHeaders } from 'node:http';
import { S3Error } from './errors.ts';
import type { ObjectFacts } from './object-store.ts';

/** Whether a list of entity tags names this one; S3 compares strongly and takes tags without quotes too. */
const names = (list: string, etag: string): boolean =>
  list.split(',').some((part) => {
    const tag = part.trim();
    return tag === '*' || tag === etag || `"${tag}"` === etag;
  });

/**
 * The conditions of a write (S3 "conditional writes").
 * @throws `PreconditionFailed`, or `NoSuchKey` where `If-Match` names an object that is not there
 */
export const checkWrite = (headers: IncomingHttpHeaders, current: ObjectFacts | undefined): void => {
  const match = headers['if-match'];
  if (match !== undefined && current === undefined) {
    throw new S3Error('NoSuchKey', 'the object that If-Match names does not exist');
  }
  if (match !== undefined && current !== undefined && !names(match, current.etag)) {
    throw new S3Error('PreconditionFailed', 'the object has another ETag than If-Match names');
  }
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined && noneMatch.trim() !== '*') {
    throw new S3Error('NotImplemented', 'If-None-Match on a write takes only *');
  }
  if (noneMatch !== undefined && current !== undefined) {
    throw new S3Error('PreconditionFailed', 'the object is there already');
  }
};

/**
 * The conditions of a read (RFC 9110 section 13.1, entity tags only).
 * @throws `PreconditionFailed` or `NotModified`
 */
export const checkRead = (headers: IncomingHttpHeaders, current: ObjectFacts): void => {
  const match = headers['if-match'];
  if (match !== undefined && !names(match, current.etag)) {
    throw new S3Error('PreconditionFailed', 'the object has another ETag than If-Match names');
  }
  const noneMatch = headers['if-none-match'];
  if (noneMatch !== undefined && names(noneMatch, current.etag)) {
    throw new S3Error('NotModified', 'not modified');
  }
};

export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A single byte range (RFC 9110 section 14.2); nothing where there is none or it is not one that is understood.
 * @throws `InvalidRange` when it lies outside the object
 */
export const rangeOf = (header: string | undefined, size: number): ByteRange | undefined => {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (match === null) return undefined;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < from) return undefined;
  if (from >= size || (first === '' && Number(last) === 0)) {
    throw new S3Error('InvalidRange', 'the requested range cannot be satisfied');
  }
  return { from, to };
};
