import { expect, it } from 'vitest';
import { readable } from '../../../infra/local/log.ts';

it.each([
  ['plain text', 'plain text'],
  [
    '{"level":"WARN","message":"odd","timestamp":"t","service":"web","status":404,"why":{"a":1}}',
    'WARN odd status=404 why={"a":1}',
  ],
  ['{"no":"message"}', '{"no":"message"}'],
  ['{not json', '{not json'],
])('a line %s reads %s', (line, expected) => {
  expect(readable(line)).toBe(expected);
});

it('a line is never longer than a terminal can bear', () => {
  expect(readable('x'.repeat(10_000)).length).toBeLessThan(500);
});
