import dns2 from 'dns2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGuardedFetcher } from '../../../../functions/adapters/net/guarded-fetch/fetcher.ts';
import { createHostLookup } from '../../../../functions/adapters/net/guarded-fetch/host-lookup.ts';
import { isPublicAddress } from '../../../../functions/adapters/net/guarded-fetch/public-address.ts';
import { httpsHost, leadTo, lookupOf, NAME, outcome, PUBLIC_IP, tcpHost } from './hosts.ts';
import { NOT_PUBLIC } from './not-public.ts';

describe('an address of the Internet', () => {
  test.each(NOT_PUBLIC.flatMap(([what, ...ips]) => ips.map((ip) => [ip, what])))(
    'is not %s (%s), and nothing is dialed',
    async (ip) => {
      expect(isPublicAddress(ip)).toBe(false);
      const dial = leadTo(9);
      const fetcher = createGuardedFetcher({ lookup: lookupOf([ip]), dial });
      expect([await outcome(fetcher), dial.dialed]).toEqual(['address-not-public', []]);
    },
  );

  test.each([
    ...[
      '1.1.1.1',
      '9.255.255.255',
      '11.0.0.0',
      '100.63.255.255',
      '100.128.0.0',
      '126.255.255.255',
      '128.0.0.0',
    ],
    ...['169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255'],
    ...['192.169.0.0', '198.17.255.255', '198.20.0.0', '223.255.255.255'],
    ...['2000::1', '2001:200::1', '2001:db7:ffff::1', '2001:db9::1', '2003::1', '2606:4700::1111', '3ffe::1'],
  ])('is %s', (ip) => {
    expect(isPublicAddress(ip)).toBe(true);
  });
});

describe('a name', () => {
  test.each([
    ['public and private', [PUBLIC_IP, '10.0.0.1']],
    ['private and public', ['127.0.0.1', PUBLIC_IP]],
    ['public IPv4 and loopback IPv6', [PUBLIC_IP, '::1']],
    ['many public ones and one link-local', [...Array(20).fill(PUBLIC_IP), '169.254.169.254']],
  ])('with mixed answers opens nothing: %s', async (_, ips) => {
    const dial = leadTo(9);
    expect(await outcome(createGuardedFetcher({ lookup: lookupOf(ips), dial }))).toBe('address-not-public');
    expect(dial.dialed).toEqual([]);
  });

  test('that changes its answer after it was checked is still asked at the address that was checked', async () => {
    await using host = await httpsHost((_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    await using inside = await tcpHost();
    const lookup = lookupOf([PUBLIC_IP], ['127.0.0.1']);
    const dial = leadTo(host.port);
    const fetcher = createGuardedFetcher({ lookup, dial });
    expect(await outcome(fetcher)).toBe('document of 2');
    expect([lookup.asked(), dial.dialed]).toEqual([1, [`${PUBLIC_IP}:443 ${NAME}`]]);
    // The second time it is checked anew, and says something else.
    expect(await outcome(fetcher)).toBe('address-not-public');
    expect([dial.dialed.length, host.sockets(), inside.sockets()]).toEqual([1, 1, 0]);
  });

  test('is asked with its own name in the certificate and the request, at an IPv6 address too', async () => {
    const seen: (string | undefined)[] = [];
    await using host = await httpsHost((asked, answer) => {
      seen.push(asked.method, asked.headers.host, asked.url, asked.headers.cookie, asked.headers.referer);
      answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
    const dial = leadTo(host.port);
    const fetcher = createGuardedFetcher({ lookup: lookupOf(['2606:4700::1111']), dial });
    expect(await outcome(fetcher, `https://${NAME}/a?b=c`)).toBe('document of 2');
    expect(seen).toEqual(['GET', NAME, '/a?b=c', undefined, undefined]);
    expect(dial.dialed).toEqual([`2606:4700::1111:443 ${NAME}`]);
  });
});

const { Packet } = dns2;
const A: Readonly<Record<string, readonly string[]>> = {
  'one.example': ['93.184.215.14'],
  'both.example': ['93.184.215.14'],
  'half.example': ['93.184.215.14'],
};
const AAAA: Readonly<Record<string, readonly string[]>> = {
  'both.example': ['2606:4700::1111'],
  'six.example': ['2606:4700::1111'],
};

describe('asking the DNS', () => {
  let silent = false;
  const server = dns2.createUDPServer((request, send) => {
    if (silent) return;
    const response = Packet.createResponseFromRequest(request);
    const [question] = request.questions;
    if (question === undefined) return;
    const { name } = question;
    if (name === 'missing.example') response.header.rcode = Packet.RCODE.NXDOMAIN;
    if (name === 'broken.example') response.header.rcode = Packet.RCODE.SERVFAIL;
    if (name === 'half.example' && question.type === Packet.TYPE.AAAA)
      response.header.rcode = Packet.RCODE.SERVFAIL;
    const zone = question.type === Packet.TYPE.A ? A : AAAA;
    for (const address of zone[name] ?? []) {
      response.answers.push(Packet.createResourceFromQuestion(question, { ttl: 1, address }));
    }
    send(response).catch(() => undefined);
  });
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', () => resolve()));
    address = `127.0.0.1:${server.address().port}`;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  test.each([
    ['one.example', { ok: true, value: ['93.184.215.14'] }],
    ['both.example', { ok: true, value: ['93.184.215.14', '2606:4700::1111'] }],
    ['six.example', { ok: true, value: ['2606:4700::1111'] }],
    ['half.example', { ok: true, value: ['93.184.215.14'] }],
    ['empty.example', { ok: false, error: 'host-unknown' }],
    ['missing.example', { ok: false, error: 'host-unknown' }],
    ['broken.example', { ok: false, error: 'host-lookup-failed' }],
  ])('for %s', async (name, found) => {
    expect(await createHostLookup(address)(name, 2_000)).toEqual(found);
  });

  test('gives up on a server that is silent', async () => {
    silent = true;
    expect(await createHostLookup(address)('one.example', 300)).toEqual({
      ok: false,
      error: 'host-lookup-failed',
    });
    silent = false;
  });
});
