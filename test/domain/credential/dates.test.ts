import { describe, expect, it } from 'vitest';
import { isBefore, readCredentialDate } from '../../../functions/domain/credential/dates.ts';

const read = (text: unknown) => readCredentialDate(text);

describe('a date in a credential', () => {
  it.each([
    ['2027-03-01T09:00:00Z', '2027-03-01T09:00:00.000Z'],
    ['2027-03-01T09:00:00.123456789Z', '2027-03-01T09:00:00.123Z'],
    ['2027-03-01T09:00:00+02:00', '2027-03-01T07:00:00.000Z'],
    ['2024-02-29T00:00:00-14:00', '2024-02-29T14:00:00.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(read(text)).toBe(instant);
  });

  it.each([
    '2027-03-01',
    '2027-03-01T09:00:00',
    '2027-03-01T09:00Z',
    '2027-03-01 09:00:00Z',
    '2027-02-29T00:00:00Z',
    '2027-02-30T00:00:00Z',
    '2027-13-01T00:00:00Z',
    '2027-00-01T00:00:00Z',
    '2027-01-00T00:00:00Z',
    '2027-03-01T24:00:00Z',
    '2027-03-01T09:00:60Z',
    '2027-03-01T09:00:00+15:00',
    '12027-03-01T09:00:00Z',
    '-0044-03-15T09:00:00Z',
    ' 2027-03-01T09:00:00Z',
    '2027-03-01T09:00:00Z\n',
    'tomorrow',
    '',
    1_803_891_600_000,
    null,
    undefined,
    {},
    ['2027-03-01T09:00:00Z'],
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it('a start may be five minutes ahead of our clock', () => {
  const [now, soon, later] = ['12:00:00', '12:05:00', '12:05:01'].map((time) => read(`2026-11-22T${time}Z`));
  if (now === undefined || soon === undefined || later === undefined) throw new Error('unreadable');
  expect([isBefore(now, soon), isBefore(now, later), isBefore(later, now)]).toEqual([false, true, false]);
});
