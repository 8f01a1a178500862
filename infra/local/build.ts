import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Closable } from './boot.ts';
import { takeLock } from './lock.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where `cdk synth` writes (cdk.json). */
export const TEMPLATE_DIRECTORY = join(ROOT, 'cdk.out');

interface Product {
  readonly name: string;
  readonly inputs: readonly string[];
  /** Holds the hash of the inputs that it was made from. */
  readonly stamp: string;
  readonly command: readonly [string, ...string[]];
}

const SHARED = ['functions', 'package-lock.json', 'package.json', 'tsconfig.json'];

const PAGES: Product = {
  name: 'pages',
  inputs: ['web', ...SHARED],
  stamp: 'web/dist/inputs.sha256',
  command: ['astro', 'build', '--root', 'web'],
};

const TEMPLATE: Product = {
  name: 'template',
  inputs: ['infra', 'web', 'cdk.json', ...SHARED],
  stamp: 'cdk.out/inputs.sha256',
  command: ['cdk', 'synth', '--quiet', '--no-notices'],
};

/** What tools write, and what runs the template rather than being in it. */
const IGNORED = new Set(['infra/local', 'web/dist', 'web/.astro', 'web/node_modules']);

const filesUnder = (path: string): readonly string[] => {
  if (IGNORED.has(relative(ROOT, path)) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

const hashOf = (inputs: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesUnder(join(ROOT, input)))) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

const LONGEST_COMPLAINT = 4_000;

/** @throws Error with the end of what the command wrote */
const run = ([command, ...parameters]: Product['command']): Promise<void> =>
  new Promise((resolve, reject) => {
    const bin = join(ROOT, 'node_modules/.bin');
    const child = spawn(join(bin, command), parameters, {
      cwd: ROOT,
      env: {
        ...process.env,
        PATH: `${bin}${delimiter}${process.env['PATH']}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const keep = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-LONGEST_COMPLAINT);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} failed (exit ${code}):\n${said}`)),
    );
  });

/** One product that was made or found unchanged. */
export interface Built {
  readonly name: string;
  readonly changed: boolean;
  readonly milliseconds: number;
}

const make = async (product: Product, onProgress: (line: string) => void): Promise<Built> => {
  const began = performance.now();
  const stamp = join(ROOT, product.stamp);
  const hash = hashOf(product.inputs);
  const changed = !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash;
  if (changed) {
    onProgress(`building the ${product.name}: ${product.command.join(' ')}`);
    await run(product.command);
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, hash);
  }
  return { name: product.name, changed, milliseconds: performance.now() - began };
};

const WAIT_MS = 500;

/** Two builds at once would write into each other's files: the second waits, and then finds nothing to do. */
const lockBuilds = async (onProgress: (line: string) => void): Promise<Closable> => {
  for (let waited = false; ; waited = true) {
    const lock = await takeLock(ROOT);
    if (lock !== undefined) return lock;
    if (!waited) onProgress('another build is running; waiting for it');
    await sleep(WAIT_MS);
  }
};

/**
 * Makes the pages and the template be as the sources say; where nothing changed, nothing is done.
 * @throws Error with what the failed command said
 */
export const build = async (onProgress: (line: string) => void): Promise<readonly Built[]> => {
  const lock = await lockBuilds(onProgress);
  try {
    return [await make(PAGES, onProgress), await make(TEMPLATE, onProgress)];
  } finally {
    await lock.close();
  }
};
