import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, expect, it } from 'vitest';
import { MAX_IMPORT_ROWS } from '../../functions/domain/import/columns.ts';
import { TEMPLATE_DIRECTORY } from '../../infra/local/build.ts';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { CLIENT_ID } from '../../infra/local/local-values.ts';
import {
  type EmployerClient,
  employerClient,
  etagOf,
  eventually,
  expectStatus,
  listedAchievement,
  provenOrganization,
  type Reply,
} from '../kit/employer-client.ts';
import { descendantsOf, type StartedCloud, startedCloud, stillRunning } from '../kit/started-cloud.ts';
import { operatorTables } from '../kit/table-items.ts';
import { FULL_MATRIX } from '../kit/ways.ts';

const ROWS = FULL_MATRIX ? MAX_IMPORT_ROWS : 600;
/** Every fourth row is to be published. */
const PUBLISHED = ROWS / 4;
const LIMIT_MS = FULL_MATRIX ? 30 * 60_000 : 120_000;

const dataDirectory = mkdtempSync(join(tmpdir(), 'recognized-here-import-'));
let running: StartedCloud | undefined;
let again: LocalCloud | undefined;
afterEach(async () => {
  if (running !== undefined && stillRunning([running.pid]).length > 0) await running.kill();
  await again?.close();
});
afterAll(() => rmSync(dataDirectory, { recursive: true }));

const table = (badge: string): string => {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const action = row % 4 === 0 ? 'publish' : 'draft';
    return `BULK-${row},${action},Technician ${row},"Keeps things working, day after day.",15-1232.00,"Mobile, US-AL",${badge}`;
  });
  const csv = ['key,action,title,description,occupations,places,rule', ...rows].join('\r\n');
  return gzipSync(csv).toString('base64');
};

interface Progress {
  readonly state: string;
  readonly done: number;
}
const progressOf = ({ body }: Reply): Progress => ({
  state: String(body['state']),
  done: Number(body['done']),
});

/** Has the import worked on until it is over, or until nobody answers any more; gives what it was told, in order. */
const drive = async (client: EmployerClient, path: string): Promise<readonly Progress[]> => {
  const told: Progress[] = [];
  for (;;) {
    const answer = await client.call('POST', `${path}/continuation`, {}).catch(() => undefined);
    if (answer === undefined || answer.status !== 200) return told;
    const last = progressOf(answer);
    told.push(last);
    if (last.state !== 'running') return told;
    // A worker that died holds its lease for a while; then an answer comes at once.
    if (told.at(-2)?.done === last.done) await new Promise((resolve) => setTimeout(resolve, 250));
  }
};

const expectForward = (told: readonly Progress[]): void =>
  expect(told.map(({ done }) => done)).toEqual(told.map(({ done }) => done).toSorted((a, b) => a - b));

/** The processes of one function, busy or not, from outside. */
const processesOf = (cloud: StartedCloud, name: string): readonly number[] =>
  descendantsOf(cloud.pid).filter((pid) =>
    readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`AWS_LAMBDA_FUNCTION_NAME=RecognizedHere-${name}`),
  );

const rolesOf = async (client: EmployerClient, path: string) => {
  const roles: { readonly key: string; readonly state: string }[] = [];
  let cursor = '';
  do {
    const { items, next } = Object((await client.call('GET', `${path}/roles?limit=100${cursor}`)).body);
    for (const { importKey, state } of items) roles.push({ key: importKey, state });
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  return roles;
};

const publicRolesOf = async (origin: string, organization: string): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor = '';
  do {
    const page = await fetch(`${origin}/api/organizations/${organization}/roles?limit=100${cursor}`);
    const { items, next } = Object(await page.json());
    ids.push(...items.map((item: { readonly roleId: string }) => item.roleId));
    cursor = next === undefined ? '' : `&cursor=${next}`;
  } while (cursor !== '');
  return ids;
};

