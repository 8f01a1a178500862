import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { accessKeyOf } from '../engine/access.ts';
import { type Engine, listen } from '../engine/listen.ts';
import type { Authority } from '../iam/authority.ts';
import { dynamoDbAccess, type Tables } from '../iam/dynamodb-access.ts';
import { parseJson } from '../template/json.ts';

export interface DynamoDbEndpointOptions {
  /** Where the engine listens; it asks nobody. */
  readonly engineUrl: string;
  readonly tables: Tables;
  readonly authority: Authority;
  readonly onDenied: (reason: string) => void;
}

const refuse = (response: ServerResponse, type: string, message: string): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${type}`, Message: message, message }));
};

/**
 * Starts what functions know as DynamoDB: each call is held against its caller's policies, then handed to the
 * engine as it came.
 */
export const startDynamoDbEndpoint = (options: DynamoDbEndpointOptions): Promise<Engine> => {
  const agent = new Agent({ keepAlive: true });
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const access = dynamoDbAccess(operation, parseJson(body.toString('utf8')), options.tables);
    const denial = options.authority.authorize(accessKeyOf(request), access);
    if (denial !== undefined) {
      options.onDenied(denial.deny);
      refuse(response, 'AccessDeniedException', denial.deny);
      return;
    }
    const upstream = send(options.engineUrl, {
      method: request.method,
      path: request.url,
      agent,
      headers: { ...request.headers, 'content-length': body.length },
    });
    upstream.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    upstream.on('error', () => refuse(response, 'InternalServerError', 'the local engine does not answer'));
    upstream.end(body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      refuse(response, 'SerializationException', error instanceof Error ? error.message : 'malformed call'),
    );
  });
  return listen(server, 0);
};
