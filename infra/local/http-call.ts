import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface HttpCall {
  readonly method: string;
  /** Sent exactly so: `fetch` would resolve `..`, which in an object's key is two characters. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/**
 * Calls an engine on this machine.
 * @throws Error when it does not answer
 */
export const callEngine = (url: string, { method, path, headers, body }: HttpCall): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const length = body === undefined ? {} : { 'content-length': body.length };
    const call = request({ hostname, port, method, path, agent, headers: { ...headers, ...length } });
    call.once('error', reject);
    call.once('response', (answer) => {
      buffer(answer).then(
        (bytes) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: bytes }),
        reject,
      );
    });
    call.end(body);
  });
