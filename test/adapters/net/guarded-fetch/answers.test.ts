import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import {
  closesSoon,
  comesTo,
  fetcherOf,
  giving,
  httpsHost,
  JSON_TYPE,
  KIB,
  MIB,
  outcome,
  tcpHost,
  URL_OF_NAME,
} from './hosts.ts';

describe('a document', () => {
  test('arrives as it is, with its type and how long it may be kept', async () => {
    await using host = await httpsHost(
      giving(
        { 'content-type': 'Application/DID+json; charset=UTF-8', 'cache-control': 'max-age=120' },
        '{"id":"é"}',
      ),
    );
    const answer = await fetcherOf(host).fetch(URL_OF_NAME, 'did-document');
    expect(answer).toEqual({
      ok: true,
      value: {
        bytes: new TextEncoder().encode('{"id":"é"}'),
        contentType: 'application/did+json',
        cacheSeconds: 120,
      },
    });
  });

  test.each([
    ['gzip', gzipSync('x'.repeat(1_000))],
    ['GZIP', gzipSync('x'.repeat(1_000))],
    ['br', brotliCompressSync('x'.repeat(1_000))],
    ['identity', 'x'.repeat(1_000)],
  ])('may be sent in %s', async (coding, body) => {
    expect(await comesTo(giving({ ...JSON_TYPE, 'content-encoding': coding }, body))).toBe(
      'document of 1000',
    );
  });

  test.each([
    ['did-document', 256 * KIB],
    ['controller-document', 256 * KIB],
    ['status-list', 2 * MIB],
  ] as const)('for a %s may have so many bytes, and not one more', async (purpose, most) => {
    const sized = (size: number): RequestListener => giving(JSON_TYPE, Buffer.alloc(size, ' '));
    expect(await comesTo(sized(most), purpose)).toBe(`document of ${most}`);
    expect(await comesTo(sized(most + 1), purpose)).toBe('too-large');
  });
});

describe('an answer that is not taken', () => {
  test.each([301, 302, 303, 307, 308, 300, 304])('redirects (%i): nothing is followed', async (status) => {
    await using other = await tcpHost();
    expect(await comesTo(giving({ location: `https://127.0.0.1:${other.port}/` }, '', status))).toBe(
      'redirected',
    );
    expect(await comesTo(giving({ location: '/elsewhere' }, '', status))).toBe('redirected');
    expect(other.sockets()).toBe(0);
  });

  test.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [400, 'status-not-ok'],
    [401, 'status-not-ok'],
    [403, 'status-not-ok'],
    [201, 'status-not-ok'],
    [204, 'status-not-ok'],
    [206, 'status-not-ok'],
    [429, 'server-failed'],
    [500, 'server-failed'],
    [503, 'server-failed'],
  ])('has status %i: %s', async (status, reason) => {
    expect(await comesTo(giving(JSON_TYPE, '', status))).toBe(reason);
  });

  test.each([
    ['text/html'],
    ['text/plain'],
    ['application/octet-stream'],
    ['image/png'],
    ['application/jsonp'],
    ['application/json, text/html'],
    ['application/json; charset=utf-16'],
    [''],
  ])('is of type %j', async (type) => {
    expect(await comesTo(giving({ 'content-type': type }))).toBe('wrong-type');
  });

  test('has no type, or one that is for something else', async () => {
    expect(await comesTo(giving({}))).toBe('wrong-type');
    expect(await comesTo(giving({ 'content-type': 'application/vc' }), 'did-document')).toBe('wrong-type');
    expect(await comesTo(giving({ 'content-type': 'application/vc' }), 'status-list')).toBe('document of 2');
    expect(await comesTo(giving({ 'content-type': 'application/did+json' }), 'status-list')).toBe(
      'wrong-type',
    );
  });

  test.each(['deflate', 'zstd', 'compress', 'gzip, gzip', 'br, gzip', '__proto__', 'constructor'])(
    'is coded in %s',
    async (coding) => {
      expect(await comesTo(giving({ ...JSON_TYPE, 'content-encoding': coding }))).toBe('encoding-unknown');
    },
  );

  test.each([
    ['gzip', 'this is no gzip'],
    ['gzip', gzipSync('x'.repeat(1_000)).subarray(0, 20)],
    ['br', Buffer.alloc(64, 0xff)],
    ['br', brotliCompressSync('hello '.repeat(1_000)).subarray(0, 8)],
  ])('cannot be decoded from %s', async (coding, body) => {
    expect(await comesTo(giving({ ...JSON_TYPE, 'content-encoding': coding }, body))).toBe('encoding-broken');
  });

  test('says that it is too large, and not a byte of it is waited for', async () => {
    const answer: RequestListener = (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': 10 * MIB }).flushHeaders();
    };
    expect(await comesTo(answer)).toBe('too-large');
  });

  test.each([
    ['one large header', { 'x-large': 'x'.repeat(20 * KIB) }],
    [
      'many headers',
      Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`x-${at}`, 'x'.repeat(20)])),
    ],
  ])('has %s', async (_, headers) => {
    expect(await comesTo(giving({ ...JSON_TYPE, ...headers }))).toBe('headers-too-large');
  });

  test('breaks off in the middle', async () => {
    const broken: RequestListener = (_, response) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': 100 });
      response.write('{');
      setTimeout(() => response.destroy(), 20);
    };
    expect(await comesTo(broken)).toBe('answer-broken');
  });
});

describe('hosts that cannot be trusted', () => {
  test('show a certificate for another name, or one that is over', async () => {
    await using other = await httpsHost(giving(JSON_TYPE), { names: ['other.example'] });
    await using over = await httpsHost(giving(JSON_TYPE), { expired: true });
    expect(await outcome(fetcherOf(other))).toBe('certificate-not-trusted');
    expect(await outcome(fetcherOf(over))).toBe('certificate-not-trusted');
  });

  test('are not trusted because a variable of the process says so', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    await using other = await httpsHost(giving(JSON_TYPE), { names: ['other.example'] });
    expect(await outcome(fetcherOf(other))).toBe('certificate-not-trusted');
    vi.unstubAllEnvs();
  });

  test('only speak an old TLS', async () => {
    await using old = await httpsHost(giving(JSON_TYPE), {
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'ALL@SECLEVEL=0',
    });
    expect(await outcome(fetcherOf(old))).toBe('connect-failed');
  });

  test('do not speak TLS, or close at once', async () => {
    await using plain = await tcpHost((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));
    await using closing = await tcpHost((socket) => socket.destroy());
    expect(await outcome(fetcherOf(plain))).toBe('connect-failed');
    expect(await outcome(fetcherOf(closing))).toBe('connect-failed');
  });

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n'],
    [
      'another protocol',
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ],
    [
      'two lengths',
      'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}',
    ],
    ['nothing', ''],
  ])('answer with %s', async (_, text) => {
    await using host = await httpsHost((asked) => {
      asked.socket.end(text);
    });
    expect(await outcome(fetcherOf(host))).toBe('answer-broken');
    await closesSoon(host);
  });
});
