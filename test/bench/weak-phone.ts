/**
 * What a weak phone on a slow network waits for: run by hand, `node test/bench/weak-phone.ts <origin> <path> ...`,
 * against a local deployment, and kept in `docs/benchmarks.md`. Each page is opened three times in a new browser
 * context with an empty cache; the median counts. `<path>` may be `badge:<path>` for a page that shows an answer;
 * then the environment variable BADGE names the file that is shown first.
 */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../kit/browser.ts';

/** Like the "slow 3G" of browsers' tools: 400 kbit/s each way, 400 ms for a round trip; a processor four times slower. */
const NETWORK = {
  offline: false,
  latency: 400,
  downloadThroughput: 400_000 / 8,
  uploadThroughput: 400_000 / 8,
};
const SLOWDOWN = 4;
const RUNS = 3;

const KINDS = { Document: 'html', Stylesheet: 'css', Script: 'js', Font: 'fonts' } as const;
type Kind = (typeof KINDS)[keyof typeof KINDS] | 'other';
type Bytes = Record<Kind, number>;

interface Measured {
  readonly bytes: Bytes;
  readonly paint: number;
}

const kindOf = (type: string): Kind => Object.entries(KINDS).find(([name]) => name === type)?.[1] ?? 'other';

const showBadge = async (page: Page, origin: string, file: string): Promise<void> => {
  await page.goto(`${origin}/check`);
  await page.setInputFiles('#badge-file', file);
  await page.click('#send-badge button[type=submit]');
  await page.waitForURL('**/result');
};

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      performance.getEntriesByType('paint').find(({ name }) => name === 'first-contentful-paint')
        ?.startTime ?? Number.NaN,
  );

const measure = async (context: BrowserContext, address: string): Promise<Measured> => {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const bytes: Bytes = { html: 0, css: 0, js: 0, fonts: 0, other: 0 };
  const kinds = new Map<string, Kind>();
  client.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, kindOf(type)));
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId) ?? 'other'] += encodedDataLength;
  });
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  await client.send('Network.emulateNetworkConditions', NETWORK);
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
  const paint = await firstPaint(page);
  await page.close();
  return { bytes, paint };
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);

const row = async (browser: Browser, origin: string, asked: string): Promise<string> => {
  const personal = asked.startsWith('badge:');
  const path = personal ? asked.slice('badge:'.length) : asked;
  const runs: Measured[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 });
    if (personal) {
      const first = await context.newPage();
      await showBadge(first, origin, process.env['BADGE'] ?? '');
      await first.close();
    }
    runs.push(await measure(context, `${origin}${path}`));
    await context.close();
  }
  const of = (kind: Kind): number => median(runs.map(({ bytes }) => bytes[kind]));
  const parts = (['html', 'css', 'js', 'fonts', 'other'] as const).map(of);
  const total = parts.reduce((sum, part) => sum + part, 0);
  const seconds = (median(runs.map(({ paint }) => paint)) / 1000).toFixed(1);
  return `| ${[`\`${path}\``, ...parts.map(kilobytes), kilobytes(total), `${seconds} s`].join(' | ')} |`;
};

const [origin, ...paths] = process.argv.slice(2);
if (origin === undefined || paths.length === 0) {
  console.error('node test/bench/weak-phone.ts <origin> <path> [badge:<path>] ...');
  process.exit(2);
}
const browser = await openBrowser();
console.log('| page | html | css | js | fonts | other | all kB | first paint |');
console.log('|---|--:|--:|--:|--:|--:|--:|--:|');
for (const path of paths) console.log(await row(browser, origin, path));
await browser.close();
