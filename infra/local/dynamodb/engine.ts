import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Json, member, parseJson, text } from '../template/json.ts';

/** An error that DynamoDB answered with. */
export class DynamoDbError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export interface DynamoDbEngine {
  readonly url: string;
  /**
   * Calls DynamoDB itself, past every policy.
   * @throws DynamoDbError
   */
  call(operation: string, input: Json): Promise<Json>;
  /** The same for DynamoDB Streams. */
  callStreams(operation: string, input: Json): Promise<Json>;
  close(): Promise<void>;
}

/**
 * Runs the engine and ends it when standard input closes. The kernel closes it however the parent dies, so that
 * no engine outlives a SIGKILL of the local cloud.
 */
const LEASH =
  'exec 3<&0; "$0" "$@" & engine=$!; (cat <&3 >/dev/null; kill -9 $engine) 2>/dev/null & wait $engine';

const START_MS = 10_000;
const LONGEST_COMPLAINT = 1_000;

/** @throws Error with one line that says what is missing */
const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), 'dynoxide');
  } catch {
    throw new Error(
      `The local DynamoDB engine is not installed: ${name} exists for linux-x64 only. Run npm ci on that platform.`,
    );
  }
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return address !== null && typeof address === 'object' ? address.port : 0;
};

/**
 * The engine numbers a stream's records by looking for the highest number, and has no index for it: each write would
 * read every record that was ever written, some 40 ms after ten thousand of them.
 */
const ORDER_OF_RECORDS =
  'CREATE INDEX IF NOT EXISTS stream_order ON _stream_records (table_name, CAST(sequence_number AS INTEGER))';
const WAIT_FOR_ENGINE_MS = 5_000;

const orderRecords = (file: string): void => {
  const database = new DatabaseSync(file, { timeout: WAIT_FOR_ENGINE_MS });
  database.exec(ORDER_OF_RECORDS);
  database.close();
};

/**
 * Starts DynamoDB over one file, on a free port of 127.0.0.1.
 * @param onGone told when it ends although nobody closed it
 * @throws Error when the engine is not installed or does not come up
 */
export const startDynamoDb = async (
  file: string,
  onGone: (why: string) => void = () => undefined,
): Promise<DynamoDbEngine> => {
  const port = await freePort();
  const child = spawn('/bin/sh', ['-c', LEASH, binary(), '--port', String(port), '--db-path', file], {
    // A group of its own, so that Ctrl-C reaches the local cloud alone and it can end in order.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {},
  });
  const exited = once(child, 'exit');
  let said = '';
  const listening = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-LONGEST_COMPLAINT);
      if (said.includes('listening')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  let closing = false;
  const close = async (): Promise<void> => {
    closing = true;
    child.stdin.end();
    await exited;
  };
  const late = AbortSignal.timeout(START_MS);
  await Promise.race([
    listening,
    exited.then(() => Promise.reject(new Error(`the DynamoDB engine stopped: ${said.trim()}`))),
    once(late, 'abort').then(() => Promise.reject(new Error('the DynamoDB engine did not start in 10 s'))),
  ])
    .then(() => orderRecords(file))
    .catch(async (error: unknown) => {
      await close();
      throw error;
    });

  void exited.then(() => {
    if (!closing) onGone(`the engine stopped: ${said.trim()}`);
  });

  const url = `http://127.0.0.1:${port}`;
  const send = async (target: string, input: Json): Promise<Json> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': target,
        'x-amz-date': '20260101T000000Z',
        authorization:
          'AWS4-HMAC-SHA256 Credential=local/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      },
      body: JSON.stringify(input),
    });
    const output = parseJson(await response.text());
    if (response.ok) return output;
    const code = (text(member(output, '__type')) ?? '').split('#').at(-1) ?? '';
    throw new DynamoDbError(code, text(member(output, 'message')) ?? text(member(output, 'Message')) ?? code);
  };
  return {
    url,
    call: (operation, input) => send(`DynamoDB_20120810.${operation}`, input),
    callStreams: (operation, input) => send(`DynamoDBStreams_20120810.${operation}`, input),
    close,
  };
};
