import { createServer } from 'node:http';
import { type Engine, listen } from '../../infra/local/engine/listen.ts';

/** Serves a fetch handler over real HTTP on a free port of this machine. */
export const serve = (fetchIt: (request: Request) => Response | Promise<Response>): Promise<Engine> =>
  listen(
    createServer(async (incoming, outgoing) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      const headers = new Headers();
      for (const [name, value] of Object.entries(incoming.headers)) {
        headers.set(name, Array.isArray(value) ? value.join(', ') : (value ?? ''));
      }
      const hasBody = incoming.method !== 'GET' && incoming.method !== 'HEAD';
      const response = await fetchIt(
        new Request(new URL(incoming.url ?? '/', `http://${incoming.headers.host}`), {
          method: incoming.method ?? 'GET',
          headers,
          ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
        }),
      );
      const cookies = response.headers.getSetCookie();
      outgoing.writeHead(response.status, {
        ...Object.fromEntries([...response.headers].filter(([name]) => name !== 'set-cookie')),
        ...(cookies.length === 0 ? {} : { 'set-cookie': cookies }),
      });
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    }),
    0,
  );
