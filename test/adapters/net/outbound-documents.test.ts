import { createServer, type Server } from 'node:http';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutboundDocuments } from '../../../functions/adapters/net/outbound-documents.ts';
import { OutboundRequest } from '../../../functions/adapters/net/outbound-protocol.ts';

const URL_A = 'https://college.example/.well-known/did.json';
const DOCUMENT = { kind: 'document', base64: 'e30=', contentType: 'application/json', cacheSeconds: 60 };
const TAKEN = {
  ok: true,
  value: { bytes: new TextEncoder().encode('{}'), contentType: 'application/json', cacheSeconds: 60 },
};

let server: Server;
let lambda: LambdaClient;
let reply: object | string;
let failed: boolean;
let seen: unknown[];
let now: number;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    seen.push(JSON.parse(Buffer.concat(chunks).toString()));
    response.writeHead(200, failed ? { 'x-amz-function-error': 'Unhandled' } : {});
    response.end(typeof reply === 'string' ? reply : JSON.stringify(reply));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  lambda = new LambdaClient({
    endpoint: `http://127.0.0.1:${address.port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
});
beforeEach(() => {
  seen = [];
  reply = DOCUMENT;
  failed = false;
  now = 0;
});
afterAll(() => {
  lambda.destroy();
  server.closeAllConnections();
  server.close();
});
const documents = () => createOutboundDocuments(lambda, 'outbound-fn', () => now);

describe('fetching by the outbound function', () => {
  test('sends one typed request and takes its document', async () => {
    expect(await documents().fetch(URL_A, 'did-document')).toEqual(TAKEN);
    expect(seen).toEqual([{ kind: 'document', purpose: 'did-document', url: URL_A }]);
    expect(OutboundRequest.safeParse(seen[0]).success).toBe(true);
  });

  test.each([
    ['redirected', 'unusable'],
    ['address-not-public', 'refused'],
    ['host-unknown', 'unreachable'],
  ])('hands the reason on: %s', async (reason, kind) => {
    reply = { kind: 'no-document', reason };
    expect(await documents().fetch(URL_A, 'did-document')).toEqual({ ok: false, error: { kind, reason } });
  });

  test.each([
    ['nothing', ''],
    ['nonsense', '<html>'],
    ['records', { kind: 'records', records: [] }],
    ['a reason that is none', { kind: 'no-document', reason: 'toString' }],
    ['words of its own', { kind: 'no-document', reason: 'connect ECONNREFUSED 10.0.0.1:443' }],
    ['more than was asked for', { ...DOCUMENT, location: 'https://elsewhere.example' }],
    ['a document that is kept for ever', { ...DOCUMENT, cacheSeconds: 1e9 }],
  ])('is failed, and nothing of it is kept, when the function answers %s', async (_, broken) => {
    const fetcher = documents();
    reply = broken;
    expect(await fetcher.fetch(URL_A, 'did-document')).toEqual({
      ok: false,
      error: { kind: 'unreachable', reason: 'fetcher-failed' },
    });
    reply = DOCUMENT;
    expect(await fetcher.fetch(URL_A, 'did-document')).toEqual(TAKEN);
  });

  test('is failed when the function fails, whatever it says', async () => {
    failed = true;
    expect(await documents().fetch(URL_A, 'did-document')).toMatchObject({
      error: { reason: 'fetcher-failed' },
    });
  });

  test('does not send an address that is too long', async () => {
    const long = `https://college.example/${'a'.repeat(2_048)}`;
    expect(await documents().fetch(long, 'status-list')).toMatchObject({
      error: { reason: 'address-malformed' },
    });
    expect(seen).toEqual([]);
  });
});

describe('what was fetched', () => {
  test('is kept for as long as its host allows, and no longer', async () => {
    const fetcher = documents();
    await fetcher.fetch(URL_A, 'did-document');
    now = 59_999;
    expect(await fetcher.fetch(URL_A, 'did-document')).toEqual(TAKEN);
    expect(seen).toHaveLength(1);
    now = 60_000;
    expect(await fetcher.fetch(URL_A, 'did-document')).toEqual(TAKEN);
    expect(seen).toHaveLength(2);
  });

  test('is kept apart by what it was wanted for', async () => {
    const fetcher = documents();
    await fetcher.fetch(URL_A, 'did-document');
    await fetcher.fetch(URL_A, 'status-list');
    expect(seen).toHaveLength(2);
  });

  test('is not kept when its host does not want it', async () => {
    reply = { ...DOCUMENT, cacheSeconds: 0 };
    const fetcher = documents();
    await fetcher.fetch(URL_A, 'did-document');
    await fetcher.fetch(URL_A, 'did-document');
    expect(seen).toHaveLength(2);
  });

  test('is asked for once by all who want it at the same time', async () => {
    const fetcher = documents();
    const answers = await Promise.all(Array.from({ length: 5 }, () => fetcher.fetch(URL_A, 'did-document')));
    expect(answers).toEqual(Array(5).fill(TAKEN));
    expect(seen).toHaveLength(1);
  });

  test('takes so much memory at most: the oldest makes room', async () => {
    const fetcher = documents();
    const mebibyte = Buffer.alloc(1_024 * 1_024).toString('base64');
    reply = { ...DOCUMENT, base64: mebibyte };
    for (let at = 0; at < 17; at += 1) await fetcher.fetch(`https://college.example/${at}`, 'status-list');
    seen = [];
    await fetcher.fetch('https://college.example/16', 'status-list');
    expect(seen).toHaveLength(0);
    await fetcher.fetch('https://college.example/0', 'status-list');
    expect(seen).toHaveLength(1);
  });
});
