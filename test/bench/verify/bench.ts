import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { CASES, type CaseName, isCaseName } from './cases.ts';
import { mintDocuments } from './documents.ts';
import { median } from './median.ts';

const PASSES = 5;
const PEER: CaseName = '@digitalbazaar/vc, default';
const LIMIT: CaseName = 'node:crypto Ed25519, the limit';

const Times = z.object({ single: z.number(), many: z.number() });
type Times = z.infer<typeof Times>;

const caseProcess = fileURLToPath(new URL('./case-process.ts', import.meta.url));
const runCase = (name: CaseName, file: string): Times =>
  Times.parse(JSON.parse(execFileSync(process.execPath, [caseProcess, name, file], { encoding: 'utf8' })));

const medianOf = (passes: readonly Times[]): Times => ({
  single: median(passes.map(({ single }) => single)),
  many: median(passes.map(({ many }) => many)),
});

const row = (name: string, times: Times, peer: Times, limit: Times): string => {
  const cells = [
    name,
    times.single.toFixed(0),
    `${(peer.single / times.single).toFixed(1)} x`,
    `${(times.single / limit.single).toFixed(1)} x`,
    ((times.many * 50) / 1000).toFixed(1),
    `${(peer.many / times.many).toFixed(1)} x`,
    `${(times.many / limit.many).toFixed(1)} x`,
  ];
  return `| ${cells.join(' | ')} |`;
};

/** Verification of 50 credentials, one by one and in one presentation, beside its peers. */
export const run = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-verify-'));
  try {
    const files = new Map<string, string>();
    for (const suite of ['eddsa-rdfc-2022', 'Ed25519Signature2020'] as const) {
      const file = join(folder, `${suite}.json`);
      writeFileSync(file, JSON.stringify(await mintDocuments(suite)));
      files.set(suite, file);
    }
    const names = Object.keys(CASES).filter(isCaseName);
    const passes = new Map<CaseName, Times[]>(names.map((name) => [name, []]));
    for (let pass = 1; pass <= PASSES; pass += 1) {
      console.error(`pass ${pass} of ${PASSES}`);
      for (const name of names) passes.get(name)?.push(runCase(name, files.get(CASES[name].suite) ?? ''));
    }
    const times = (name: CaseName): Times => medianOf(passes.get(name) ?? []);
    console.log(
      [
        `Node ${process.versions.node}, ${availableParallelism()} cores, ${PASSES} interleaved passes, medians.`,
        '',
        '| | µs a credential | faster than the peer | slower than the limit | ms a presentation of 50 | faster than the peer | slower than the limit |',
        '|---|---|---|---|---|---|---|',
        ...names.map((name) => row(name, times(name), times(PEER), times(LIMIT))),
      ].join('\n'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
