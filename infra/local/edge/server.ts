import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { REQUEST_LIMIT } from '../api/gateway.ts';
import { gatewayMessage, type HttpResponse, type RequestHead } from '../api/message.ts';
import { type Engine, listen } from '../engine/listen.ts';
import type { Distribution } from './distribution.ts';

/** The one address of the site on this machine. */
export interface Edge extends Engine {
  readonly port: number;
  /** What answers from now on; until then every request gets a 503. */
  serve(distribution: Distribution): void;
}

export interface EdgeOptions {
  readonly port: number;
  /** Method, path, status, milliseconds; never a query, a header or a body. */
  readonly log: (line: string) => void;
}

const BUSY_TRIES = 20;
/** How long a connection may be idle. */
const KEEP_ALIVE_MS = 60_000;

/** Bytes of a too large body that are still read, so that its sender gets to see the answer. */
const DRAIN_LIMIT = 10 * REQUEST_LIMIT;

const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += chunk.length;
    if (size <= REQUEST_LIMIT) chunks.push(chunk);
    if (size > DRAIN_LIMIT) break;
  }
  return size > REQUEST_LIMIT ? undefined : Buffer.concat(chunks);
};

/** These describe one connection and go no further. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding']);

const headOf = (request: IncomingMessage): RequestHead => {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const headers: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (!HOP_BY_HOP.has(name)) headers[name] = (values ?? []).join(name === 'cookie' ? '; ' : ',');
  }
  return {
    method: request.method ?? 'GET',
    path,
    query: query.join('?'),
    headers,
    sourceIp: request.socket.remoteAddress ?? '',
  };
};

const send = (response: ServerResponse, answer: HttpResponse, closing: boolean): void => {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) {
    if (!HOP_BY_HOP.has(name) && name !== 'content-length') response.appendHeader(name, value);
  }
  if (answer.status !== 304) response.setHeader('content-length', contentLength(answer, response.req.method));
  if (closing) response.setHeader('connection', 'close');
  response.end(answer.body);
};

/** What a HEAD is told of a body that was not sent to it is the origin's to say. */
const contentLength = ({ headers, body }: HttpResponse, method: string | undefined): string =>
  (method === 'HEAD' && body.length === 0
    ? headers.find(([name]) => name === 'content-length')?.[1]
    : undefined) ?? String(body.length);

/**
 * Takes the site's port, or the next free one when that is taken and says so.
 * @throws when none of the next twenty is free
 */
export const startEdge = async ({ port, log }: EdgeOptions): Promise<Edge> => {
  let distribution: Distribution = async () => gatewayMessage(503, 'Service Unavailable');
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const began = performance.now();
    let reading: Promise<Buffer | undefined> | undefined;
    const read = (): Promise<Buffer | undefined> => {
      reading ??= readBody(request);
      return reading;
    };
    const answer = await distribution(headOf(request), read);
    // Who is still sending sees no answer.
    const tooLarge = (await read()) === undefined;
    send(response, answer, tooLarge);
    const path = (request.url ?? '/').split('?')[0];
    log(`${request.method} ${path} ${answer.status} ${Math.round(performance.now() - began)} ms`);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      log(`${request.method} failed: ${error instanceof Error ? error.message : String(error)}`);
      if (response.headersSent) return response.destroy();
      // What a function answered may not be HTTP: nothing of it goes out.
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      return send(response, gatewayMessage(500, 'Internal Server Error'), true);
    });
  });
  // Node's five seconds are shorter than a busy client may take to see that a connection was closed.
  server.keepAliveTimeout = KEEP_ALIVE_MS;

  const listenFrom = async (candidate: number, tries: number): Promise<Engine> => {
    try {
      return await listen(server, candidate);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!busy || tries === 0) throw error;
      log(`port ${candidate} is busy; trying ${candidate + 1}`);
      return listenFrom(candidate + 1, tries - 1);
    }
  };
  const engine = await listenFrom(port, BUSY_TRIES);
  return {
    ...engine,
    port: Number(new URL(engine.url).port),
    serve: (next) => {
      distribution = next;
    },
  };
};
