/**
 * What runs in a function's process, as Lambda's own runtime does: imports the handler once, then works on one
 * event at a time. Arguments: the directory of the bundle and the handler's name.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Answer, FunctionError, Invoke } from './messages.ts';

type Handler = (event: unknown, context: unknown) => unknown;

const answer = (message: Answer, then?: () => void): void => {
  process.send?.(message, undefined, undefined, then);
};

const errorOf = (thrown: unknown): FunctionError =>
  thrown instanceof Error
    ? { errorType: thrown.name, errorMessage: thrown.message, trace: thrown.stack?.split('\n') ?? [] }
    : { errorType: 'Error', errorMessage: String(thrown) };

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const load = async (directory: string, name: string): Promise<Handler> => {
  const dot = name.lastIndexOf('.');
  const files = ['mjs', 'js', 'cjs'].map((extension) =>
    join(directory, `${name.slice(0, dot)}.${extension}`),
  );
  const file = files.find((candidate) => existsSync(candidate));
  if (file === undefined) throw new Error(`Cannot find module '${name.slice(0, dot)}'`);
  const loaded: Record<string, unknown> = await import(pathToFileURL(file).href);
  const handler = loaded[name.slice(dot + 1)];
  if (!isHandler(handler)) throw new Error(`${name} is undefined or not exported`);
  return handler;
};

const contextOf = ({ requestId, deadline }: Invoke) => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: false,
  functionName: process.env['AWS_LAMBDA_FUNCTION_NAME'],
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:${process.env['AWS_REGION']}:000000000000:function:${process.env['AWS_LAMBDA_FUNCTION_NAME']}`,
  memoryLimitInMB: process.env['AWS_LAMBDA_FUNCTION_MEMORY_SIZE'],
  logGroupName: process.env['AWS_LAMBDA_LOG_GROUP_NAME'],
  logStreamName: process.env['AWS_LAMBDA_LOG_STREAM_NAME'],
  getRemainingTimeInMillis: () => deadline - Date.now(),
});

// The channel closes when the local cloud ends, however it ends.
process.on('disconnect', () => process.exit());

const [directory = '', name = ''] = process.argv.slice(2);
try {
  const handler = await load(directory, name);
  process.on('message', (invoke: Invoke) => {
    const { requestId } = invoke;
    new Promise((resolve) => resolve(handler(invoke.event, contextOf(invoke)))).then(
      (result) => answer({ kind: 'result', requestId, payload: JSON.stringify(result) ?? 'null' }),
      (thrown: unknown) => answer({ kind: 'error', requestId, error: errorOf(thrown) }),
    );
  });
  answer({ kind: 'ready' });
} catch (thrown) {
  answer({ kind: 'not-started', error: errorOf(thrown) }, () => process.exit(1));
}
