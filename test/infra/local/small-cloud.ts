import { join } from 'node:path';
import { type LocalCloud, startLocalCloud } from '../../../infra/local/cloud.ts';
import type { Json } from '../../../infra/local/template/json.ts';

/** Boots a small template on free ports; its data lies beside it. */
export const startSmallCloud = (
  directory: string,
  options: {
    readonly template?: unknown;
    readonly data?: string;
    readonly onLine?: (line: string) => void;
  } = {},
): Promise<LocalCloud> =>
  startLocalCloud({
    templateDirectory: directory,
    dataDirectory: join(directory, options.data ?? 'data'),
    stack: 'Small',
    port: 0,
    log: (source, line) => options.onLine?.(`${source}: ${line}`),
    ...(options.template === undefined ? {} : { template: options.template }),
  });

/** Calls DynamoDB as the operator. */
export const dynamoDb = async (
  cloud: Pick<LocalCloud, 'endpoints' | 'administrator'>,
  operation: string,
  input: object,
): Promise<{ readonly [key: string]: Json }> => {
  const response = await fetch(cloud.endpoints['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${operation}`,
      'x-amz-date': '20260101T000000Z',
      authorization: `AWS4-HMAC-SHA256 Credential=${cloud.administrator.accessKeyId}/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ TableName: 'Small-Table', ...input }),
  });
  return response.json();
};

/** Asks until the answer is there, for at most ten seconds. */
export const eventually = async <T>(ask: () => Promise<T | undefined> | T | undefined): Promise<T> => {
  const until = Date.now() + 10_000;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > until) throw new Error('it did not come within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
