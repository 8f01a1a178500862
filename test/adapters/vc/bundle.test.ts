import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { httpClient } from '../../../functions/adapters/vc/no-http-client.ts';
import type { Verifier } from '../../../functions/services/ports/verifier.ts';
import { mintCredential, mintIssuer } from '../../kit/mint/index.ts';
import { bytesOf, NOW } from './reading.ts';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
const outfile = join(folder, 'verifier.mjs');
let inputs: readonly string[];
let size: number;
beforeAll(async () => {
  const { metafile } = await build({
    entryPoints: [fromRoot('functions/adapters/vc/verifier.ts')],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
    alias: { '@digitalbazaar/http-client': fromRoot('functions/adapters/vc/no-http-client.ts') },
    metafile: true,
    absWorkingDir: fromRoot('.'),
  });
  inputs = Object.keys(metafile.inputs);
  size = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a bundle verifies, with the contexts as they were pinned, and holds no HTTP client', async () => {
  const Bundle = z.object({
    createVerifier: z.custom<() => Verifier>((value) => typeof value === 'function'),
  });
  const bundle = Bundle.parse(await import(pathToFileURL(outfile).href));
  const credential = await mintCredential({ issuer: await mintIssuer('issuer') });
  const result = await bundle.createVerifier().verifyDocument(bytesOf(credential), NOW);
  expect(result).toMatchObject({ ok: true, value: [{ verdict: 'valid' }] });
  expect(
    inputs.filter((input) => /node_modules\/(undici|ky|@digitalbazaar\/http-client)\//.test(input)),
  ).toEqual([]);
  expect(size).toBeLessThan(500_000);
});

it('what stands in for the HTTP client fetches nothing', async () => {
  await expect(httpClient.get()).rejects.toThrow('nothing is fetched for a document');
});
