import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress } from '../../../../functions/adapters/net/guarded-fetch/address.ts';
import { createGuardedFetcher } from '../../../../functions/adapters/net/guarded-fetch/fetcher.ts';
import { leadTo, lookupOf, outcome, PUBLIC_IP, tcpHost } from './hosts.ts';

/** Every way of writing an address that must open no socket and ask for no name, and the reason that it has. */
const SPELLINGS: readonly (readonly [reason: string, ...urls: string[]])[] = [
  [
    'not-https',
    'http://college.example/',
    'HTTP://college.example/',
    'ftp://college.example/',
    'file:///etc/passwd',
  ],
  ['not-https', 'gopher://127.0.0.1:6379/_INFO', 'data:application/json,1', 'javascript:alert(1)'],
  ['not-https', '//college.example/', '/did.json', 'college.example', 'did:web:college.example', 'x'],
  [
    'address-malformed',
    '',
    ' https://college.example/',
    'https://college.example/ ',
    'https:college.example',
  ],
  [
    'address-malformed',
    'https:/college.example/',
    'https:\\\\college.example\\',
    'https://college.example\\@127.0.0.1/',
  ],
  [
    'address-malformed',
    'https://127.0.0.1\\@college.example/',
    'https://college.example\t/',
    'https://col\nlege.example/',
  ],
  [
    'address-malformed',
    'https://college.example\r\nHost: localhost/',
    'https://college.example/\u0000',
    'ht\ttps://a.example/',
  ],
  [
    'address-malformed',
    'https://１２７.０.０.１/',
    'https://ｃollege.example/',
    'https://college。example/',
    'https://bücher.example/',
  ],
  [
    'address-malformed',
    'https://①②⑦.⓪.⓪.①/',
    'https://college.example/d\u00fc',
    'https://college.example/"',
    'https://a.example/<>',
  ],
  [
    'address-malformed',
    'https://college.example/#key-1',
    'https://college.example#@127.0.0.1/',
    'https://xn--a.example/',
  ],
  ['address-malformed', `https://college.example/${'a'.repeat(2_048)}`],
  [
    'has-userinfo',
    'https://college.example@127.0.0.1/',
    'https://user:pass@college.example/',
    'https://@college.example/',
  ],
  [
    'has-userinfo',
    'https://127.0.0.1:443@college.example/',
    'https://a@b@college.example/',
    'https://:@college.example/',
  ],
  // An IPv4 address: usual, decimal, octal, hexadecimal, short, mixed, with a dot at the end, encoded.
  [
    'host-not-a-name',
    'https://127.0.0.1/',
    'https://127.0.0.1./',
    'https://2130706433/',
    'https://017700000001/',
  ],
  [
    'host-not-a-name',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0x7f.1/',
    'https://127.1/',
    'https://127.0.1/',
  ],
  [
    'host-not-a-name',
    'https://0177.0.0.1/',
    'https://0177.0.0.0x1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://00000000177.1/',
  ],
  [
    'host-not-a-name',
    'https://%31%32%37.0.0.1/',
    'https://127.0.0.1%00.college.example/',
    'https://college.example.0x7f/',
  ],
  [
    'host-not-a-name',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/',
    'https://0xA9FEA9FE/',
    'https://8.8.8.8/',
  ],
  // IPv6 in brackets: loopback, mapped, translated, with a zone, any other.
  [
    'host-not-a-name',
    'https://[::1]/',
    'https://[::]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
  ],
  [
    'host-not-a-name',
    'https://[0:0:0:0:0:ffff:127.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
  ],
  [
    'host-not-a-name',
    'https://[fe80::1%25eth0]/',
    'https://[fe80::1%eth0]/',
    'https://[fd00:ec2::254]/',
    'https://[2606:4700::1]/',
  ],
  // Names that are none, or not of the public DNS.
  [
    'host-not-a-name',
    'https://localhost/',
    'https://LOCALHOST/',
    'https://metadata/',
    'https://college.example./',
    'https:///did.json',
  ],
  [
    'host-not-a-name',
    'https://college..example/',
    'https://.college.example/',
    'https://-a.example/',
    'https://a_b.example/',
  ],
  [
    'host-not-a-name',
    'https://college%2eexample/',
    'https://college.example%2f127.0.0.1/',
    'https://a%40b.example/',
  ],
  [
    'host-not-a-name',
    'https://college.example%23/',
    'https://college.example%5c/',
    'https://college.example&a.example/',
  ],
  [
    'host-not-public',
    'https://a.localhost/',
    'https://printer.local/',
    'https://metadata.google.internal/',
    'https://router.lan/',
  ],
  [
    'host-not-public',
    'https://nas.home.arpa/',
    'https://1.0.0.127.in-addr.arpa/',
    'https://x.onion/',
    'https://a.INTERNAL/',
  ],
  [
    'port-not-allowed',
    'https://college.example:22/',
    'https://college.example:6379/',
    'https://college.example:80/',
    'https://college.example:8443/',
  ],
  ['port-not-allowed', 'https://college.example:65536/', 'https://college.example:99999/'],
  [
    'host-not-a-name',
    'https://college.example:/',
    'https://college.example:0/',
    'https://college.example:0443/',
    'https://college.example:4_43/',
  ],
  [
    'host-not-a-name',
    'https://college.example:443:443/',
    'https://college.example:-1/',
    'https://college.example:443%20/',
  ],
  [
    'path-not-plain',
    'https://college.example/a/../b',
    'https://college.example/./a',
    'https://college.example/%2e%2e/a',
  ],
  [
    'path-not-plain',
    'https://college.example/.%2E/a',
    'https://college.example/..',
    'https://college.example/a%2fb',
    'https://college.example/a%5Cb',
  ],
  [
    'path-not-plain',
    'https://college.example/%00',
    'https://college.example/%0d%0aHost:x',
    'https://college.example/%',
    'https://college.example/%g1',
  ],
];

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
