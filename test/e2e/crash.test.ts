import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { TEMPLATE_DIRECTORY } from '../../infra/local/build.ts';
import { type LocalCloud, startLocalCloud } from '../../infra/local/cloud.ts';
import { CLIENT_ID } from '../../infra/local/local-values.ts';
import { ROLE } from '../kit/employer.ts';
import {
  draftedRole,
  type EmployerClient,
  employerClient,
  etagOf,
  eventually,
  expectStatus,
  listedAchievement,
  provenOrganization,
} from '../kit/employer-client.ts';
import { descendantsOf, type StartedCloud, startedCloud, stillRunning } from '../kit/started-cloud.ts';
import { operatorTables } from '../kit/table-items.ts';

const ROUNDS = 6;
const dataDirectory = mkdtempSync(join(tmpdir(), 'recognized-here-crash-'));
let running: StartedCloud | undefined;
let again: LocalCloud | undefined;
afterEach(async () => {
  if (running !== undefined && stillRunning([running.pid]).length > 0) await running.kill();
  await again?.close();
});
afterAll(() => rmSync(dataDirectory, { recursive: true }));

const start = async () => {
  running = await startedCloud('--no-sample', '--port', '0', '--data', dataDirectory);
  const sites = { origin: running.address('the site'), issuer: running.address('sign-in') };
  const client = await employerClient({ ...sites, clientId: CLIENT_ID }, 'local-ana');
  return { cloud: running, client, ...sites };
};

/** What a publisher knows: the last answer that reached it, and the change that it sent after that. */
interface Known {
  readonly published: number;
  readonly title: string;
}

/**
 * Changes the title and publishes, over and over, until the server is gone.
 * @param onSend told of each publication but the first when it is sent, with what the one before took
 */
const publishUntilCut = async (
  client: EmployerClient,
  path: string,
  known: Known,
  onSend: (tookMs: number) => void,
): Promise<{ readonly known: Known; readonly sent: string }> => {
  let last = known;
  let sent = known.title;
  let took: number | undefined;
  try {
    let etag = etagOf(await client.call('GET', path));
    for (;;) {
      sent = `Technician ${crypto.randomUUID()}`;
      const changed = await client.call('PUT', path, { ...ROLE, title: sent }, etag);
      if (changed.status !== 200) throw new Error(JSON.stringify(changed.body));
      const began = performance.now();
      if (took !== undefined) onSend(took);
      const answer = await client.call('POST', `${path}/publication`, {}, etagOf(changed));
      const { publishedVersion: published } = answer.body;
      if (answer.status !== 200 || typeof published !== 'number') throw new Error('cut off');
      took = performance.now() - began;
      etag = etagOf(answer);
      last = { published, title: sent };
    }
  } catch {
    return { known: last, sent };
  }
};

const titleOf = (item: unknown): unknown => Object(Object(item).role).title;

/** Everything that is kept of a role, told apart. */
const keptOf = async (cloud: LocalCloud, role: string) => {
  const tables = operatorTables(cloud);
  const items = await tables.catalogItems();
  tables.close();
  const at = (partition: string, sort?: RegExp) =>
    items.filter(({ PK, SK }) => PK === partition && (sort?.test(String(SK)) ?? true));
  const bySort = (one: (typeof items)[number], other: typeof one) =>
    String(one['SK']) < String(other['SK']) ? -1 : 1;
  return {
    head: items.find(({ PK, SK }) => String(PK).startsWith('ORG#') && SK === `ROLE#${role}`),
    versions: at(`VERSION#${role}`).toSorted(bySort),
    publications: items.filter(({ action, target }) => action === 'role-published' && target === role),
    receipts: items.filter(({ type, outcome }) => {
      const value = Object(Object(outcome).value);
      return type === 'receipt' && value.id === role && value.state === 'published';
    }),
    current: at(`PUB#ROLE#${role}`, /^CURRENT$/)[0],
    pages: at(`PUB#ROLE#${role}`, /^\d/).toSorted(bySort),
  };
};

