import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { decodeBody } from './body.ts';
import { checkRead, checkWrite, rangeOf } from './conditions.ts';
import { Digests } from './digests.ts';
import { S3Error } from './errors.ts';
import { list } from './listing.ts';
import type { ObjectFacts, ObjectStore } from './object-store.ts';
import { listingDocument } from './xml.ts';

/** One authorized request on one object. */
export interface ObjectCall {
  readonly store: ObjectStore;
  readonly key: string;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

const KEPT = [
  'content-type',
  'cache-control',
  'content-disposition',
  'content-language',
  'expires',
  'x-amz-website-redirect-location',
];

/** The headers that S3 stores with an object and gives back with it. */
const storedHeaders = (request: IncomingMessage): Record<string, string> => {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value !== 'string') continue;
    if (KEPT.includes(name) || name.startsWith('x-amz-meta-')) kept[name] = value;
  }
  const encoding = (request.headers['content-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'aws-chunked')
    .join(',');
  if (encoding !== '') kept['content-encoding'] = encoding;
  kept['content-type'] ??= 'binary/octet-stream';
  return kept;
};

/** PutObject. The condition is checked again in the tick that makes the object visible: one writer wins. */
export const putObject = async ({ store, key, request, response }: ObjectCall): Promise<void> => {
  checkWrite(request.headers, store.facts(key));
  const digests = new Digests();
  const body = decodeBody(request);
  let etag = '';
  const draft = await store.draft(digests.through(body.chunks), (): ObjectFacts => {
    const finished = digests.finish(request.headers, body.trailers);
    etag = finished.etag;
    const headers = storedHeaders(request);
    if (finished.checksum !== undefined) headers[finished.checksum.header] = finished.checksum.value;
    return { key, size: digests.size, etag, lastModified: new Date().toISOString(), headers };
  });
  try {
    checkWrite(request.headers, store.facts(key));
  } catch (error) {
    draft.discard();
    throw error;
  }
  draft.publish();
  response.writeHead(200, { etag, 'content-length': 0 }).end();
};

const present = (store: ObjectStore, key: string): ObjectFacts => {
  const facts = store.facts(key);
  if (facts === undefined) throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  return facts;
};

const responseHeaders = (facts: ObjectFacts, request: IncomingMessage, whole: boolean) => {
  const checksums = whole && request.headers['x-amz-checksum-mode'] === 'ENABLED';
  const stored = Object.entries(facts.headers).filter(
    ([name]) => checksums || !name.startsWith('x-amz-checksum-'),
  );
  return {
    ...Object.fromEntries(stored),
    etag: facts.etag,
    'last-modified': new Date(facts.lastModified).toUTCString(),
    'accept-ranges': 'bytes',
  };
};

/** GetObject and HeadObject, with ranges and entity tag conditions. */
export const getObject = async ({ store, key, request, response }: ObjectCall): Promise<void> => {
  const facts = present(store, key);
  checkRead(request.headers, facts);
  const range = rangeOf(request.headers.range, facts.size);
  const { from, to } = range ?? { from: 0, to: facts.size - 1 };
  const headers = {
    ...responseHeaders(facts, request, range === undefined),
    'content-length': to - from + 1,
    ...(range === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${facts.size}` }),
  };
  if (request.method === 'HEAD' || to < from) {
    response.writeHead(range === undefined ? 200 : 206, headers).end();
    return;
  }
  const bytes = store.read(key, from, to);
  response.writeHead(range === undefined ? 200 : 206, headers);
  await pipeline(bytes, response);
};

/** DeleteObject: 204 whether or not there was one. */
export const deleteObject = ({ store, key, request, response }: ObjectCall): void => {
  const current = store.facts(key);
  if (request.headers['if-match'] !== undefined) checkWrite(request.headers, current);
  if (current !== undefined) store.delete(key);
  response.writeHead(204).end();
};

/** ListObjectsV2. */
export const listObjects = (
  store: ObjectStore,
  bucket: string,
  query: URLSearchParams,
  response: ServerResponse,
): void => {
  const document = listingDocument(bucket, list(store.sorted(), query));
  response.writeHead(200, { 'content-type': 'application/xml' }).end(document);
};
