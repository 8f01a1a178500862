import { createServer, type Server } from 'node:http';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createOutboundLookup } from '../../../functions/adapters/net/outbound-client.ts';
import { OutboundRequest } from '../../../functions/adapters/net/outbound-protocol.ts';
import { handler } from '../../../functions/entries/outbound.lambda.ts';

const NAME = '_recognized-here.riverbend.example';
const UNREACHABLE = { ok: false, error: { kind: 'unreachable' } };

describe('the outbound function', () => {
  test('reads a request for a domain proof', () => {
    expect(OutboundRequest.parse({ kind: 'txt', name: NAME })).toEqual({ kind: 'txt', name: NAME });
  });

  const long = `${`${'a'.repeat(60)}.`.repeat(4)}${'b'.repeat(12)}`;
  test.each([
    undefined,
    null,
    'txt',
    [],
    {},
    { kind: 'txt' },
    { kind: 'txt', name: 'riverbend.example' },
    { kind: 'txt', name: 'x._recognized-here.riverbend.example' },
    { kind: 'txt', name: '_recognized-here.riverbend.example.' },
    { kind: 'txt', name: '_recognized-here._recognized-here.riverbend.example' },
    { kind: 'txt', name: '_recognized-here.' },
    { kind: 'txt', name: '_recognized-here.localhost' },
    { kind: 'txt', name: '_recognized-here.127.0.0.1' },
    { kind: 'txt', name: '_recognized-here.a b.example' },
    { kind: 'txt', name: '_Recognized-Here.riverbend.example' },
    { kind: 'txt', name: `_recognized-here.${long}` },
    { kind: 'txt', name: NAME, server: '127.0.0.1:53' },
    { kind: 'a', name: NAME },
    { kind: 'txt', name: [NAME] },
  ])('answers nothing else: %j', async (event) => {
    await expect(handler(event)).rejects.toThrow('not a request that this function answers');
  });
});

describe('asking the outbound function', () => {
  let server: Server;
  let lambda: LambdaClient;
  let reply: { status: number; headers: Record<string, string>; body: string };
  let seen: { url: string; body: string }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        seen.push({ url: request.url ?? '', body });
        response.writeHead(reply.status, reply.headers).end(reply.body);
      });
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
    reply = { status: 200, headers: {}, body: '' };
  });
  afterAll(() => {
    lambda.destroy();
    server.closeAllConnections();
    server.close();
  });
  const ask = () => createOutboundLookup(lambda, 'outbound-fn').txt(NAME);

  test('sends one typed request and takes its records', async () => {
    reply.body = JSON.stringify({ kind: 'records', records: ['a', 'b'] });
    expect(await ask()).toEqual({ ok: true, value: ['a', 'b'] });
    expect(seen).toEqual([
      {
        url: '/2015-03-31/functions/outbound-fn/invocations',
        body: JSON.stringify({ kind: 'txt', name: NAME }),
      },
    ]);
  });

  test.each([
    ['says so', { status: 200, headers: {}, body: '{"kind":"unreachable"}' }],
    [
      'failed',
      {
        status: 200,
        headers: { 'x-amz-function-error': 'Unhandled' },
        body: '{"kind":"records","records":[]}',
      },
    ],
    ['answers nothing', { status: 200, headers: {}, body: '' }],
    ['answers nonsense', { status: 200, headers: {}, body: '<html>' }],
    ['answers another shape', { status: 200, headers: {}, body: '{"kind":"records","records":"all"}' }],
    [
      'answers too much',
      { status: 200, headers: {}, body: JSON.stringify({ kind: 'records', records: Array(51).fill('') }) },
    ],
    ['is throttled', { status: 429, headers: {}, body: '{}' }],
    ['is forbidden', { status: 403, headers: {}, body: '{}' }],
  ])('is unreachable, and not "no record", when it %s', async (_, broken) => {
    reply = broken;
    expect(await ask()).toEqual(UNREACHABLE);
  });

  test('is unreachable when nobody listens', async () => {
    const gone = new LambdaClient({
      endpoint: 'http://127.0.0.1:9',
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    });
    expect(await createOutboundLookup(gone, 'outbound-fn').txt(NAME)).toEqual(UNREACHABLE);
    gone.destroy();
  });
});