const readPublic = async (origin: string, path: string): Promise<unknown> =>
  (await fetch(`${origin}${path}`)).json();

it('a kill in the middle of a publication leaves the old version or the new one, never half', async () => {
  const first = await start();
  const organization = await provenOrganization(first.client, dataDirectory);
  const { id: achievement } = await listedAchievement(first.client, organization, [
    `https://${organization.domain}/issuer`,
  ]);
  const rule = { required: { op: 'leaf', achievement }, preferred: [] };
  const role = await draftedRole(first.client, organization, rule);
  const answer = await first.client.call('POST', `${role.path}/publication`, {}, role.etag);
  let known: Known = { published: 1, title: ROLE.title };
  expect(expectStatus(answer, 200).body['publishedVersion']).toBe(1);
  await first.cloud.stop();

  const outcomes: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { cloud, client } = await start();
    const family = [cloud.pid, ...descendantsOf(cloud.pid)];
    expect(family.length).toBeGreaterThan(3);
    const due = Promise.withResolvers<number>();
    const publishing = publishUntilCut(client, role.path, known, due.resolve);
    // Somewhere in the time that a publication takes, a later part of it each round.
    const never = publishing.then(() => Promise.reject(new Error('it published nothing')));
    const took = await Promise.race([due.promise, never]);
    never.catch(() => undefined);
    const delay = (took * (round + Math.random())) / ROUNDS;
    await new Promise((resolve) => setTimeout(resolve, delay));
    family.push(...descendantsOf(cloud.pid));
    await cloud.kill();
    const cut = await publishing;
    await eventually(
      async () => stillRunning(family),
      (left) => left.length === 0,
    );

    const restarted = await startLocalCloud({
      templateDirectory: TEMPLATE_DIRECTORY,
      dataDirectory,
      port: 0,
    });
    again = restarted;
    const { origin } = restarted;
    const kept = await keptOf(restarted, role.id);
    const published = Number(kept.head?.['publishedVersion']);
    expect([cut.known.published, cut.known.published + 1]).toContain(published);
    const title = published === cut.known.published ? cut.known.title : cut.sent;
    outcomes.push(published === cut.known.published ? 'old' : 'new');

    // The head, the versions, the trail and the kept answers were written together or not at all.
    const numbers = Array.from({ length: published }, (_, at) => at + 1);
    expect(kept.versions.map(({ number }) => number)).toEqual(numbers);
    expect(titleOf(kept.versions.at(-1))).toBe(title);
    expect(titleOf(kept.head?.['latest'])).toBe(title);
    expect([cut.sent, title]).toContain(titleOf(kept.head));
    expect(kept.publications).toHaveLength(published);
    expect(kept.receipts).toHaveLength(published);

    // What the public sees follows, however far the stream had come.
    const agreed = await eventually(
      () => keptOf(restarted, role.id),
      ({ current }) => current?.['number'] === published,
    );
    expect(titleOf(agreed.current)).toBe(title);
    expect(agreed.pages.map(({ number }) => number)).toEqual(numbers);
    expect(agreed.pages.map(titleOf)).toEqual(kept.versions.map(titleOf));
    expect(titleOf(await readPublic(origin, `/api/roles/${role.id}`))).toBe(title);
    expect(titleOf(await readPublic(origin, `/api/roles/${role.id}/versions/${published}`))).toBe(title);
    expect(await (await fetch(`${origin}/roles/${role.id}`)).text()).toContain(title);
    const listed = Object(await readPublic(origin, `/api/organizations/${organization.id}/roles`));
    expect(listed.items.map(titleOf)).toEqual([title]);
    known = { published, title };
    await restarted.close();
    again = undefined;
  }
  console.log(`after ${ROUNDS} kills: ${outcomes.join(', ')}; ${known.published} versions`);
}, 240_000);
