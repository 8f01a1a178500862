import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CLIENT_ID } from '../../../infra/local/local-values.ts';
import {
  type EmployerClient,
  employerClient,
  expectStatus,
  listedAchievement,
  type ProvenOrganization,
  provenOrganization,
} from '../../kit/employer-client.ts';
import { descendantsOf, type StartedCloud, startedCloud } from '../../kit/started-cloud.ts';
import { engineAlone } from './engine-alone.ts';

const ROWS = 1_000;
const LONGEST_MS = 20 * 60_000;
/** Of `/proc/<pid>/stat`: ticks of a hundredth of a second. */
const [USER_TICKS, SYSTEM_TICKS] = [11, 12];

const nameOf = (pid: number): string => {
  const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
  const called = /AWS_LAMBDA_FUNCTION_NAME=RecognizedHere-Functions(\w+?)Function/.exec(environment)?.[1];
  return called ?? (/dynoxide/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ? 'engine' : 'local cloud');
};

/** Seconds of processor that each part of the cloud has used. */
const spent = (cloud: StartedCloud): ReadonlyMap<string, number> => {
  const seconds = new Map<string, number>();
  for (const pid of [cloud.pid, ...descendantsOf(cloud.pid)]) {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    const used = (Number(stat[USER_TICKS]) + Number(stat[SYSTEM_TICKS])) / 100;
    const name = nameOf(pid);
    seconds.set(name, (seconds.get(name) ?? 0) + used);
  }
  return seconds;
};

const tableOf = (action: string, badge: string): string => {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `${action}-${row},${action},Technician ${row},Keeps things working.,15-1232.00,yes,${badge}`,
  );
  const csv = ['key,action,title,description,occupations,remote,rule', ...rows].join('\n');
  return gzipSync(csv).toString('base64');
};

/** Follows the feed of changes until every role was told of: what is told is readable. */
const told = async (origin: string): Promise<void> => {
  let [cursor, count] = ['', 0];
  const until = Date.now() + LONGEST_MS;
  while (count < ROWS) {
    if (Date.now() > until) throw new Error(`after ${LONGEST_MS} ms ${count} of ${ROWS} are public`);
    const page = Object(await (await fetch(`${origin}/api/changes?limit=500${cursor}`)).json());
    count += page.items.filter(({ kind }: { readonly kind: string }) => kind === 'recognition').length;
    cursor = `&since=${page.cursor}`;
    if (page.items.length === 0) await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

interface Measured {
  readonly done: number;
  readonly readable: number;
  readonly processor: string;
}

const importing = async (
  cloud: StartedCloud,
  client: EmployerClient,
  organization: ProvenOrganization,
  badge: string,
  action: 'draft' | 'publish',
): Promise<Measured> => {
  const before = spent(cloud);
  const began = performance.now();
  const since = () => (performance.now() - began) / 1_000;
  const body = { gzip: tableOf(action, badge), run: true };
  const made = expectStatus(await client.call('POST', `${organization.path}/imports`, body), 201);
  const path = `${organization.path}/imports/${made.body['id']}/continuation`;
  let job = made.body;
  while (job['state'] === 'running') job = expectStatus(await client.call('POST', path, {}), 200).body;
  const done = since();
  if (action === 'publish') await told(cloud.address('the site'));
  const processor = [...spent(cloud)]
    .map(([name, seconds]) => [name, seconds - (before.get(name) ?? 0)] as const)
    .filter(([, seconds]) => seconds >= 0.5)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, seconds]) => `${name} ${seconds.toFixed(1)}`)
    .join(', ');
  return { done, readable: since(), processor };
};

const row = (name: string, { done, readable, processor }: Measured): string =>
  `| ${name} | ${done.toFixed(1)} | ${(ROWS / done).toFixed(0)} | ${readable.toFixed(1)} | ${processor} |`;

/** A table of roles over HTTP, as drafts and published, beside what the engine takes for the same writes alone. */
export const run = async (): Promise<void> => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const cloud = await startedCloud('--no-sample', '--port', '0', '--data', dataDirectory);
  try {
    const origin = cloud.address('the site');
    const site = { origin, issuer: cloud.address('sign-in'), clientId: CLIENT_ID };
    const client = await employerClient(site, 'local-ana');
    const organization = await provenOrganization(client, dataDirectory);
    const { id } = await listedAchievement(client, organization, [`https://${organization.domain}/issuer`]);
    const drafts = await importing(cloud, client, organization, id, 'draft');
    const published = await importing(cloud, client, organization, id, 'publish');
    const limit = await engineAlone(ROWS);
    console.log(
      [
        `Node ${process.versions.node}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}, ${ROWS} rows each.`,
        '',
        '| | s for the rows | rows/s | s until all is public | processor seconds |',
        '|---|--:|--:|--:|---|',
        row('drafts', drafts),
        row('published', published),
        `| the engine alone, the two writes of a published row | ${limit.toFixed(1)} | ${(ROWS / limit).toFixed(0)} | | |`,
      ].join('\n'),
    );
  } finally {
    await cloud.stop();
    rmSync(dataDirectory, { recursive: true });
  }
};
