import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createTableClient } from '../../../functions/adapters/table/client.ts';
import { createCommonsReader } from '../../../functions/adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../../../functions/adapters/table/profiles/profile-reader.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import { createSignedReader } from '../../../functions/adapters/table/public-signed.ts';
import { createPagesApp } from '../../../functions/http/pages/app.ts';
import type { Pages } from '../../../functions/services/pages.ts';
import { type Engine, listen } from '../engine/listen.ts';
import { inMemoryMarket } from '../sample/in-memory-market.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = join(ROOT, 'dist/gallery');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** @throws Error with what the build said, when it failed */
const buildGallery = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const parameters = ['build', '--root', 'web', '--config', 'gallery/astro.config.ts'];
    const child = spawn(join(ROOT, 'node_modules/.bin/astro'), parameters, {
      cwd: ROOT,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk;
      });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });

/** The sample market in memory: the gallery reads all of it at once and needs no deployment for that. */
const memoryPages = async (origin: string): Promise<Pages> => {
  const { achievements, catalog, recognitions } = await inMemoryMarket((key) => `did:web:${key}.example`);
  const db = createTableClient();
  const live = async () => ({ achievements, catalog, recognitions, revision: '1' });
  return {
    origin,
    disputes: 'disputes@localhost.invalid',
    market: { ...createMarketReader(db, 'none'), live },
    commons: createCommonsReader(db, 'none'),
    profiles: createProfileReader(db, 'none'),
    signed: createSignedReader(db, 'none'),
    session: async () => ({ kind: 'none' }),
  };
};

const asset = async (path: string): Promise<Response | undefined> => {
  const file = join(BUILT, 'client', normalize(path));
  const type = TYPES[extname(file)];
  if (type === undefined) return undefined;
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
};

/**
 * Builds the pages with the gallery among them and serves it at `/components` and `/es/components`.
 * @param port 0 for any free one
 */
export const startGallery = async (port: number): Promise<Engine> => {
  await buildGallery();
  const { render } = await import(pathToFileURL(join(BUILT, 'server/entry.mjs')).href);
  const server = createServer();
  const engine = await listen(server, port);
  const app = createPagesApp({
    origin: engine.url,
    services: await memoryPages(engine.url),
    render,
    onFailure: ({ operation, name }) => console.error(`${operation} failed: ${name}`),
  });
  server.on('request', async (request, response) => {
    const path = request.url ?? '/';
    const answer = (await asset(new URL(path, engine.url).pathname)) ?? (await app.request(path));
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(await answer.bytes());
  });
  return engine;
};
