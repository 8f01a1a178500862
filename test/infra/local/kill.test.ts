import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { dynamoDb, eventually, startSmallCloud } from './small-cloud.ts';
import { smallTemplate } from './small-template.ts';

const { directory } = smallTemplate({
  Echo: { code: 'export const handler = async () => 1;', routes: ['GET /echo'] },
});
afterAll(() => rmSync(directory, { recursive: true }));

const RUN = fileURLToPath(new URL('./run-small-cloud.ts', import.meta.url));

/** The processes whose command line names the template's directory: engines and functions of this test alone. */
const ours = (): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(directory);
      } catch {
        return false;
      }
    })
    .map(Number);

const killed = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

it('a SIGKILL leaves no process behind and loses nothing that was acknowledged', async () => {
  const child = fork(RUN, [directory], { execArgv: [] });
  const [cloud] = await once(child, 'message');
  expect((await fetch(`${cloud.origin}/echo`)).status).toBe(200);
  expect(ours().length).toBeGreaterThanOrEqual(3);

  let acknowledged = 0;
  const writing = (async () => {
    for (;;) {
      const Item = { PK: { S: 'a' }, SK: { S: String(acknowledged).padStart(6, '0') } };
      await dynamoDb(cloud, 'PutItem', { Item });
      acknowledged += 1;
    }
  })().catch(() => undefined);
  await eventually(() => (acknowledged > 50 ? true : undefined));
  await killed(child);
  await writing;
  await eventually(() => (ours().length === 0 ? true : undefined));

  const again = await startSmallCloud(directory);
  const { Count } = await dynamoDb(again, 'Query', {
    KeyConditionExpression: 'PK = :p',
    ExpressionAttributeValues: { ':p': { S: 'a' } },
  });
  await again.close();
  expect(Number(Count)).toBeGreaterThanOrEqual(acknowledged);
});
