import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';
import type { Address } from './address.ts';
import { type ReachOptions, reach, within } from './reach.ts';

/** A message to an address that a stranger chose, with the headers that say who sends it. */
export interface OutboundMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Milliseconds, like those of a fetch; the answer may take its time, since somebody works on it. */
const TIMES = { lookup: 2_000, connect: 2_000, answer: 5_000, total: 8_000 } as const;
const MAX_HEADER_BYTES = 16 * 1_024;

const send = (
  socket: TLSSocket,
  { name, port, path }: Address,
  { headers, body }: OutboundMessage,
  timeoutMs: number,
): Promise<Result<number, FetchReason>> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => resolve(fail('answer-too-slow')), timeoutMs);
    const asking = request({
      method: 'POST',
      createConnection: () => socket,
      path,
      headers: {
        ...headers,
        host: port === 443 ? name : `${name}:${port}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'recognized-here',
        connection: 'close',
      },
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    asking.on('error', () => resolve(fail('answer-broken')));
    asking.once('close', () => {
      clearTimeout(timer);
      resolve(fail('answer-broken'));
    });
    asking.once('response', (answer) => {
      answer.on('error', () => undefined);
      // Its status is all that is ever looked at: not a header, not a byte of the body, and no other address.
      resolve(ok(answer.statusCode ?? 0));
      answer.destroy();
    });
    asking.end(body);
  });

/** Sends one POST behind every guard that a fetch has. Gives the status that was answered. Never throws. */
export const createGuardedMessenger =
  (options: ReachOptions) =>
  async (message: OutboundMessage): Promise<Result<number, FetchReason>> => {
    try {
      const left = within(TIMES.total);
      const reached = await reach(message.url, options, TIMES, left);
      if (!reached.ok) return reached;
      const { socket, address } = reached.value;
      try {
        return await send(socket, address, message, left(TIMES.answer));
      } finally {
        socket.destroy();
      }
    } catch {
      return fail('fetcher-failed');
    }
  };
