import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { CASES, isCaseName } from './cases.ts';
import { median } from './median.ts';

const Document = z.record(z.string(), z.unknown());
const Documents = z.object({ credentials: z.array(Document), presentation: Document });

/** Runs one case in this process alone: the libraries' caches belong to the process. */
const [name, file = ''] = process.argv.slice(2);
if (!isCaseName(name)) throw new Error(`no such case: ${name}`);
const documents = Documents.parse(JSON.parse(readFileSync(file, 'utf8')));
const { credential, presentation } = CASES[name].create();

const ROUNDS = 7;
const WARM_UP = { rounds: 3, milliseconds: 2_000 };

/** Microseconds for each credential, the median of some rounds once everything is warm. */
const measure = async (round: () => Promise<void>): Promise<number> => {
  const started = performance.now();
  for (let n = 0; n < WARM_UP.rounds || performance.now() - started < WARM_UP.milliseconds; n += 1)
    await round();
  const times: number[] = [];
  for (let n = 0; n < ROUNDS; n += 1) {
    const began = performance.now();
    await round();
    times.push(performance.now() - began);
  }
  return (median(times) * 1000) / documents.credentials.length;
};

const arrived = documents.credentials.map((document) => ({
  document,
  bytes: new TextEncoder().encode(JSON.stringify(document)),
}));
const single = await measure(async () => {
  for (const one of arrived) await credential(one);
});
const many = await measure(() => presentation(documents));
console.log(JSON.stringify({ single, many }));
