import { expect, test } from 'vitest';
import { cacheSeconds } from '../../../../functions/adapters/net/guarded-fetch/freshness.ts';

test.each([
  [undefined, undefined, 60],
  ['max-age=120', undefined, 120],
  ['public, max-age=120', undefined, 120],
  ['Max-Age="120"', undefined, 120],
  ['max-age=120, s-maxage=30', undefined, 30],
  ['max-age=31536000, immutable', undefined, 900],
  ['max-age=120', '100', 20],
  ['max-age=120', '500', 0],
  ['no-store', undefined, 0],
  ['no-cache, max-age=120', undefined, 0],
  ['private, max-age=120', undefined, 0],
  ['public', undefined, 0],
  ['max-age', undefined, 0],
  ['max-age=-1', undefined, 0],
  ['max-age=1e3', undefined, 0],
  ['max-age=99999999999999999999', undefined, 0],
  ['', undefined, 0],
])('%j of age %s is kept for %i seconds', (said, age, seconds) => {
  const headers = {
    ...(said === undefined ? {} : { 'cache-control': said }),
    ...(age === undefined ? {} : { age }),
  };
  expect(cacheSeconds(headers, 900)).toBe(seconds);
});
