import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { accessKeyOf } from '../engine/access.ts';
import { type Engine, listen } from '../engine/listen.ts';
import type { Authority } from '../iam/authority.ts';
import { type Json, parseJson } from '../template/json.ts';
import type { LocalFunction } from './function.ts';

export interface LambdaEndpointOptions {
  /** The functions there are; asked anew at each call, since they start after what they call. */
  readonly functions: () => ReadonlyMap<string, LocalFunction>;
  readonly authority: Authority;
  readonly onDenied: (reason: string) => void;
}

const INVOKE = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

const STATUS: Readonly<Record<string, number>> = {
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  InvalidRequestContentException: 400,
  RequestTooLargeException: 413,
  TooManyRequestsException: 429,
  ServiceException: 500,
};

const refuse = (response: ServerResponse, type: string, message: string): void => {
  response.writeHead(STATUS[type] ?? 500, { 'content-type': 'application/json', 'x-amzn-errortype': type });
  response.end(JSON.stringify({ Type: 'User', Message: message }));
};

/** Starts the Invoke call of Lambda's API, by which one function calls another. */
export const startLambdaEndpoint = ({
  functions,
  authority,
  onDenied,
}: LambdaEndpointOptions): Promise<Engine> => {
  const find = (nameOrArn: string): LocalFunction | undefined =>
    functions().get(nameOrArn) ?? [...functions().values()].find(({ name }) => name === nameOrArn);

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [, name] = INVOKE.exec(new URL(request.url ?? '/', 'http://lambda').pathname) ?? [];
    if (request.method !== 'POST' || name === undefined) {
      return refuse(response, 'ResourceNotFoundException', 'only Invoke is served here');
    }
    const wanted = decodeURIComponent(name);
    const target = find(wanted);
    const body = await buffer(request);
    const resource = target?.arn ?? wanted;
    const denial = authority.authorize(accessKeyOf(request), [
      { action: 'lambda:InvokeFunction', resource, context: {} },
    ]);
    if (denial !== undefined) {
      onDenied(denial.deny);
      return refuse(response, 'AccessDeniedException', denial.deny);
    }
    if (target === undefined)
      return refuse(response, 'ResourceNotFoundException', `Function not found: ${wanted}`);
    const event = readEvent(body);
    if (event === undefined) {
      return refuse(response, 'InvalidRequestContentException', 'Could not parse request body into json');
    }
    if (request.headers['x-amz-invocation-type'] === 'Event') {
      void target.invoke(event);
      response.writeHead(202).end();
      return;
    }
    const invocation = await target.invoke(event);
    if (!invocation.ok && invocation.error.errorType in STATUS) {
      return refuse(response, invocation.error.errorType, invocation.error.errorMessage);
    }
    response.writeHead(200, {
      'content-type': 'application/json',
      'x-amz-executed-version': '$LATEST',
      ...(invocation.ok ? {} : { 'x-amz-function-error': 'Unhandled' }),
    });
    response.end(invocation.ok ? invocation.payload : JSON.stringify(invocation.error));
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => refuse(response, 'ServiceException', 'the call could not be read'));
  });
  return listen(server, 0);
};

const readEvent = (body: Buffer): Json | undefined => {
  try {
    return body.length === 0 ? {} : parseJson(body.toString('utf8'));
  } catch {
    return undefined;
  }
};