it(
  'an import whose worker and then whose cloud is killed ends with every role once',
  async () => {
    const cloud = await startedCloud('--no-sample', '--port', '0', '--data', dataDirectory);
    running = cloud;
    const sites = {
      origin: cloud.address('the site'),
      issuer: cloud.address('sign-in'),
      clientId: CLIENT_ID,
    };
    const ana = await employerClient(sites, 'local-ana');
    const organization = await provenOrganization(ana, dataDirectory);
    const badge = await listedAchievement(ana, organization, [`https://${organization.domain}/issuer`]);
    const invited = await ana.call('POST', `${organization.path}/invitations`, { role: 'editor' });
    const marcus = await employerClient(sites, 'local-marcus');
    const link = String(expectStatus(invited, 201).body['link']).split('/').at(-1);
    expectStatus(await marcus.call('POST', `/invitations/${link}/acceptance`, {}), 200);

    const file = { gzip: table(badge.id), fileName: 'jobs.csv' };
    const made = await ana.call('POST', `${organization.path}/imports`, { ...file, run: true });
    expect(expectStatus(made, 201).body).toMatchObject({ state: 'running', rows: ROWS, ready: ROWS });
    const path = `${organization.path}/imports/${made.body['id']}`;
    const upTo = (share: number) =>
      eventually(
        async () => progressOf(await ana.call('GET', path)).done,
        (done) => done >= ROWS * share,
        LIMIT_MS,
      );

    // The worker alone dies in the middle of its work.
    const other = await marcus.call('POST', `${organization.path}/imports`, file);
    const otherPath = `${organization.path}/imports/${expectStatus(other, 201).body['id']}`;
    const began = performance.now();
    let driven = drive(ana, path);
    await upTo(0.1);
    const workers = processesOf(cloud, 'FunctionsEmployer');
    expect(workers).not.toEqual([]);
    for (const worker of workers) process.kill(worker, 'SIGKILL');
    const first = await driven;
    expect(first.map(({ state }) => state)).not.toContain('done');

    // A colleague is told that one runs and how far it is, and does not get in its way.
    const refused = await marcus.call('POST', `${otherPath}/start`, {}, etagOf(other));
    expect([refused.status, refused.body['code']]).toEqual([409, 'import-running']);
    const seen = progressOf(await marcus.call('POST', `${path}/continuation`, {}));
    expect(seen.state).toBe('running');

    // The next request has another worker; then everything dies.
    driven = drive(ana, path);
    await upTo(0.5);
    const family = [cloud.pid, ...descendantsOf(cloud.pid)];
    await cloud.kill();
    const second = await driven;
    await eventually(
      async () => stillRunning(family),
      (left) => left.length === 0,
    );
    expect(second.map(({ state }) => state)).not.toContain('done');

    const restarted = await startLocalCloud({
      templateDirectory: TEMPLATE_DIRECTORY,
      dataDirectory,
      port: 0,
    });
    again = restarted;
    const client = await employerClient(restarted, 'local-ana');
    const third = await drive(client, path);
    const took = (performance.now() - began) / 1000;
    expect(third.at(-1)).toEqual({ state: 'done', done: ROWS });
    expectForward([...first, seen, ...second, ...third]);
    const counts = { created: ROWS, changed: 0, unchanged: 0, failed: 0 };
    expect((await client.call('GET', path)).body['counts']).toEqual(counts);

    const roles = await rolesOf(client, organization.path);
    expect(roles).toHaveLength(ROWS);
    expect(new Set(roles.map(({ key }) => key)).size).toBe(ROWS);
    expect(roles.filter(({ state }) => state === 'published')).toHaveLength(PUBLISHED);

    // Nothing that no request shows was done twice either.
    const tables = operatorTables(restarted);
    const items = await tables.catalogItems();
    tables.close();
    const of = (type: string, action?: string) =>
      items.filter((item) => item['type'] === type && (action === undefined || item['action'] === action))
        .length;
    expect([of('role'), of('role-key'), of('recognition')]).toEqual([ROWS, ROWS, PUBLISHED]);
    expect([of('audit', 'role-drafted'), of('audit', 'role-published')]).toEqual([ROWS, PUBLISHED]);
    expect(of('audit', 'import-finished')).toBe(1);

    const shown = await eventually(
      () => publicRolesOf(restarted.origin, organization.id),
      (ids) => ids.length >= PUBLISHED,
      LIMIT_MS,
    );
    expect(new Set(shown).size).toBe(PUBLISHED);
    expect(shown).toHaveLength(PUBLISHED);
    const all = (performance.now() - began) / 1000;
    console.log(`${ROWS} rows over two kills in ${took.toFixed(0)} s; all public after ${all.toFixed(0)} s`);
  },
  LIMIT_MS * 2,
);
