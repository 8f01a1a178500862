import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../infra/local/engine/listen.ts';
import { type S3Access, startS3 } from '../../../infra/local/s3/start.ts';

const Bucket = 'objects';
let directory: string;
let engine: Engine;
let client: S3Client;
let asked: S3Access[] = [];
let denied: (access: S3Access) => boolean = () => false;

const clientOf = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'LOCALKEY', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });

const start = (): Promise<Engine> =>
  startS3({
    directory,
    buckets: [Bucket, 'lists'],
    authorize: (access) => {
      asked.push(access);
      return denied(access) ? { deny: `not authorized to perform ${access.action}` } : undefined;
    },
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rh-s3-'));
  engine = await start();
  client = clientOf(engine.url);
});

afterAll(async () => {
  client.destroy();
  await engine.close();
  await rm(directory, { recursive: true, force: true });
});

const put = (Key: string, Body: string, more: object = {}) =>
  client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const text = async (Key: string): Promise<string | undefined> =>
  (await client.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();

describe('objects', () => {
  it('gives back bytes, type, cache control and user metadata', async () => {
    await put('a.json', '{"a":1}', {
      ContentType: 'application/json',
      CacheControl: 'max-age=60',
      Metadata: { revision: '7' },
    });
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'a.json' }));
    expect(await got.Body?.transformToString()).toBe('{"a":1}');
    expect(got).toMatchObject({
      ContentType: 'application/json',
      CacheControl: 'max-age=60',
      Metadata: { revision: '7' },
      ContentLength: 7,
    });
    const head = await client.send(new HeadObjectCommand({ Bucket, Key: 'a.json' }));
    expect(head).toMatchObject({ ETag: got.ETag, ContentLength: 7, ContentType: 'application/json' });
  });

  it('takes a stream in signed-trailer chunks without a byte of framing', async () => {
    const pieces = Array.from({ length: 40 }, (_, index) => Buffer.alloc(50_000, index));
    const Body = Readable.from(pieces);
    await client.send(
      new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: 2_000_000, ContentType: 'x/y' }),
    );
    const got = await client.send(new GetObjectCommand({ Bucket, Key: 'stream' }));
    expect(Buffer.concat(pieces).equals(Buffer.from((await got.Body?.transformToByteArray()) ?? []))).toBe(
      true,
    );
    expect(got.ContentEncoding).toBeUndefined();
    expect(got.ChecksumCRC32).toBeDefined();
  });

  it.each(['CRC32', 'SHA1', 'SHA256'] as const)('checks and keeps a %s', async (ChecksumAlgorithm) => {
    await put(`sum-${ChecksumAlgorithm}`, 'checked', { ChecksumAlgorithm });
    const got = await client.send(
      new GetObjectCommand({ Bucket, Key: `sum-${ChecksumAlgorithm}`, ChecksumMode: 'ENABLED' }),
    );
    expect(got[`Checksum${ChecksumAlgorithm}`]).toBeDefined();
    expect(await got.Body?.transformToString()).toBe('checked');
  });

  it('refuses a body that is not what its checksum says, and keeps nothing of it', async () => {
    await expect(put('bad', 'body', { ChecksumCRC32: 'AAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(put('bad', 'body', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' })).rejects.toMatchObject({
      name: 'BadDigest',
    });
    await expect(text('bad')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await readdir(join(directory, Bucket, 'drafts'))).toEqual([]);
  });

  it('serves ranges', async () => {
    await put('range', '0123456789');
    const range = async (Range: string) => {
      const got = await client.send(new GetObjectCommand({ Bucket, Key: 'range', Range }));
      return [await got.Body?.transformToString(), got.ContentRange];
    };
    expect(await range('bytes=2-4')).toEqual(['234', 'bytes 2-4/10']);
    expect(await range('bytes=7-')).toEqual(['789', 'bytes 7-9/10']);
    expect(await range('bytes=-3')).toEqual(['789', 'bytes 7-9/10']);
    expect(await range('bytes=8-100')).toEqual(['89', 'bytes 8-9/10']);
    await expect(range('bytes=10-')).rejects.toMatchObject({ name: 'InvalidRange' });
  });

  it('holds an empty object and overwrites it', async () => {
    await put('empty', '', { ContentLength: 0 });
    expect(await text('empty')).toBe('');
    await put('empty', 'no longer');
    expect(await text('empty')).toBe('no longer');
  });

  it.each([
    'a/b/c',
    'with space',
    'plus+and%25',
    'señal/日本/😀',
    '../../escape',
    'a/../b',
    'a//b',
    '/lead',
    '.',
    '..',
  ])('keeps the key %j as it is', async (Key) => {
    await put(Key, Key);
    expect(await text(Key)).toBe(Key);
    const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: Key }));
    expect(Contents.map((object) => object.Key)).toContain(Key);
    await client.send(new DeleteObjectCommand({ Bucket, Key }));
    await expect(text(Key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('writes nowhere but in its own directory', async () => {
    await put('../../../outside', 'x');
    expect((await readdir(directory)).sort()).toEqual(['lists', Bucket]);
    expect((await readdir(join(directory, Bucket))).sort()).toEqual(['drafts', 'objects']);
  });

  it('refuses what it does not have by name', async () => {
    await expect(put('k'.repeat(1025), 'x')).rejects.toMatchObject({ name: 'KeyTooLongError' });
    await expect(client.send(new GetObjectCommand({ Bucket: 'elsewhere', Key: 'a' }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    });
    const response = await fetch(`${engine.url}/${Bucket}/a?tagging`);
    expect([response.status, await response.text()]).toEqual([
      501,
      expect.stringContaining('NotImplemented'),
    ]);
  });
});

describe('conditions', () => {
  it('writes only what is not there, and only over what was read', async () => {
    const first = await put('once', '1', { IfNoneMatch: '*' });
    await expect(put('once', '2', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await expect(put('once', '2', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    await expect(put('absent', '2', { IfMatch: '"0"' })).rejects.toMatchObject({ name: 'NoSuchKey' });
    await put('once', '3', { IfMatch: first.ETag });
    expect(await text('once')).toBe('3');
  });

  it('answers a read with 304 and 412', async () => {
    const { ETag } = await put('cond', 'same');
    const get = (more: object) => client.send(new GetObjectCommand({ Bucket, Key: 'cond', ...more }));
    await expect(get({ IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(get({ IfMatch: '"0"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
    expect(await (await get({ IfMatch: ETag })).Body?.transformToString()).toBe('same');
  });

  it('lets one of 50 racing writers create, and one of 50 replace', async () => {
    // Each race writes texts of its own: whoever writes what is there already leaves its ETag standing for the next.
    const race = async (Key: string, condition: object): Promise<number> => {
      const textOf = (index: number) => `${Object.keys(condition)} ${index}`;
      const tries = Array.from({ length: 50 }, (_, index) => put(Key, textOf(index), condition));
      const outcomes = await Promise.allSettled(tries);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected')
          expect(outcome.reason).toMatchObject({ name: 'PreconditionFailed' });
      }
      const winners = outcomes.flatMap((outcome, index) => (outcome.status === 'fulfilled' ? [index] : []));
      expect(await text(Key)).toBe(textOf(winners[0] ?? -1));
      return winners.length;
    };
    expect(await race('race', { IfNoneMatch: '*' })).toBe(1);
    const { ETag } = await client.send(new HeadObjectCommand({ Bucket, Key: 'race' }));
    expect(await race('race', { IfMatch: ETag })).toBe(1);
  });
});

describe('listing', () => {
  const list = (more: object) => client.send(new ListObjectsV2Command({ Bucket: 'lists', ...more }));
  const keys = ['a/1', 'a/2', 'a/b/3', 'c', 'd/4', '\u{ffff}', '\u{10000}'];

  beforeAll(async () => {
    for (const Key of keys) await client.send(new PutObjectCommand({ Bucket: 'lists', Key, Body: Key }));
  });

  it('sorts by UTF-8 bytes, takes a prefix and rolls up by delimiter', async () => {
    expect((await list({})).Contents?.map((object) => object.Key)).toEqual(keys);
    const top = await list({ Delimiter: '/' });
    expect(top.Contents?.map((object) => object.Key)).toEqual(['c', '\u{ffff}', '\u{10000}']);
    expect(top.CommonPrefixes?.map((prefix) => prefix.Prefix)).toEqual(['a/', 'd/']);
    const inner = await list({ Delimiter: '/', Prefix: 'a/' });
    expect(inner.Contents?.map((object) => object.Key)).toEqual(['a/1', 'a/2']);
    expect(inner.CommonPrefixes?.map((prefix) => prefix.Prefix)).toEqual(['a/b/']);
  });

  it('pages through everything once, prefixes included', async () => {
    for (const Delimiter of [undefined, '/']) {
      const seen: (string | undefined)[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await list({ MaxKeys: 2, Delimiter, ContinuationToken });
        seen.push(...(page.Contents ?? []).map((object) => object.Key));
        seen.push(...(page.CommonPrefixes ?? []).map((prefix) => prefix.Prefix));
        ContinuationToken = page.NextContinuationToken;
        expect(page.IsTruncated).toBe(ContinuationToken !== undefined);
      } while (ContinuationToken !== undefined);
      const all = Delimiter === undefined ? keys : ['a/', 'c', 'd/', '\u{ffff}', '\u{10000}'];
      expect([...seen].sort()).toEqual([...all].sort());
    }
  });
});

describe('authorization', () => {
  it('names the caller, the action and the object', async () => {
    asked = [];
    const { ETag } = await put('iam', '1');
    await put('iam', '2', { IfMatch: ETag });
    await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'ia' }));
    const accessKeyId = 'LOCALKEY';
    expect(asked).toEqual([
      { accessKeyId, bucket: Bucket, action: 's3:PutObject', key: 'iam' },
      { accessKeyId, bucket: Bucket, action: 's3:PutObject', key: 'iam' },
      { accessKeyId, bucket: Bucket, action: 's3:GetObject', key: 'iam' },
      { accessKeyId, bucket: Bucket, action: 's3:ListBucket', prefix: 'ia' },
    ]);
  });

  it('changes nothing when it is denied', async () => {
    await put('kept', 'kept');
    denied = (access) => access.action !== 's3:GetObject';
    try {
      await expect(put('kept', 'changed')).rejects.toMatchObject({
        name: 'AccessDenied',
        message: 'not authorized to perform s3:PutObject',
      });
      await expect(client.send(new DeleteObjectCommand({ Bucket, Key: 'kept' }))).rejects.toThrow();
      expect(await text('kept')).toBe('kept');
      await expect(text('not there')).rejects.toMatchObject({ name: 'AccessDenied' });
    } finally {
      denied = () => false;
    }
  });
});

describe('a restart', () => {
  it('finds every object again and drops what was never finished', async () => {
    await put('lasting', 'still here', { Metadata: { a: 'b' } });
    const before = await client.send(new HeadObjectCommand({ Bucket, Key: 'lasting' }));
    await engine.close();
    engine = await start();
    client = clientOf(engine.url);
    const after = await client.send(new GetObjectCommand({ Bucket, Key: 'lasting' }));
    expect(await after.Body?.transformToString()).toBe('still here');
    expect([after.ETag, after.Metadata]).toEqual([before.ETag, { a: 'b' }]);
  });
});
