import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import { fail, ok, type Result } from '../domain/result.ts';

/**
 * Gives every GET answer a strong ETag (the SHA-256 of its bytes, unless the operation set one itself) and answers
 * 304 where `If-None-Match` names it (RFC 9110 section 13.1.2).
 */
export const conditionalGet: MiddlewareHandler = etag({
  generateDigest: (body) => crypto.subtle.digest('SHA-256', new Uint8Array(body)),
});

/** The strong ETag of a thing whose version grows by one with every change. */
export const versionTag = (version: number): string => `"${version}"`;

/**
 * Reads `If-Match` of a change (RFC 9110 section 13.1.1, RFC 6585 section 3): the version that the caller read.
 * `*` does not name one, so it counts as missing; a tag that we never gave out can match nothing.
 */
export const readIfMatch = (
  header: string | undefined,
): Result<number, 'version-required' | 'version-conflict'> => {
  if (header === undefined || header.trim() === '' || header.trim() === '*') return fail('version-required');
  const version = /^"(0|[1-9]\d{0,14})"$/.exec(header.trim())?.[1];
  return version === undefined ? fail('version-conflict') : ok(Number(version));
};
