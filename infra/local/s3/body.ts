import type { IncomingMessage } from 'node:http';
import { S3Error } from './errors.ts';

export interface DecodedBody {
  readonly chunks: AsyncIterable<Buffer>;
  /** What came after the body; complete only once the chunks are read. */
  readonly trailers: ReadonlyMap<string, string>;
}

const CRLF = Buffer.from('\r\n');
const MAX_LINE = 8 * 1024;

/** Reads lines and counted bytes from a stream of buffers. */
class Source {
  #held: Buffer = Buffer.alloc(0);
  readonly #stream: AsyncIterator<Buffer>;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#stream = stream[Symbol.asyncIterator]();
  }

  async #more(): Promise<void> {
    const next = await this.#stream.next();
    if (next.done === true) throw new S3Error('IncompleteBody', 'the body ended before its last chunk');
    this.#held = Buffer.concat([this.#held, next.value]);
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.#held.indexOf(CRLF);
      if (end >= 0) {
        const line = this.#held.subarray(0, end).toString('latin1');
        this.#held = this.#held.subarray(end + CRLF.length);
        return line;
      }
      if (this.#held.length > MAX_LINE) throw new S3Error('InvalidRequest', 'a chunk header is too long');
      await this.#more();
    }
  }

  async *bytes(count: number): AsyncGenerator<Buffer> {
    let left = count;
    while (left > 0) {
      if (this.#held.length === 0) await this.#more();
      const piece = this.#held.subarray(0, left);
      this.#held = this.#held.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }
}

/**
 * The aws-chunked content coding (SigV4 "Transferring payload in multiple chunks"): `size[;signature] CRLF bytes
 * CRLF`, a chunk of size 0, then trailers such as `x-amz-checksum-crc32`.
 */
async function* unchunk(source: Source, trailers: Map<string, string>): AsyncGenerator<Buffer> {
  for (;;) {
    const head = /^([0-9a-fA-F]{1,8})(;.*)?$/.exec(await source.line());
    if (head === null) throw new S3Error('InvalidRequest', 'a chunk header is not a size');
    const size = Number.parseInt(head[1] ?? '', 16);
    if (size === 0) break;
    yield* source.bytes(size);
    if ((await source.line()) !== '') throw new S3Error('InvalidRequest', 'a chunk is longer than its size');
  }
  for (;;) {
    const line = await source.line();
    if (line === '') return;
    const colon = line.indexOf(':');
    if (colon > 0) trailers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
}

/** The bytes that a PUT stores, whichever way the SDK framed them. */
export const decodeBody = (request: IncomingMessage): DecodedBody => {
  const trailers = new Map<string, string>();
  const payload = request.headers['x-amz-content-sha256'];
  const chunked =
    (request.headers['content-encoding'] ?? '').includes('aws-chunked') ||
    (typeof payload === 'string' && payload.startsWith('STREAMING-'));
  return { chunks: chunked ? unchunk(new Source(request), trailers) : request, trailers };
};
