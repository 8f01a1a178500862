import type { IncomingHttpHeaders } from 'node:http';

/** What is kept of an answer whose host says nothing about it (RFC 9111 section 4.2.2 lets us choose). */
const UNSAID_SECONDS = 60;

const seconds = (text: string | undefined): number => (/^[0-9]{1,9}$/.test(text ?? '') ? Number(text) : 0);

/**
 * How long an answer may be kept by a cache that many people share (RFC 9111 sections 4.2.1 and 5.2.2). What cannot
 * be read counts as not at all.
 * @param max seconds that are never exceeded.
 */
export const cacheSeconds = (
  headers: Pick<IncomingHttpHeaders, 'cache-control' | 'age'>,
  max: number,
): number => {
  const said = headers['cache-control'];
  if (said === undefined) return Math.min(UNSAID_SECONDS, max);
  const directives = new Map(
    said.split(',').map((directive): [string, string | undefined] => {
      const [key = '', value] = directive.trim().toLowerCase().split('=', 2);
      return [key, value?.replaceAll('"', '')];
    }),
  );
  if (['no-store', 'no-cache', 'private'].some((word) => directives.has(word))) return 0;
  const lifetime = directives.get('s-maxage') ?? directives.get('max-age');
  return Math.max(0, Math.min(max, seconds(lifetime) - seconds(headers.age)));
};
