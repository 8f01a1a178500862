import type { RequestListener } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { createGuardedMessenger } from '../../../../functions/adapters/net/guarded-fetch/messenger.ts';
import type { ReachOptions } from '../../../../functions/adapters/net/guarded-fetch/reach.ts';
import { closesSoon, httpsHost, leadTo, lookupOf, NAME, PUBLIC_IP, tcpHost } from './hosts.ts';
import { NOT_PUBLIC } from './not-public.ts';
import { SPELLINGS } from './spellings.ts';

// What a fetch must never do, a message to a webhook must never do either: its address is a stranger's, too.
const URL_OF_HOOK = `https://${NAME}/hook`;
const BODY = '{"type":"role.published"}';

/** The reason of a message that was not sent, or the status that was answered. */
const post = async (options: ReachOptions, url = URL_OF_HOOK): Promise<string> => {
  const headers = { 'webhook-id': 'msg_1', 'webhook-signature': 'v1,x' };
  const sent = await createGuardedMessenger(options)({ url, headers, body: BODY });
  return sent.ok ? `answered ${sent.value}` : sent.error;
};

const answering = (status: number, headers: Record<string, string> = {}, body = ''): RequestListener => {
  return (asked, answer) => {
    asked.resume();
    answer.writeHead(status, headers).end(body);
  };
};

describe('a message is not sent', () => {
  test.each(NOT_PUBLIC.flatMap(([what, ...ips]) => ips.map((ip) => [ip, what])))(
    'to %s (%s), and nothing is dialed',
    async (ip) => {
      const dial = leadTo(9);
      expect([await post({ lookup: lookupOf([ip]), dial }), dial.dialed]).toEqual(['address-not-public', []]);
    },
  );

  test.each([
    ['public and private', [PUBLIC_IP, '10.0.0.1']],
    ['private and public', ['127.0.0.1', PUBLIC_IP]],
    ['public and the metadata service', [PUBLIC_IP, '169.254.169.254']],
    ['public IPv4 and mapped loopback', [PUBLIC_IP, '::ffff:127.0.0.1']],
  ])('to a name with mixed answers: %s', async (_, ips) => {
    const dial = leadTo(9);
    expect([await post({ lookup: lookupOf(ips), dial }), dial.dialed]).toEqual(['address-not-public', []]);
  });

  test.each(SPELLINGS.flatMap(([reason, ...urls]) => urls.map((url) => [url, reason] as const)))(
    'to %j (%s), and no socket is opened',
    async (url, reason) => {
      await using trap = await tcpHost();
      const lookup = lookupOf(['127.0.0.1'], [PUBLIC_IP]);
      const dial = leadTo(trap.port);
      expect(await post({ lookup, dial }, url)).toBe(reason);
      expect([lookup.asked(), dial.dialed, trap.sockets()]).toEqual([0, [], 0]);
    },
  );

  test('to a host with the certificate of another', async () => {
    const asked = vi.fn(answering(204));
    await using host = await httpsHost(asked, { names: ['other.example'] });
    const outcome = await post({ lookup: lookupOf([PUBLIC_IP]), dial: leadTo(host.port) });
    expect(outcome).not.toMatch(/^answered/);
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a message', () => {
  test.each([301, 302, 303, 307, 308])('that is sent elsewhere (%i) goes nowhere else', async (status) => {
    await using inside = await httpsHost(answering(200), { names: ['inside.example'] });
    await using host = await httpsHost(
      answering(status, { location: `https://inside.example:${inside.port}/` }),
    );
    const lookup = lookupOf([PUBLIC_IP], ['127.0.0.1']);
    const dial = leadTo(host.port);
    expect(await post({ lookup, dial })).toBe(`answered ${status}`);
    await closesSoon(host);
    expect([lookup.asked(), dial.dialed.length, host.sockets(), inside.sockets()]).toEqual([1, 1, 1, 0]);
  });

  test('goes to the address that was checked, whatever its name says a moment later', async () => {
    await using host = await httpsHost(answering(204));
    await using inside = await tcpHost();
    const lookup = lookupOf([PUBLIC_IP], ['127.0.0.1']);
    const dial = leadTo(host.port);
    expect(await post({ lookup, dial })).toBe('answered 204');
    expect([lookup.asked(), dial.dialed]).toEqual([1, [`${PUBLIC_IP}:443 ${NAME}`]]);
    // The next one is checked anew, and the name says something else by then.
    expect(await post({ lookup, dial })).toBe('address-not-public');
    expect([dial.dialed.length, host.sockets(), inside.sockets()]).toEqual([1, 1, 0]);
  });

  test('carries its own headers and body, no cookie, and is never made a request of another kind', async () => {
    const seen: unknown[] = [];
    await using host = await httpsHost(async (asked, answer) => {
      const { cookie, host: name, 'webhook-id': id } = asked.headers;
      seen.push(asked.method, asked.url, name, id, cookie, String(await buffer(asked)));
      answer.writeHead(204).end();
    });
    const dial = leadTo(host.port);
    expect(await post({ lookup: lookupOf([PUBLIC_IP]), dial }, `https://${NAME}/a?b=c`)).toBe('answered 204');
    expect(seen).toEqual(['POST', '/a?b=c', NAME, 'msg_1', undefined, BODY]);
  });

  test('does not read the answer, however long it is', async () => {
    let written = 0;
    await using host = await httpsHost((asked, answer) => {
      asked.resume();
      answer.writeHead(200, { 'content-type': 'text/plain' });
      const more = (): void => {
        while (!answer.destroyed && written < 512 * 1024 * 1024 && answer.write('x'.repeat(65_536)))
          written += 65_536;
        if (!answer.destroyed) answer.once('drain', more);
      };
      more();
    });
    expect(await post({ lookup: lookupOf([PUBLIC_IP]), dial: leadTo(host.port) })).toBe('answered 200');
    await closesSoon(host);
    expect(written).toBeLessThan(64 * 1024 * 1024);
  });

  test('is given up on at a host that takes the connection and says nothing', async () => {
    await using host = await tcpHost();
    const outcome = await post({ lookup: lookupOf([PUBLIC_IP]), dial: leadTo(host.port) });
    expect(outcome).not.toMatch(/^answered/);
    await closesSoon(host);
  });
});
