import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { readTestNetwork } from '../../../functions/adapters/net/test-network.ts';
import { addHost, hostsFile } from '../../../infra/local/hosts.ts';
import { authority, httpsHost, tcpHost } from './guarded-fetch/hosts.ts';

const directory = mkdtempSync(join(tmpdir(), 'recognized-here-hosts-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
  vi.unstubAllEnvs();
});
const dns = '127.0.0.1:9';

test('is none without the variable', () => {
  expect(readTestNetwork(undefined)).toBeUndefined();
});

test.each([
  '',
  '{}',
  '[]',
  'null',
  'not json',
  '{"dns":"8.8.8.8:53"}',
  '{"dns":"127.0.0.1"}',
  '{"dns":"localhost:53"}',
  '{"dns":"127.0.0.1:53","insecure":true}',
])('stops the function when the variable is no such thing: %j', (variable) => {
  expect(() => readTestNetwork(variable)).toThrow();
});

test('finds a host by its exact name and port, as soon as it is listed, and leads to loopback alone', () => {
  const network = readTestNetwork(JSON.stringify({ dns, hosts: hostsFile(directory) }));
  const find = (name: string, port: number) => network?.loopback.find(name, port);
  expect(find('college.example', 443)).toBeUndefined();
  addHost(directory, { name: 'College.example', localPort: 4_001, ca: 'one' });
  addHost(directory, { name: 'college.example', port: 8_443, localPort: 4_002, ca: 'two' });
  expect(find('college.example', 443)).toEqual({ ip: '127.0.0.1', port: 4_001, ca: 'one' });
  expect(find('college.example', 8_443)).toEqual({ ip: '127.0.0.1', port: 4_002, ca: 'two' });
  expect(find('college.example', 80)).toBeUndefined();
  expect(find('x.college.example', 443)).toBeUndefined();
  expect(find('__proto__', 443)).toBeUndefined();

  writeFileSync(hostsFile(directory), '{"college.example:443":{"server":"10.0.0.1:443","ca":"x"}}');
  expect(find('college.example', 443)).toBeUndefined();
  writeFileSync(hostsFile(directory), 'torn');
  expect(find('college.example', 443)).toBeUndefined();
  rmSync(hostsFile(directory));
});

test('the function fetches from a listed host with its certificate checked, and from nowhere else here', async () => {
  await using host = await httpsHost((_, answer) => {
    answer.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'max-age=5' }).end('{}');
  });
  await using unlisted = await tcpHost();
  addHost(directory, { name: 'college.example', localPort: host.port, ca: authority.ca });
  addHost(directory, { name: 'other.example', port: 8_443, localPort: host.port, ca: authority.ca });
  vi.stubEnv('OUTBOUND_TEST_NETWORK', JSON.stringify({ dns, hosts: hostsFile(directory) }));
  vi.resetModules();
  const { handler } = await import('../../../functions/entries/outbound.lambda.ts');
  const get = (url: string) => handler({ kind: 'document', purpose: 'did-document', url });

  expect(await get('https://college.example/did.json')).toEqual({
    kind: 'document',
    base64: 'e30=',
    contentType: 'application/json',
    cacheSeconds: 5,
  });
  const refused = (reason: string) => ({ kind: 'no-document', reason });
  expect(await get('https://other.example:8443/')).toEqual(refused('certificate-not-trusted'));
  expect(await get(`https://127.0.0.1:${unlisted.port}/`)).toEqual(refused('host-not-a-name'));
  expect(await get(`https://college.example:${unlisted.port}/`)).toEqual(refused('port-not-allowed'));
  expect([host.sockets(), unlisted.sockets()]).toEqual([2, 0]);
});
