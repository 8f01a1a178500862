import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { OutboundAnswer } from '../../functions/adapters/net/outbound-protocol.ts';
import { addHost } from '../../infra/local/hosts.ts';
import { authority, httpsHost, tcpHost } from '../adapters/net/guarded-fetch/hosts.ts';

const { administrator, dataDirectory, endpoints, functions } = inject('deployment');

const lambda = new LambdaClient({
  endpoint: endpoints['AWS_ENDPOINT_URL_LAMBDA'] ?? '',
  region: 'us-east-1',
  credentials: administrator,
});
afterAll(() => lambda.destroy());

/** Asks the deployed function, as `presentation` does, for a document. */
const get = async (url: string): Promise<OutboundAnswer> => {
  const reply = await lambda.send(
    new InvokeCommand({
      FunctionName: functions['Outbound'] ?? '',
      Payload: JSON.stringify({ kind: 'document', purpose: 'did-document', url }),
    }),
  );
  expect(reply.FunctionError).toBeUndefined();
  return OutboundAnswer.parse(JSON.parse(new TextDecoder().decode(reply.Payload)));
};

describe('the deployed way out', () => {
  test('fetches from a host that is listed for this machine, and checks its certificate', async () => {
    await using host = await httpsHost(
      (_, answer) => {
        answer
          .writeHead(200, { 'content-type': 'application/did+json', 'cache-control': 'max-age=7' })
          .end('{}');
      },
      { names: ['listed.example'] },
    );
    addHost(dataDirectory, { name: 'listed.example', localPort: host.port, ca: authority.ca });
    addHost(dataDirectory, { name: 'misnamed.example', localPort: host.port, ca: authority.ca });
    expect(await get('https://listed.example/.well-known/did.json')).toEqual({
      kind: 'document',
      base64: 'e30=',
      contentType: 'application/did+json',
      cacheSeconds: 7,
    });
    expect(await get('https://misnamed.example/')).toEqual({
      kind: 'no-document',
      reason: 'certificate-not-trusted',
    });
  });

  test('opens no socket to this machine for any spelling of it', async () => {
    await using trap = await tcpHost();
    const { port } = trap;
    const hosts = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '127.1', '[::1]', '[::ffff:127.0.0.1]'];
    const names = [
      'localhost',
      'a.localhost',
      'listed.example',
      'listed.example@127.0.0.1',
      'listed.example%40127.0.0.1',
    ];
    for (const host of [...hosts, ...names]) {
      expect(await get(`https://${host}:${port}/`)).toMatchObject({ kind: 'no-document' });
    }
    expect(trap.sockets()).toBe(0);
  });
});
