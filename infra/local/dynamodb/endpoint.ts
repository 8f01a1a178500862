import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { accessKeyOf } from '../engine/access.ts';
import { type Engine, listen } from '../engine/listen.ts';
import { callEngine } from '../http-call.ts';
import type { Authority } from '../iam/authority.ts';
import { dynamoDbAccess, type Tables } from '../iam/dynamodb-access.ts';
import { member, parseJson, text } from '../template/json.ts';

export interface DynamoDbEndpointOptions {
  /** Where the engine listens; it asks nobody. */
  readonly engineUrl: string;
  readonly tables: Tables;
  readonly authority: Authority;
  readonly onDenied: (reason: string) => void;
  readonly log: (line: string) => void;
}

const refuse = (response: ServerResponse, type: string, message: string): void => {
  response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${type}`, Message: message, message }));
};

/** Answers that a caller expects and handles; any other is a mistake that a developer wants to see. */
const EXPECTED =
  /#(ConditionalCheckFailed|TransactionCanceled|TransactionConflict|IdempotentParameterMismatch)/;

const report = (operation: string, body: Buffer, log: (line: string) => void): void => {
  const error = parseJson(body.toString('utf8'));
  const type = text(member(error, '__type')) ?? '';
  if (!EXPECTED.test(type)) log(`${operation}: ${type.split('#').at(-1)}: ${text(member(error, 'message'))}`);
};

/**
 * Starts what functions know as DynamoDB: each call is held against its caller's policies, then handed to the
 * engine as it came.
 */
export const startDynamoDbEndpoint = (options: DynamoDbEndpointOptions): Promise<Engine> => {
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
    const answer = await callEngine(options.engineUrl, {
      method: 'POST',
      path: '/',
      headers: request.headers,
      body,
    });
    if (answer.status >= 400) report(operation, answer.body, options.log);
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      options.log(`a call could not be handed on: ${error instanceof Error ? error.message : error}`);
      refuse(response, 'InternalServerError', 'the local engine does not answer');
    });
  });
  return listen(server, 0);
};
