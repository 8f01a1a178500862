import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { HttpResponse } from '../api/message.ts';
import { callEngine } from '../http-call.ts';
import type { Deployment } from '../template/deployment.ts';
import { isObject, list, text } from '../template/json.ts';
import { TemplateError } from '../template/template.ts';
import type { Origin } from './distribution.ts';

/** Reads and writes objects as somebody whom the template knows. */
export interface S3Client {
  put(bucket: string, key: string, body: Buffer, headers?: Readonly<Record<string, string>>): Promise<void>;
  send(
    method: string,
    bucket: string,
    path: string,
    headers: Readonly<Record<string, string>>,
  ): Promise<HttpResponse>;
}

/** The header that says who calls; the local engines read the key's name and check no signature. */
const signedBy = (accessKeyId: string): string =>
  `AWS4-HMAC-SHA256 Credential=${accessKeyId}/20260101/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0`;

/** A client of the local S3 engine. */
export const s3Client = (url: string, accessKeyId: string): S3Client => {
  const call = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: Buffer) =>
    callEngine(url, {
      method,
      path,
      headers: { ...headers, authorization: signedBy(accessKeyId) },
      ...(body === undefined ? {} : { body }),
    });
  return {
    put: async (bucket, key, body, headers = {}) => {
      const path = `/${bucket}/${key.split('/').map(encodeURIComponent).join('/')}`;
      const answer = await call('PUT', path, headers, body);
      if (answer.status !== 200) throw new Error(`s3://${bucket}/${key} was not written: ${answer.body}`);
    },
    send: async (method, bucket, path, headers) => {
      const answer = await call(method, `/${bucket}${path}`, headers);
      const pairs = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
      return { ...answer, headers: pairs };
    },
  };
};

const CONDITIONAL = ['range', 'if-none-match', 'if-match', 'if-modified-since'];

/** A bucket as an origin of CloudFront: read by the distribution's own rights. */
export const bucketOrigin =
  (client: S3Client, bucket: string): Origin =>
  (request) => {
    const headers = Object.entries(request.headers).filter(([name]) => CONDITIONAL.includes(name));
    return client.send(request.method, bucket, request.path, Object.fromEntries(headers));
  };

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.ico': 'image/vnd.microsoft.icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'text/xml',
};

const filesOf = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile());

/**
 * Does what the bucket deployments of the template say: copies their assets into their buckets.
 * @throws TemplateError for an asset that is not there
 */
export const uploadAssets = async (
  deployment: Deployment,
  assets: ReadonlyMap<string, string>,
  client: S3Client,
): Promise<void> => {
  for (const { logicalId, properties } of deployment.ofType('Custom::CDKBucketDeployment')) {
    const bucket = text(properties['DestinationBucketName']) ?? '';
    const prefix = text(properties['DestinationBucketKeyPrefix']) ?? '';
    const metadata = properties['SystemMetadata'];
    for (const objectKey of list(properties['SourceObjectKeys'])) {
      const directory = assets.get(text(objectKey) ?? '');
      if (directory === undefined)
        throw new TemplateError(`${logicalId}: ${objectKey} is not among the assets`);
      for (const file of filesOf(directory)) {
        await client.put(bucket, join(prefix, relative(directory, file)), readFileSync(file), {
          'content-type': CONTENT_TYPES[extname(file)] ?? 'binary/octet-stream',
          ...Object.fromEntries(
            Object.entries(isObject(metadata) ? metadata : {}).map(([name, value]) => [name, String(value)]),
          ),
        });
      }
    }
  }
};
