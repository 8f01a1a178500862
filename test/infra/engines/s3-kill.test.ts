import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';

const Bucket = 'objects';

const launch = async (directory: string): Promise<{ child: ChildProcess; client: S3Client }> => {
  const child = fork(join(import.meta.dirname, 's3-process.ts'), [directory, Bucket]);
  const [url] = await once(child, 'message');
  const client = new S3Client({
    endpoint: String(url),
    region: 'us-east-1',
    credentials: { accessKeyId: 'k', secretAccessKey: 's' },
    maxAttempts: 1,
  });
  return { child, client };
};

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

it('keeps what it acknowledged, and never half of an object, when it is killed while writing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'rh-s3-kill-'));
  try {
    const acknowledged = new Map<string, number>();
    const bodyOf = (round: number): string => `${round}:`.repeat(60_000);
    for (let round = 1; round <= 3; round += 1) {
      const { child, client } = await launch(directory);
      const writes = Array.from({ length: 24 }, async (_, index) => {
        const Key = `key/${index % 8}/${index}`;
        await client.send(new PutObjectCommand({ Bucket, Key, Body: bodyOf(round) }));
        acknowledged.set(Key, round);
      });
      const settled = Promise.allSettled(writes);
      while (acknowledged.size === 0 || ![...acknowledged.values()].includes(round)) {
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      await kill(child);
      await settled;
      client.destroy();
    }
    const { child, client } = await launch(directory);
    for (const [Key, round] of acknowledged) {
      const got = await client.send(new GetObjectCommand({ Bucket, Key }));
      const body = (await got.Body?.transformToString()) ?? '';
      const found = Number.parseInt(body, 10);
      expect(found).toBeGreaterThanOrEqual(round);
      expect(body).toBe(bodyOf(found));
    }
    expect(await readdir(join(directory, Bucket, 'drafts'))).toEqual([]);
    client.destroy();
    await kill(child);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
