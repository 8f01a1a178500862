import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  closesSoon,
  comesTo,
  fetcherOf,
  giving,
  httpsHost,
  JSON_TYPE,
  KIB,
  MIB,
  NAME,
  outcome,
  tcpHost,
} from './hosts.ts';

describe('bombs and endless answers', () => {
  const memory = async (work: () => Promise<void>): Promise<number> => {
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 5);
    await work();
    clearInterval(watch);
    return (Math.max(most, process.memoryUsage.rss()) - before) / MIB;
  };

  // Small on the wire: 200 MiB of zeros are 200 KiB of gzip and a few hundred bytes of brotli.
  const bombs = [
    ['gzip', gzipSync(Buffer.alloc(200 * MIB))],
    ['br', brotliCompressSync(Buffer.alloc(200 * MIB), { params: { 1: 4 } })],
  ] as const;

  test.each(bombs)('a bomb of %s is put down at the limit', async (coding, bomb) => {
    expect(bomb.length).toBeLessThan(256 * KIB);
    const grown = await memory(async () => {
      expect(await comesTo(giving({ ...JSON_TYPE, 'content-encoding': coding }, bomb))).toBe('too-large');
    });
    expect(grown).toBeLessThan(60);
  });

  const flood = (chunk: Uint8Array) => (response: ServerResponse) => {
    const more = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  };

  test.each([
    ['plain bytes', {}, Buffer.alloc(64 * KIB, ' ')],
    // Empty members of gzip: they come for ever and decode to nothing at all.
    [
      'coded bytes that decode to nothing',
      { 'content-encoding': 'gzip' },
      Buffer.concat(Array(1_000).fill(gzipSync(''))),
    ],
  ])('a body without an end is cut off: %s', async (_, headers, chunk) => {
    const found = await comesTo((_asked: IncomingMessage, response) => {
      response.writeHead(200, { ...JSON_TYPE, ...headers });
      flood(chunk)(response);
    });
    expect(found).toBe('too-large');
  });
});

describe('slow hosts', () => {
  const QUICK = { connect: 300, answer: 300, total: 700 };

  test('that take a socket and never say a word', async () => {
    await using host = await tcpHost();
    expect(await outcome(fetcherOf(host, QUICK))).toBe('connect-too-slow');
    await closesSoon(host);
  });

  test('that never answer a request', async () => {
    await using host = await httpsHost(() => undefined);
    expect(await outcome(fetcherOf(host, { ...QUICK, connect: 1_000, total: 3_000 }))).toBe(
      'answer-too-slow',
    );
    await closesSoon(host);
  });

  test('that say for ever that they are about to answer', async () => {
    await using host = await httpsHost(async (_, response) => {
      while (!response.destroyed) {
        response.writeEarlyHints({ link: `<https://${NAME}/x>; rel=preload` });
        await wait(20);
      }
    });
    expect(await outcome(fetcherOf(host, { ...QUICK, connect: 1_000, total: 3_000 }))).toBe(
      'answer-too-slow',
    );
    await closesSoon(host);
  });

  test('that send their headers byte by byte', async () => {
    await using host = await httpsHost(async (asked) => {
      for (const letter of `HTTP/1.1 200 OK\r\nx-slow: ${'x'.repeat(500)}`) {
        if (asked.socket.destroyed) return;
        asked.socket.write(letter);
        await wait(20);
      }
    });
    expect(await outcome(fetcherOf(host, { ...QUICK, connect: 1_000, total: 3_000 }))).toBe(
      'answer-too-slow',
    );
    await closesSoon(host);
  });

  test('that send their body byte by byte', async () => {
    await using host = await httpsHost(async (_, response) => {
      response.writeHead(200, JSON_TYPE);
      while (!response.destroyed) {
        response.write(' ');
        await wait(20);
      }
    });
    expect(await outcome(fetcherOf(host, { total: 800 }))).toBe('body-too-slow');
    await closesSoon(host);
  });
});
