/** `npm start`: builds what changed, runs the synthesized template on this machine, loads the sample market. */
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, TEMPLATE_DIRECTORY } from './build.ts';
import { type LocalCloud, startLocalCloud } from './cloud.ts';
import type { Engine } from './engine/listen.ts';
import { type Log, terminalLog } from './log.ts';
import { USERS } from './oidc/start.ts';
import { loadSampleMarket } from './sample/load.ts';
import { startWalletPage } from './wallet/page.ts';

const USAGE = `npm start -- [options]
  --port <port>   where the site answers (4321; the next free one when it is busy)
  --data <path>   where the data lives (.data)
  --reset         begin with no data
  --no-sample     do not load the sample market
  --help          this text`;

const readOptions = () => {
  try {
    const { values } = parseArgs({
      allowNegative: true,
      options: {
        port: { type: 'string', default: '4321' },
        data: { type: 'string', default: '.data' },
        reset: { type: 'boolean', default: false },
        sample: { type: 'boolean', default: true },
        help: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`${values.port} is not a port`);
    return { ...values, port, data: resolve(values.data) };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    return process.exit(2);
  }
};

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

const say = (line: string): void => terminalLog('start', line);

/** What happens in every request that goes well: while the sample market loads, thousands of them. */
const ROUTINE = /^\{"level":"INFO"| (2\d\d|304) \d+ ms$/;

const state = { loading: false, stopping: false };

const log: Log = (source, line) => {
  if (state.stopping || (state.loading && ROUTINE.test(line))) return;
  terminalLog(source, line);
};

/** Loads the sample market once per data directory; what was begun and not finished is taken up again. */
const loadSample = async (cloud: LocalCloud): Promise<void> => {
  const loaded = join(cloud.dataDirectory, 'sample-market');
  if (existsSync(loaded)) return;
  say('loading the sample market, once; the site answers meanwhile');
  state.loading = true;
  await loadSampleMarket({ ...cloud, onProgress: say });
  state.loading = false;
  writeFileSync(loaded, 'The sample market is loaded.\n');
  say(`the sample market is there: ${cloud.origin}`);
};

const untilStopped = (cloud: LocalCloud, wallet: Engine): void => {
  const stop = async (): Promise<void> => {
    if (state.stopping) process.exit(130);
    state.stopping = true;
    say('stopping; once more to stop at once');
    await wallet.close();
    await cloud.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
};

const introduction = ({ origin, issuer, dataDirectory }: LocalCloud, wallet: Engine): string => `
  ${origin.padEnd(24)} the site
  ${wallet.url.padEnd(24)} the practice wallet, with the sample learners' badges
  ${issuer.padEnd(24)} sign-in, as one of:
${USERS.map(({ name, about }) => `    ${name.padEnd(22)} ${about}`).join('\n')}

  Data in ${dataDirectory} (npm start -- --reset begins anew). Ctrl-C stops.
`;

const main = async (): Promise<void> => {
  const options = readOptions();
  if (options.help) return console.log(USAGE);
  const built = await build(say);
  const began = performance.now();
  const cloud = await startLocalCloud({
    templateDirectory: TEMPLATE_DIRECTORY,
    dataDirectory: options.data,
    port: options.port,
    reset: options.reset,
    log,
  });
  const ready = performance.now() - began;
  const wallet = await startWalletPage({ dataDirectory: cloud.dataDirectory, port: 0 });
  untilStopped(cloud, wallet);
  cloud.warm();

  for (const { name, changed, milliseconds } of built) {
    say(`${seconds(milliseconds)}  ${name}${changed ? '' : ' (unchanged)'}`);
  }
  for (const { step, milliseconds } of cloud.timings) say(`${seconds(milliseconds)}  ${step}`);
  say(`${seconds(ready)}  from the template to the first request`);
  console.log(introduction(cloud, wallet));
  if (options.sample) await loadSample(cloud);
};

main().catch((error: unknown) => {
  // What was cut short by Ctrl-C is no news.
  if (state.stopping) return;
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
