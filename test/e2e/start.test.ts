import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { CLIENT_ID } from '../../infra/local/local-values.ts';
import { employerClient, expectStatus } from '../kit/employer-client.ts';
import {
  descendantsOf,
  runStart,
  type StartedCloud,
  startedCloud,
  stillRunning,
} from '../kit/started-cloud.ts';

const directory = mkdtempSync(join(tmpdir(), 'recognized-here-start-'));
const data = join(directory, 'data');
const clouds: StartedCloud[] = [];
const start = async (...options: readonly string[]): Promise<StartedCloud> => {
  const cloud = await startedCloud('--no-sample', '--data', data, ...options);
  clouds.push(cloud);
  return cloud;
};
afterEach(async () => {
  for (const cloud of clouds.splice(0)) if (stillRunning([cloud.pid]).length > 0) await cloud.kill();
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Creates an organization, to see later whether it is still there. */
const clientOf = (cloud: StartedCloud) =>
  employerClient(
    { origin: cloud.address('the site'), issuer: cloud.address('sign-in'), clientId: CLIENT_ID },
    'local-sam',
  );
const create = async (cloud: StartedCloud): Promise<void> => {
  const facts = { kind: 'employer', name: 'Kept over a restart', domain: 'kept.example' };
  expectStatus(await (await clientOf(cloud)).call('POST', '/organizations', facts), 201);
};
const organizationsOf = async (cloud: StartedCloud): Promise<readonly unknown[]> => {
  const me = expectStatus(await (await clientOf(cloud)).call('GET', '/me'), 200);
  return Object(me.body['organizations']).items;
};

describe('the command', () => {
  it.each([
    ['--port', 'nonsense'],
    ['--port', '70000'],
    ['--port', '-1'],
    ['--port', '80.5'],
    ['--prot', '80'],
  ])('%s %s is refused with how to say it, before anything starts', async (...options) => {
    const refused = runStart('--no-sample', '--data', data, ...options);
    expect(await refused.exited).toBe(2);
    expect(refused.said()).toContain('npm start -- [options]');
    expect(refused.said()).not.toMatch(/\n\s+at /);
  });

  it('takes the next port when one is busy, and says so', async () => {
    const busy = createServer().listen(0);
    await new Promise((resolve) => busy.once('listening', resolve));
    const { port }: AddressInfo = Object(busy.address());
    const cloud = await start('--port', String(port));
    expect(cloud.said()).toContain(`port ${port} is busy`);
    expect(Number(new URL(cloud.address('the site')).port)).toBeGreaterThan(port);
    expect((await fetch(cloud.address('the site'))).status).toBe(200);
    busy.close();
  });

  it('keeps what was done over Ctrl-C, leaves no process, and forgets it on --reset alone', async () => {
    const first = await start('--port', '0');
    await create(first);
    const family = [first.pid, ...descendantsOf(first.pid)];
    expect(await first.stop()).toBe(0);
    expect(stillRunning(family)).toEqual([]);
    const second = await start('--port', '0');
    expect(await organizationsOf(second)).toHaveLength(1);
    expect(await second.stop()).toBe(0);
    const third = await start('--port', '0', '--reset');
    expect(await organizationsOf(third)).toEqual([]);
  });

  it('does not start twice on the same data, and does the one that runs no harm', async () => {
    const first = await start('--port', '0');
    const before = await organizationsOf(first);
    for (const options of [[], ['--reset']]) {
      const second = runStart('--no-sample', '--port', '0', '--data', data, ...options);
      expect(await second.exited).toBe(1);
      expect(second.said()).toContain(`Another local cloud runs on ${data}`);
      expect(second.said()).not.toMatch(/\n\s+at /);
    }
    expect(await organizationsOf(first)).toEqual(before);
  });

  it('empties no directory that is not its own', async () => {
    const foreign = mkdtempSync(join(directory, 'foreign-'));
    writeFileSync(join(foreign, 'thesis.txt'), 'years of work');
    const refused = runStart('--no-sample', '--port', '0', '--data', foreign, '--reset');
    expect(await refused.exited).toBe(1);
    expect(refused.said()).toContain('nothing was removed');
    expect(readdirSync(foreign)).toEqual(['thesis.txt']);
  });
});
