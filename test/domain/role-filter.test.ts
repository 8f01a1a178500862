import { describe, expect, test } from 'vitest';
import type { Role } from '../../functions/domain/role.ts';
import { fitsFilter, type RoleFilter } from '../../functions/domain/role-filter.ts';
import { leaf, recognition, requires } from './kit/make.ts';

const MOBILE = { name: 'Mobile', region: 'US-AL', point: { latitude: 30.6954, longitude: -88.0399 } };
const PENSACOLA = { name: 'Pensacola', region: 'US-FL', point: { latitude: 30.4213, longitude: -87.2169 } };
const here: Partial<Role> = { remote: false, places: [MOBILE] };

const fits = (role: Partial<Role>, filter: RoleFilter) =>
  fitsFilter(recognition(1, requires(leaf(1)), role), filter);
const near = (kilometers: number): RoleFilter => ({ near: { point: PENSACOLA.point, kilometers } });

describe('near a place', () => {
  test('is any place of the role that is no farther than the distance', () => {
    expect(fits(here, near(80))).toBe(false);
    expect(fits(here, near(90))).toBe(true);
    expect(fits({ remote: false, places: [MOBILE, PENSACOLA] }, near(0))).toBe(true);
  });

  test('is every remote role, unless those are asked to be left out', () => {
    expect(fits({ remote: true, places: [] }, near(10))).toBe(true);
    expect(fits({ remote: true, places: [] }, { ...near(10), remote: false })).toBe(false);
    expect(fits(here, { ...near(90), remote: true })).toBe(false);
  });

  test('is no role whose place has no point: nobody knows how far it is', () => {
    expect(fits({ remote: false, places: [{ name: 'Mobile', region: 'US-AL' }] }, near(20_016))).toBe(false);
  });
});

describe('pay at least', () => {
  const pay = (min: number, per: 'hour' | 'month' | 'year', currency = 'USD') => ({
    pay: { min, max: min * 2, currency, per },
  });
  const least: RoleFilter = { payAtLeast: { amount: 20, currency: 'USD', per: 'hour' } };

  test('looks at where the pay begins, whichever period it is told in', () => {
    expect(fits(pay(20, 'hour'), least)).toBe(true);
    expect(fits(pay(19.99, 'hour'), least)).toBe(false);
    expect(fits(pay(41_600, 'year'), least)).toBe(true);
    expect(fits(pay(41_599, 'year'), least)).toBe(false);
    expect(fits(pay(3_467, 'month'), least)).toBe(true);
    expect(fits(pay(3_466, 'month'), least)).toBe(false);
  });

  test('leaves out roles that name no pay, or another currency: nothing is guessed', () => {
    expect(fits({}, least)).toBe(false);
    expect(fits(pay(900, 'hour', 'MXN'), least)).toBe(false);
  });
});

test('every part of a filter must hold', () => {
  const role: Partial<Role> = { ...here, occupations: ['15-1232.00'], promise: { kind: 'interview' } };
  const filter: RoleFilter = {
    region: 'US-AL',
    occupation: '15',
    promise: 'interview',
    remote: false,
    q: 'mobile',
  };
  expect(fits(role, {})).toBe(true);
  expect(fits(role, filter)).toBe(true);
  expect(fits(role, { ...filter, occupation: '1' })).toBe(false);
  expect(fits(role, { ...filter, region: 'US-FL' })).toBe(false);
  expect(fits(role, { ...filter, q: 'mobile nurse' })).toBe(false);
  expect(fits(role, { ...filter, promise: 'credit' })).toBe(false);
});
