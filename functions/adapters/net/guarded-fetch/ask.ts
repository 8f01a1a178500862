import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';
import type { Address } from './address.ts';
import type { Purpose } from './purposes.ts';

const MAX_HEADER_BYTES = 16 * 1_024;

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** Why an answer with these headers is not read, or nothing. */
const refusalOf = (answer: IncomingMessage, { types, maxBytes }: Purpose): FetchReason | undefined => {
  const status = answer.statusCode ?? 0;
  if (status === 404 || status === 410) return 'not-found';
  if (status >= 500 || status === 429) return 'server-failed';
  // Not one redirect is followed: whoever is named has to answer under that name.
  if (status >= 300 && status < 400) return 'redirected';
  if (status !== 200) return 'status-not-ok';
  const { type, charset } = mediaTypeOf(answer);
  if (!types.includes(type) || (charset !== undefined && !/^"?utf-?8"?$/i.test(charset))) return 'wrong-type';
  return Number(answer.headers['content-length'] ?? 0) > maxBytes ? 'too-large' : undefined;
};

/** The media type of an answer in lower case, and its charset if there is one. */
export const mediaTypeOf = (
  answer: Pick<IncomingMessage, 'headers'>,
): { readonly type: string; readonly charset: string | undefined } => {
  const [type = '', ...parameters] = (answer.headers['content-type'] ?? '').split(';');
  const charset = parameters
    .map((parameter) => parameter.split('=', 2))
    .find(([key = '']) => key.trim().toLowerCase() === 'charset');
  return { type: type.trim().toLowerCase(), charset: charset?.[1]?.trim() };
};

/**
 * Sends the one request of a socket and waits for the head of an answer that is worth reading. The socket is closed
 * when there is none.
 */
export const ask = (
  socket: TLSSocket,
  { name, port, path }: Address,
  purpose: Purpose,
  timeoutMs: number,
): Promise<Result<IncomingMessage, FetchReason>> =>
  new Promise((resolve) => {
    let given = false;
    const give = (answer: Result<IncomingMessage, FetchReason>): void => {
      if (given) return;
      given = true;
      clearTimeout(timer);
      if (!answer.ok) socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(() => give(fail('answer-too-slow')), timeoutMs);
    const asking = request({
      createConnection: () => socket,
      path,
      headers: {
        host: port === 443 ? name : `${name}:${port}`,
        accept: purpose.types.join(', '),
        'accept-encoding': 'gzip, br',
        'user-agent': 'recognized-here',
        connection: 'close',
      },
      maxHeaderSize: MAX_HEADER_BYTES,
    });
    asking.on('error', (error) =>
      give(fail(codeOf(error) === 'HPE_HEADER_OVERFLOW' ? 'headers-too-large' : 'answer-broken')),
    );
    asking.once('close', () => give(fail('answer-broken')));
    asking.once('response', (answer) => {
      // Until the body is read, and after that has ended: an error that nobody hears would end the process.
      answer.on('error', () => undefined);
      const refusal = refusalOf(answer, purpose);
      give(refusal === undefined ? ok(answer) : fail(refusal));
    });
    asking.end();
  });
