import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';

/** Which object of which bucket a request is about, path-style (`/bucket/key`). */
export interface Target {
  readonly bucket: string;
  /** Absent when the request is about the bucket itself. */
  readonly key: string | undefined;
  readonly query: URLSearchParams;
}

const MAX_KEY_BYTES = 1024;

/** What a query may hold; anything else is another operation of S3, which this engine does not have. */
const READABLE = new Set([
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'continuation-token',
  'start-after',
  'encoding-type',
  'fetch-owner',
  'x-id',
]);

/**
 * Splits the raw request target. The path is not normalized: `..` in a key is two characters, as in S3.
 * @throws `NotImplemented` for subresources such as `?uploads`, `InvalidRequest` for a broken escape
 */
export const targetOf = (request: IncomingMessage): Target => {
  const raw = request.url ?? '/';
  const mark = raw.indexOf('?');
  const path = mark < 0 ? raw : raw.slice(0, mark);
  const query = new URLSearchParams(mark < 0 ? '' : raw.slice(mark + 1));
  for (const name of query.keys()) {
    if (!READABLE.has(name) && !name.startsWith('X-Amz-')) {
      throw new S3Error('NotImplemented', `the ${name} operation is not served here`);
    }
  }
  const [, bucket = '', rest] = /^\/([^/]*)(?:\/(.*))?$/s.exec(path) ?? [];
  const key = decode(rest ?? '');
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 'your key is too long');
  return { bucket: decode(bucket), key: key === '' ? undefined : key, query };
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new S3Error('InvalidRequest', 'the path holds a broken escape');
  }
};
