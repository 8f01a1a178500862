import { createSocket } from 'node:dgram';
import dns2 from 'dns2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MAX_RECORDS } from '../../../functions/adapters/net/outbound-protocol.ts';
import { createTxtLookup } from '../../../functions/adapters/net/txt-lookup.ts';

const { Packet } = dns2;
const UNREACHABLE = { ok: false, error: { kind: 'unreachable' } };
const ZONE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'one.example': [['recognized-here=abc']],
  'many.example': [['v=spf1 -all'], ['recognized-here=abc'], ['']],
  'joined.example': [['recognized-', 'here=', 'abc']],
  'long.example': [['x'.repeat(255), 'y'.repeat(255), 'zzz'], ['Recognized-Here=ABC']],
  'crowd.example': Array.from({ length: 60 }, (_, at) => [`r${at}`]),
  'empty.example': [],
};
const CODES: Readonly<Record<string, number>> = {
  'missing.example': Packet.RCODE.NXDOMAIN,
  'broken.example': Packet.RCODE.SERVFAIL,
  'refused.example': Packet.RCODE.REFUSED,
};

const answer = (request: InstanceType<typeof Packet>) => {
  const response = Packet.createResponseFromRequest(request);
  const [question] = request.questions;
  if (question === undefined) throw new Error('no question');
  response.header.rcode = CODES[question.name] ?? 0;
  for (const data of ZONE[question.name] ?? []) {
    const type = Packet.TYPE.TXT;
    response.answers.push(Packet.createResourceFromQuestion(question, { type, ttl: 1, data: [...data] }));
  }
  return response;
};

const udp = dns2.createUDPServer((request, send) => {
  send(answer(request)).catch(() => undefined);
});
// A long answer is cut off over UDP and asked for again over TCP.
const tcp = dns2.createTCPServer((request, send) => {
  send(answer(request)).catch(() => undefined);
});
const silent = createSocket('udp4');
let server: string;
let nobody: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', () => resolve()));
  const { port } = udp.address();
  await new Promise<void>((resolve) => tcp.listen(port, '127.0.0.1', () => resolve()));
  await new Promise<void>((resolve) => silent.bind(0, '127.0.0.1', resolve));
  server = `127.0.0.1:${port}`;
  nobody = `127.0.0.1:${silent.address().port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => udp.close(() => resolve()));
  await new Promise<void>((resolve) => tcp.close(() => resolve()));
  silent.close();
});

describe('the TXT records of a name', () => {
  test.each([
    ['one.example', ['recognized-here=abc']],
    ['many.example', ['', 'recognized-here=abc', 'v=spf1 -all']],
    ['joined.example', ['recognized-here=abc']],
    ['long.example', ['Recognized-Here=ABC']],
    ['empty.example', []],
    ['missing.example', []],
  ])('%s', async (name, records) => {
    const found = await createTxtLookup({ server }).txt(name);
    expect(found.ok && found.value.toSorted()).toEqual(records);
  });

  test('are so many at most', async () => {
    const found = await createTxtLookup({ server }).txt('crowd.example');
    expect(found.ok && found.value.length).toBe(MAX_RECORDS);
  });

  test.each(['broken.example', 'refused.example'])(
    'of a server that cannot say are unknown: %s',
    async (name) => {
      expect(await createTxtLookup({ server }).txt(name)).toEqual(UNREACHABLE);
    },
  );

  test('of a server that is silent are unknown', async () => {
    expect(await createTxtLookup({ server: nobody, timeoutMs: 200 }).txt('one.example')).toEqual(UNREACHABLE);
  });
});
