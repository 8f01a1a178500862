/** `npm run bench -- <name>`: each benchmark puts its peers into the same run and prints one table. */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ run: () => Promise<void> }>>> = {
  verify: () => import('./verify/bench.ts'),
  import: () => import('./import/bench.ts'),
};

const [name = ''] = process.argv.slice(2);
const load = Object.hasOwn(BENCHMARKS, name) ? BENCHMARKS[name] : undefined;
if (load === undefined) {
  console.error(`usage: npm run bench -- <${Object.keys(BENCHMARKS).join(' | ')}>`);
  process.exit(1);
}
await (await load()).run();
