import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import { accessKeyOf, type Decision } from '../engine/access.ts';
import { type Engine, listen } from '../engine/listen.ts';
import { type EncryptionContext, MasterKey } from './master-key.ts';
import { KmsError, type KmsOperation, type LocalKey, operationOf, read } from './operations.ts';

/** One use of the key, as IAM sees it. */
export interface KmsAccess {
  readonly accessKeyId: string | undefined;
  readonly action: `kms:${KmsOperation}`;
  readonly keyArn: string;
  /** The condition keys `kms:EncryptionContext:<name>`. */
  readonly encryptionContext: EncryptionContext;
}

export interface KmsOptions {
  /** Holds the key, readable by its owner only; made when it is not there. */
  readonly file: string;
  readonly keyArn: string;
  /** Further names of the key, like `alias/recognized-here`. */
  readonly aliases?: readonly string[];
  /** 0 or absent for any free port. */
  readonly port?: number;
  readonly authorize: (access: KmsAccess) => Decision;
}

const namesOf = (options: KmsOptions): ReadonlySet<string> =>
  new Set([options.keyArn, options.keyArn.split('key/').at(-1) ?? '', ...(options.aliases ?? [])]);

const readJson = async (request: IncomingMessage): Promise<unknown> => {
  try {
    return await json(request);
  } catch {
    throw new KmsError('SerializationException', 'the body is not JSON');
  }
};

/**
 * Starts a KMS endpoint on 127.0.0.1 (AWS JSON 1.1): GenerateDataKey, Encrypt and Decrypt under one symmetric
 * key. Any other operation answers `UnknownOperationException`.
 * @throws when the port is taken or the key file does not hold a key
 */
export const startKms = async (options: KmsOptions): Promise<Engine> => {
  const key: LocalKey = {
    arn: options.keyArn,
    names: namesOf(options),
    master: MasterKey.open(options.file),
  };
  const handle = async (request: IncomingMessage): Promise<Record<string, string>> => {
    const target = request.headers['x-amz-target'];
    const operation = operationOf(typeof target === 'string' ? target : undefined);
    const call = read(operation, key, await readJson(request));
    const denial = await options.authorize({
      accessKeyId: accessKeyOf(request),
      action: `kms:${operation}`,
      keyArn: key.arn,
      encryptionContext: call.encryptionContext,
    });
    if (denial !== undefined) throw new KmsError('AccessDeniedException', denial.deny);
    return call.run();
  };
  const send = (response: ServerResponse, status: number, body: Record<string, string>): void => {
    response.writeHead(status, {
      'content-type': 'application/x-amz-json-1.1',
      'x-amzn-requestid': randomUUID(),
    });
    response.end(JSON.stringify(body));
  };
  const server = createServer((request, response) => {
    handle(request).then(
      (body) => send(response, 200, body),
      (error: unknown) => {
        if (error instanceof KmsError) {
          send(response, 400, { __type: error.type, message: error.message });
          return;
        }
        console.error('kms:', error);
        send(response, 500, { __type: 'KMSInternalException', message: 'internal error' });
      },
    );
  });
  return listen(server, options.port ?? 0);
};
