import type { IncomingMessage } from 'node:http';
import { PassThrough, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';

/** One coding at most: codings over codings are only ever made to hurt. */
const DECODERS: Readonly<Record<string, () => Transform>> = {
  '': () => new PassThrough(),
  identity: () => new PassThrough(),
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
};

class TooLarge extends Error {}

async function* atMost(bytes: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let count = 0;
  for await (const chunk of source) {
    count += chunk.length;
    if (count > bytes) throw new TooLarge();
    yield chunk;
  }
}

const reasonOf = (error: unknown, signal: AbortSignal): FetchReason => {
  if (error instanceof TooLarge) return 'too-large';
  if (signal.aborted) return 'body-too-slow';
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  // What zlib and brotli say of data they cannot read.
  return /^(?:Z_|ERR__|ERR_BROTLI|ERR_TRAILING_JUNK)/.test(code) ? 'encoding-broken' : 'answer-broken';
};

/**
 * Reads a body, decoded. Bytes are counted twice, as they come and decoded, since either may go on for ever: a bomb
 * is put down at the first chunk over the limit.
 */
export const readBody = async (
  answer: IncomingMessage,
  maxBytes: number,
  timeoutMs: number,
): Promise<Result<Uint8Array, FetchReason>> => {
  const coding = (answer.headers['content-encoding'] ?? '').trim().toLowerCase();
  const decoder = Object.hasOwn(DECODERS, coding) ? DECODERS[coding]?.() : undefined;
  if (decoder === undefined) {
    answer.destroy();
    return fail('encoding-unknown');
  }
  const signal = AbortSignal.timeout(timeoutMs);
  const chunks: Buffer[] = [];
  try {
    await pipeline(
      answer,
      (source: AsyncIterable<Buffer>) => atMost(maxBytes, source),
      decoder,
      async (source: AsyncIterable<Buffer>) => {
        for await (const chunk of atMost(maxBytes, source)) chunks.push(chunk);
      },
      { signal },
    );
    return ok(new Uint8Array(Buffer.concat(chunks)));
  } catch (error) {
    return fail(reasonOf(error, signal));
  } finally {
    answer.destroy();
  }
};
