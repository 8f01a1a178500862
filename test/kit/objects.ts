import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { startS3 } from '../../infra/local/s3/start.ts';

/** A real object store with one bucket, for one test file. */
export interface TestObjects {
  readonly client: S3Client;
  readonly bucket: string;
  stop(): Promise<void>;
}

export const startObjects = async (): Promise<TestObjects> => {
  const directory = await mkdtemp(join(tmpdir(), 'rh-objects-'));
  const engine = await startS3({ directory, buckets: ['imports'], authorize: () => undefined });
  const client = new S3Client({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
  return {
    client,
    bucket: 'imports',
    async stop() {
      client.destroy();
      await engine.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
};
