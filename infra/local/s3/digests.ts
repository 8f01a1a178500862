import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { crc32 } from 'node:zlib';
import { S3Error } from './errors.ts';

const ALGORITHMS = ['crc32', 'sha1', 'sha256'] as const;

/** The checksum that came with an upload, as S3 gives it back: header name and base64 value. */
export interface Checksum {
  readonly header: string;
  readonly value: string;
}

/**
 * Computes, while an upload streams by, everything that its headers or trailers may claim about it.
 * CRC32C and CRC64NVME are refused by name: the SDK sends them only when it is told to.
 */
export class Digests {
  readonly #md5 = createHash('md5');
  readonly #sha1 = createHash('sha1');
  readonly #sha256 = createHash('sha256');
  #crc32 = 0;
  size = 0;

  /** The same chunks, counted and hashed as they pass. */
  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.#md5.update(chunk);
      this.#sha1.update(chunk);
      this.#sha256.update(chunk);
      this.#crc32 = crc32(chunk, this.#crc32);
      this.size += chunk.length;
      yield chunk;
    }
  }

  /**
   * Compares with what the client said it sent.
   * @throws `BadDigest`, `XAmzContentSHA256Mismatch` or `IncompleteBody`, as S3 does
   */
  finish(
    headers: IncomingHttpHeaders,
    trailers: ReadonlyMap<string, string>,
  ): { readonly etag: string; readonly checksum: Checksum | undefined } {
    const length = headers['x-amz-decoded-content-length'];
    if (length !== undefined && Number(length) !== this.size) {
      throw new S3Error('IncompleteBody', 'the body is not as long as x-amz-decoded-content-length says');
    }
    const md5 = this.#md5.digest();
    const sha256 = this.#sha256.digest();
    const sent = headers['content-md5'];
    if (sent !== undefined && sent !== md5.toString('base64')) {
      throw new S3Error('BadDigest', 'the Content-MD5 you specified did not match what was received');
    }
    const payload = headers['x-amz-content-sha256'];
    if (typeof payload === 'string' && /^[0-9a-f]{64}$/.test(payload) && payload !== sha256.toString('hex')) {
      throw new S3Error('XAmzContentSHA256Mismatch', 'x-amz-content-sha256 does not match what was received');
    }
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(this.#crc32);
    const computed = { crc32: crc, sha1: this.#sha1.digest(), sha256 };
    return { etag: `"${md5.toString('hex')}"`, checksum: compare(computed, headers, trailers) };
  }
}

const compare = (
  computed: Readonly<Record<(typeof ALGORITHMS)[number], Buffer>>,
  headers: IncomingHttpHeaders,
  trailers: ReadonlyMap<string, string>,
): Checksum | undefined => {
  for (const algorithm of ['crc32c', 'crc64nvme']) {
    const name = `x-amz-checksum-${algorithm}`;
    if (headers[name] !== undefined || trailers.has(name)) {
      throw new S3Error('NotImplemented', `${name} is not computed here`);
    }
  }
  let found: Checksum | undefined;
  for (const algorithm of ALGORITHMS) {
    const header = `x-amz-checksum-${algorithm}`;
    const claimed = headers[header] ?? trailers.get(header);
    if (claimed === undefined) continue;
    const value = computed[algorithm].toString('base64');
    if (claimed !== value) throw new S3Error('BadDigest', `the ${header} you specified did not match`);
    found = { header, value };
  }
  return found;
};
