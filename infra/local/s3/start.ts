import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { accessKeyOf, type Decision } from '../engine/access.ts';
import { type Engine, listen } from '../engine/listen.ts';
import { S3Error } from './errors.ts';
import { ObjectStore } from './object-store.ts';
import { deleteObject, getObject, listObjects, putObject } from './operations.ts';
import { type Target, targetOf } from './target.ts';
import { errorDocument } from './xml.ts';

/** One use of a permission, as IAM sees it. */
export interface S3Access {
  readonly accessKeyId: string | undefined;
  readonly action: 's3:GetObject' | 's3:PutObject' | 's3:DeleteObject' | 's3:ListBucket';
  readonly bucket: string;
  /** The object's key; for `s3:ListBucket` absent. */
  readonly key?: string | undefined;
  /** For `s3:ListBucket`: the condition key `s3:prefix`. */
  readonly prefix?: string | undefined;
}

export interface S3Options {
  readonly directory: string;
  readonly buckets: readonly string[];
  /** 0 or absent for any free port. */
  readonly port?: number;
  readonly authorize: (access: S3Access) => Decision;
}

type Permit = (access: Omit<S3Access, 'accessKeyId' | 'bucket'>) => Promise<void>;

const OBJECT_ACTIONS = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
} as const;

const isObjectMethod = (method: string | undefined): method is keyof typeof OBJECT_ACTIONS =>
  method !== undefined && Object.hasOwn(OBJECT_ACTIONS, method);

const onObject = async (
  store: ObjectStore,
  key: string,
  permit: Permit,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { method } = request;
  if (!isObjectMethod(method)) throw new S3Error('MethodNotAllowed', 'this method is not served here');
  await permit({ action: OBJECT_ACTIONS[method], key });
  const call = { store, key, request, response };
  if (method === 'DELETE') return deleteObject(call);
  if (method === 'PUT') {
    if (request.headers['x-amz-copy-source'] !== undefined) {
      throw new S3Error('NotImplemented', 'CopyObject is not served here');
    }
    // S3 asks for the right to read when a write says what it expects to find.
    if (request.headers['if-match'] !== undefined) await permit({ action: 's3:GetObject', key });
    return putObject(call);
  }
  // Whoever may not list a bucket is not told that a key is absent.
  if (store.facts(key) === undefined) await permit({ action: 's3:ListBucket' });
  return getObject(call);
};

const onBucket = async (
  store: ObjectStore,
  { bucket, query }: Target,
  permit: Permit,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  await permit({ action: 's3:ListBucket', prefix: query.get('prefix') ?? undefined });
  if (request.method === 'HEAD') response.writeHead(200).end();
  else if (request.method === 'GET') listObjects(store, bucket, query, response);
  else throw new S3Error('NotImplemented', 'buckets come from the template alone');
};

const sendError = (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const known =
    error instanceof S3Error ? error : new S3Error('InternalError', 'We encountered an internal error.');
  if (!(error instanceof S3Error)) console.error('s3:', error);
  const id = randomUUID();
  const bare = request.method === 'HEAD' || known.status === 304;
  // What is left of the body is not read: the connection ends with the answer.
  response.writeHead(known.status, {
    'x-amz-request-id': id,
    ...(bare ? {} : { 'content-type': 'application/xml' }),
    ...(request.complete ? {} : { connection: 'close' }),
  });
  response.end(bare ? undefined : errorDocument(known, request.url?.split('?')[0] ?? '/', id));
};

/**
 * Starts an S3 endpoint over files on 127.0.0.1: PutObject, GetObject, HeadObject, DeleteObject and ListObjectsV2
 * with conditions, ranges and checksums. Any other operation answers `NotImplemented`.
 * @throws when the port is taken or a stored object cannot be read
 */
export const startS3 = async (options: S3Options): Promise<Engine> => {
  const stores = new Map(
    options.buckets.map((bucket) => [bucket, new ObjectStore(join(options.directory, bucket))]),
  );
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = targetOf(request);
    const accessKeyId = accessKeyOf(request);
    const permit: Permit = async (access) => {
      const denial = await options.authorize({ accessKeyId, bucket: target.bucket, ...access });
      if (denial !== undefined) throw new S3Error('AccessDenied', denial.deny);
    };
    const store = stores.get(target.bucket);
    if (store === undefined) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    if (target.key === undefined) await onBucket(store, target, permit, request, response);
    else await onObject(store, target.key, permit, request, response);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => sendError(error, request, response));
  });
  return listen(server, options.port ?? 0);
};
