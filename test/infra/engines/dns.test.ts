import { Resolver } from 'node:dns/promises';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import dns2 from 'dns2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addTxt, type DnsServer, startDns } from '../../../infra/local/dns/start.ts';

let dataDirectory: string;
let server: DnsServer;
const resolver = new Resolver({ timeout: 2000, tries: 1 });

beforeAll(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'rh-dns-'));
  server = await startDns({ dataDirectory });
  resolver.setServers([server.url]);
});

afterAll(async () => {
  await server.close();
  await rm(dataDirectory, { recursive: true, force: true });
});

it('answers what was added, at once, in any case of letters', async () => {
  await expect(resolver.resolveTxt('_recognized-here.riverbend.example')).rejects.toMatchObject({
    code: 'ENOTFOUND',
  });
  addTxt(dataDirectory, '_recognized-here.Riverbend.example', 'recognized-here=abc');
  addTxt(dataDirectory, '_recognized-here.riverbend.example', 'v=spf1 -all');
  addTxt(dataDirectory, '_recognized-here.riverbend.example', 'recognized-here=abc');
  expect(await resolver.resolveTxt('_Recognized-Here.riverbend.EXAMPLE')).toEqual([
    ['recognized-here=abc'],
    ['v=spf1 -all'],
  ]);
});

it('has no other kind of record, and no name that it was not given', async () => {
  await expect(resolver.resolve4('_recognized-here.riverbend.example')).rejects.toMatchObject({
    code: 'ENODATA',
  });
  for (const name of ['constructor', 'riverbend.example', 'toString.example']) {
    await expect(resolver.resolveTxt(name)).rejects.toMatchObject({ code: 'ENOTFOUND' });
  }
});

it('splits a long text into strings of 255, and answers over TCP when it does not fit a datagram', async () => {
  const long = 'x'.repeat(600);
  addTxt(dataDirectory, 'long.example', long);
  expect((await resolver.resolveTxt('long.example')).map((parts) => parts.join(''))).toEqual([long]);
  const [host = '', port] = server.url.split(':');
  const overTcp = dns2.TCPClient({ dns: host, port: Number(port) });
  const { answers, header } = await overTcp('long.example', 'TXT');
  expect(answers[0]?.data).toEqual([long.slice(0, 255), long.slice(255, 510), long.slice(510)]);
  expect(header.aa).toBe(1);
});

it('says that it cannot answer while its zone file is broken, and leaves the file alone', async () => {
  const file = join(dataDirectory, 'dns.json');
  await writeFile(file, '{"a": "not a list"}');
  await expect(resolver.resolveTxt('long.example')).rejects.toMatchObject({ code: 'ESERVFAIL' });
  expect(() => addTxt(dataDirectory, 'a.example', 'b')).toThrow('is not a zone');
  await writeFile(file, '{"again.example": ["yes"]}');
  expect(await resolver.resolveTxt('again.example')).toEqual([['yes']]);
});
