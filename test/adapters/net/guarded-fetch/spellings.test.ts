import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../../../functions/adapters/net/guarded-fetch/address.ts';
import { createGuardedFetcher } from '../../../../functions/adapters/net/guarded-fetch/fetcher.ts';
import { leadTo, lookupOf, outcome, PUBLIC_IP, tcpHost } from './hosts.ts';
import { SPELLINGS } from './spellings.ts';

test.each(SPELLINGS.flatMap(([reason, ...urls]) => urls.map((url) => [url, reason] as const)))(
  'opens no socket for %j: %s',
  async (url, reason) => {
    await using trap = await tcpHost();
    const lookup = lookupOf(['127.0.0.1'], [PUBLIC_IP]);
    const dial = leadTo(trap.port);
    expect(await outcome(createGuardedFetcher({ lookup, dial }), url)).toBe(reason);
    expect([lookup.asked(), dial.dialed, trap.sockets()]).toEqual([0, [], 0]);
  },
);

test.each([
  ['https://college.example', { name: 'college.example', port: 443, path: '/' }],
  ['https://College.Example/Status/3', { name: 'college.example', port: 443, path: '/Status/3' }],
  ['https://college.example:443/a', { name: 'college.example', port: 443, path: '/a' }],
  ['https://college.example?list=3', { name: 'college.example', port: 443, path: '/?list=3' }],
  ['https://xn--bcher-kva.example/', { name: 'xn--bcher-kva.example', port: 443, path: '/' }],
  [
    'https://a.example/~me/@you/s%20p?u=https%3A%2F%2Fb.example',
    {
      name: 'a.example',
      port: 443,
      path: '/~me/@you/s%20p?u=https%3A%2F%2Fb.example',
    },
  ],
])('reads %s', (url, address) => {
  expect(readAddress(url, (_, port) => port === 443)).toEqual({ ok: true, value: address });
});

const number = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    `${value}`,
    `0${value.toString(8)}`,
    `0x${value.toString(16)}`,
    `000${value.toString(8)}`,
    `0X0${value.toString(16)}`,
  );

/** Every way in which inet_aton reads an IPv4 address: one to four parts, each in one of three notations. */
const ipv4Spelling = fc
  .tuple(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), fc.integer({ min: 1, max: 4 }))
  .chain(([octets, parts]) => {
    const last = octets.slice(parts - 1).reduce((sum, octet) => sum * 256 + octet, 0);
    return fc.tuple(...octets.slice(0, parts - 1).map(number), number(last)).map((all) => all.join('.'));
  });
const ending = fc.constantFrom('', '.', ':443', ':443/', '/', '/did.json', '?x', '/@college.example');
const before = fc.constantFrom(
  '',
  'college.example@',
  'college.example:x@',
  '@',
  'college.example%40',
  '\\',
  '/',
  '\t',
);

test('no notation of an IP address is taken for a host, whatever is before and behind it', () => {
  fc.assert(
    fc.property(
      before,
      fc.oneof(
        ipv4Spelling,
        fc.ipV6().map((ip) => `[${ip}]`),
      ),
      ending,
      (start, host, end) => {
        expect(readAddress(`https://${start}${host}${end}`, () => true).ok).toBe(false);
      },
    ),
    { numRuns: 3_000 },
  );
});

const piece = fc.constantFrom(
  ...[
    'https:',
    'HTTPS:',
    '/',
    '//',
    '\\',
    '@',
    ':',
    '#',
    '?',
    '.',
    '..',
    '%2e',
    '%2f',
    '%40',
    '%00',
    '%',
    '[',
    ']',
    '\t',
    '\n',
  ],
  ...[
    '127.0.0.1',
    '::1',
    'localhost',
    'college.example',
    'a.b',
    '443',
    '22',
    '0x7f',
    'xn--',
    'ｅ',
    '。',
    '\u00ad',
    '-',
    '_',
    '&',
  ],
);

test('what is taken is read alike by the platform, and is a plain https address of a public name', () => {
  const shuffled = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const begun = fc
    .array(piece, { maxLength: 8 })
    .map((pieces) => `https://college.example${pieces.join('')}`);
  const whole = fc.webUrl({ validSchemes: ['https'], withQueryParameters: true });
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(shuffled, begun, whole, fc.string()), (text) => {
      const read = readAddress(text, () => true);
      if (!read.ok) return;
      taken += 1;
      const url = new URL(text);
      expect(url.protocol + url.username + url.password + url.hash).toBe('https:');
      expect([url.hostname, url.port || '443', url.pathname + url.search]).toEqual([
        read.value.name,
        `${read.value.port}`,
        read.value.path,
      ]);
      expect(url.hostname).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/);
    }),
    { numRuns: 5_000 },
  );
  expect(taken).toBeGreaterThan(200);
});
