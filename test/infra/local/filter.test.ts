import { describe, expect, it } from 'vitest';
import { recordFilter } from '../../../infra/local/streams/filter.ts';
import { TemplateError } from '../../../infra/local/template/template.ts';

const record = (PK: string, SK = 'x') => ({
  eventName: 'INSERT',
  dynamodb: { Keys: { PK: { S: PK }, SK: { S: SK } } },
});
const keysLike = (keys: Record<string, readonly unknown[]>) =>
  JSON.stringify({
    dynamodb: { Keys: Object.fromEntries(Object.entries(keys).map(([key, S]) => [key, { S }])) },
  });

describe('the filter of a stream mapping', () => {
  it('hands over everything when there is no pattern', () => {
    expect(recordFilter([])(record('PUB#a'))).toBe(true);
  });

  it('takes any of several values, each whole or by its beginning', () => {
    const takes = recordFilter([keysLike({ PK: [{ prefix: 'ORG#' }, 'KEY#1'] })]);
    expect(['ORG#1', 'ORG#', 'KEY#1'].map((key) => takes(record(key)))).toEqual([true, true, true]);
    expect(['PUB#ORG#1', 'KEY#12', 'org#1'].map((key) => takes(record(key)))).toEqual([false, false, false]);
  });

  it('wants all members of a pattern, and any one of several patterns', () => {
    const takes = recordFilter([
      keysLike({ PK: [{ prefix: 'ORG#' }] }),
      keysLike({ PK: [{ prefix: 'KEY#' }], SK: ['RING'] }),
    ]);
    expect(takes(record('KEY#1', 'RING'))).toBe(true);
    expect(takes(record('KEY#1', 'SEALED#1'))).toBe(false);
    expect(takes({ eventName: 'INSERT' })).toBe(false);
  });

  it.each([
    '[]',
    '{"dynamodb":"x"}',
    '{"dynamodb":{"Keys":{"PK":{"S":[]}}}}',
    '{"dynamodb":{"Keys":{"PK":{"S":[{"anything-but":["x"]}]}}}}',
    '{"dynamodb":{"Keys":{"PK":{"S":[{"prefix":"x","suffix":"y"}]}}}}',
    '{"dynamodb":{"ApproximateCreationDateTime":[{"numeric":[">",0]}]}}',
  ])('stops at a pattern that it cannot follow: %s', (pattern) => {
    expect(() => recordFilter([pattern])).toThrow(TemplateError);
  });
});
