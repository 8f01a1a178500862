import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometersBetween, namedPoints, placeKey } from '../../functions/domain/place-distance.ts';

const MOBILE = { latitude: 30.6954, longitude: -88.0399 };
const PENSACOLA = { latitude: 30.4213, longitude: -87.2169 };
const points = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('the distance between two points', () => {
  test('is the great circle', () => {
    expect(kilometersBetween(MOBILE, PENSACOLA)).toBeCloseTo(84.5, 0);
    const paris = { latitude: 48.8566, longitude: 2.3522 };
    const newYork = { latitude: 40.7128, longitude: -74.006 };
    expect(Math.abs(kilometersBetween(paris, newYork) - 5837)).toBeLessThan(3);
  });

  test('holds at the poles, across the date line and to the other side of the Earth', () => {
    const half = 20015.1;
    expect(kilometersBetween({ latitude: 90, longitude: 10 }, { latitude: -90, longitude: 99 })).toBeCloseTo(
      half,
      0,
    );
    expect(kilometersBetween({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(
      half,
      0,
    );
    expect(
      kilometersBetween({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 }),
    ).toBeCloseTo(111.2, 0);
  });

  test('is the same both ways, none to itself, and no detour is shorter', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, c) => {
        const direct = kilometersBetween(a, b);
        expect(direct).toBeCloseTo(kilometersBetween(b, a), 6);
        expect(kilometersBetween(a, a)).toBeCloseTo(0, 6);
        expect(direct).toBeLessThanOrEqual(kilometersBetween(a, c) + kilometersBetween(c, b) + 1e-3);
        expect(direct).toBeLessThan(20_016);
      }),
    );
  });
});

describe('named places', () => {
  test('have a key that an address can carry', () => {
    expect(placeKey({ region: 'US-PR', name: 'Mayagüez, Puerto Rico' })).toBe('us-pr-mayaguez-puerto-rico');
    expect(placeKey({ region: 'US-AL', name: ' Mobile ' })).toBe('us-al-mobile');
  });

  test('are those with a point, each once, by name', () => {
    const mobile = { name: 'Mobile', region: 'US-AL', point: MOBILE };
    const places = [
      { name: 'Somewhere', region: 'US-AL' },
      { name: 'Pensacola', region: 'US-FL', point: PENSACOLA },
    ];
    expect(namedPoints([...places, mobile, { ...mobile, point: PENSACOLA }])).toEqual([
      { key: 'us-al-mobile', ...mobile },
      { key: 'us-fl-pensacola', name: 'Pensacola', region: 'US-FL', point: PENSACOLA },
    ]);
  });
});
