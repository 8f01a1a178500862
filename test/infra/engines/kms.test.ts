import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../../infra/local/engine/listen.ts';
import { type KmsAccess, startKms } from '../../../infra/local/kms/start.ts';

const keyArn = 'arn:aws:kms:us-east-1:000000000000:key/11111111-2222-4333-8444-555555555555';
let directory: string;
let engine: Engine;
let asked: KmsAccess[] = [];
let deny: string | undefined;

const start = (): Promise<Engine> =>
  startKms({
    file: join(directory, 'master.key'),
    keyArn,
    aliases: ['alias/recognized-here'],
    authorize: (access) => {
      asked.push(access);
      return deny === undefined ? undefined : { deny };
    },
  });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rh-kms-'));
  engine = await start();
});

afterAll(async () => {
  await engine.close();
  await rm(directory, { recursive: true, force: true });
});

const call = async (operation: string, body: unknown): Promise<Record<string, string>> => {
  const response = await fetch(engine.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `TrentService.${operation}`,
      authorization:
        'AWS4-HMAC-SHA256 Credential=LOCALKEY/20261122/us-east-1/kms/aws4_request, SignedHeaders=host, Signature=0',
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer: Record<string, string> = await response.json();
  return { status: String(response.status), ...answer };
};

const EncryptionContext = { organization: 'org_1', purpose: 'signing' };

it('makes a data key that opens again with the same context, in any order', async () => {
  const made = await call('GenerateDataKey', { KeyId: keyArn, KeySpec: 'AES_256', EncryptionContext });
  expect(Buffer.from(made['Plaintext'] ?? '', 'base64')).toHaveLength(32);
  const opened = await call('Decrypt', {
    CiphertextBlob: made['CiphertextBlob'],
    EncryptionContext: { purpose: 'signing', organization: 'org_1' },
  });
  expect(opened).toMatchObject({ status: '200', KeyId: keyArn, Plaintext: made['Plaintext'] });
});

it('opens nothing with another context, and nothing that was changed', async () => {
  const Plaintext = Buffer.from('secret').toString('base64');
  const { CiphertextBlob = '' } = await call('Encrypt', {
    KeyId: 'alias/recognized-here',
    Plaintext,
    EncryptionContext,
  });
  const refused = { status: '400', __type: 'InvalidCiphertextException' };
  expect(await call('Decrypt', { CiphertextBlob })).toMatchObject(refused);
  expect(
    await call('Decrypt', {
      CiphertextBlob,
      EncryptionContext: { ...EncryptionContext, organization: 'org_2' },
    }),
  ).toMatchObject(refused);
  const blob = Buffer.from(CiphertextBlob, 'base64');
  for (let index = 0; index < blob.length; index += 1) {
    const changed = Buffer.from(blob);
    changed[index] = (changed[index] ?? 0) ^ 1;
    const body = { CiphertextBlob: changed.toString('base64'), EncryptionContext };
    expect(await call('Decrypt', body)).toMatchObject(refused);
  }
  expect(await call('Decrypt', { CiphertextBlob, EncryptionContext })).toMatchObject({ Plaintext });
});

it.each([
  ['Encrypt', { KeyId: 'alias/other', Plaintext: 'AAAA' }, 'NotFoundException'],
  ['Encrypt', { KeyId: keyArn, Plaintext: '' }, 'ValidationException'],
  ['GenerateDataKey', { KeyId: keyArn }, 'ValidationException'],
  ['GenerateDataKey', { KeyId: keyArn, KeySpec: 'AES_256', NumberOfBytes: 8 }, 'ValidationException'],
  ['Decrypt', { CiphertextBlob: '%%' }, 'ValidationException'],
  ['Decrypt', 'not json', 'SerializationException'],
  ['ScheduleKeyDeletion', { KeyId: keyArn }, 'UnknownOperationException'],
  ['constructor', {}, 'UnknownOperationException'],
])('%s refuses %j as %s', async (operation, body, type) => {
  expect(await call(operation, body)).toMatchObject({ status: '400', __type: type });
});

it('asks before it acts, with the context, and says why it was denied', async () => {
  asked = [];
  deny = 'not authorized to perform kms:Encrypt';
  const answer = await call('Encrypt', { KeyId: keyArn, Plaintext: 'AAAA', EncryptionContext });
  deny = undefined;
  expect(answer).toEqual({
    status: '400',
    __type: 'AccessDeniedException',
    message: 'not authorized to perform kms:Encrypt',
  });
  expect(asked).toEqual([
    { accessKeyId: 'LOCALKEY', action: 'kms:Encrypt', keyArn, encryptionContext: EncryptionContext },
  ]);
});

it('keeps its key for its owner alone, over a restart', async () => {
  const { CiphertextBlob } = await call('Encrypt', { KeyId: keyArn, Plaintext: 'AAAA' });
  await engine.close();
  engine = await start();
  expect(await call('Decrypt', { CiphertextBlob })).toMatchObject({ Plaintext: 'AAAA' });
  expect((await stat(join(directory, 'master.key'))).mode & 0o777).toBe(0o600);
});

it('does not replace a key file that it cannot read', async () => {
  const file = join(directory, 'broken.key');
  await writeFile(file, 'short');
  await expect(startKms({ file, keyArn, authorize: () => undefined })).rejects.toThrow('256 bits');
});
