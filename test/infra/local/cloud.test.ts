import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalCloud, startLocalCloud } from '../../../infra/local/cloud.ts';
import { smallTemplate } from './small-template.ts';

const TABLE_ARN = { 'Fn::GetAtt': ['Table', 'Arn'] };
const onKeys = (action: string | string[], prefix: string) => ({
  Effect: 'Allow',
  Action: action,
  Resource: TABLE_ARN,
  Condition: {
    'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [`${prefix}*`] },
    Null: { 'dynamodb:LeadingKeys': 'false' },
  },
});

const ECHO =
  'export const handler = async (event) => ({ statusCode: 200, body: JSON.stringify({ event, env: process.env, pid: process.pid }) });';

const { directory } = smallTemplate({
  Echo: { code: ECHO, routes: ['ANY /echo/{proxy+}', 'GET /echo'] },
  Dynamo: {
    code: 'export const handler = async ({ operation, input }) => dynamo(operation, input);',
    statements: [onKeys(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'], 'PUB#')],
  },
  Slow: {
    code: 'export const handler = () => new Promise((resolve) => setTimeout(resolve, 10_000));',
    properties: { Timeout: 1 },
    routes: ['GET /slow'],
  },
  Crash: {
    code: "export const handler = async (event) => { if (event.crash) process.exit(3); return 'alive'; };",
    routes: ['GET /crash'],
  },
  Hungry: {
    code: 'export const handler = async () => { const kept = []; for (;;) kept.push(new Array(1e5).fill({})); };',
  },
  Loud: {
    code: "export const handler = async () => 'x'.repeat(6 * 1024 * 1024 + 1);",
    routes: ['GET /loud'],
  },
  One: {
    code: `let running = 0; let most = 0;
      export const handler = async () => { running += 1; most = Math.max(most, running); await new Promise((r) => setTimeout(r, 50)); running -= 1; return { pid: process.pid, most }; };`,
    properties: { ReservedConcurrentExecutions: 1 },
  },
  None: { code: ECHO, properties: { ReservedConcurrentExecutions: 0 }, routes: ['GET /none'] },
  Odd: {
    code: "export const handler = async () => ({ statusCode: 200, headers: { 'x-ok': '1', 'x-odd': 'a\\nb' }, body: 'secret' });",
    routes: ['GET /odd'],
  },
  Needy: {
    code: "if (!process.env.WANTED) throw new Error('environment variable WANTED is missing'); export const handler = async () => 1;",
    routes: ['GET /needy'],
  },
  Caller: {
    code: `export const handler = async ({ target, type }) => call(process.env.AWS_ENDPOINT_URL_LAMBDA + '/2015-03-31/functions/' + target + '/invocations', { 'x-amz-invocation-type': type ?? 'RequestResponse' }, { crash: target.includes('Crash') });`,
    statements: [
      {
        Effect: 'Allow',
        Action: 'lambda:InvokeFunction',
        Resource: [{ 'Fn::GetAtt': ['Echo', 'Arn'] }, { 'Fn::GetAtt': ['Crash', 'Arn'] }],
      },
    ],
  },
});

let cloud: LocalCloud;
const lines: string[] = [];

const boot = () =>
  startLocalCloud({
    templateDirectory: directory,
    dataDirectory: join(directory, 'data'),
    stack: 'Small',
    port: 0,
    log: (source, line) => lines.push(`${source}: ${line}`),
  });

beforeAll(async () => {
  cloud = await boot();
});
afterAll(async () => {
  await cloud.close();
  rmSync(directory, { recursive: true });
});

const invoke = async (name: string, event: object = {}) => {
  const invocation = await cloud.invoke(name, JSON.parse(JSON.stringify(event)));
  return invocation.ok ? JSON.parse(invocation.payload) : invocation.error;
};

describe('a function', () => {
  it('has the environment of the template and of Lambda, and nothing of this process', async () => {
    process.env['LEAKED'] = 'secret';
    const { env } = await (await fetch(`${cloud.origin}/echo`)).json();
    const given = Object.keys(env).filter((name) => !/^(AWS_|LAMBDA_|_HANDLER$|LANG$|TZ$)/.test(name));
    expect(given).toEqual(['TABLE']);
    expect(env).toMatchObject({
      TABLE: 'Small-Table',
      AWS_LAMBDA_FUNCTION_NAME: 'Small-Echo',
      AWS_REGION: 'us-east-1',
    });
  });

  it('that takes too long is stopped, and works again', async () => {
    expect(await invoke('Slow')).toMatchObject({ errorMessage: 'Task timed out after 1.00 seconds' });
    const response = await fetch(`${cloud.origin}/slow`);
    expect([response.status, await response.json()]).toEqual([500, { message: 'Internal Server Error' }]);
  });

  it('that crashes fails alone: the next event gets a new process', async () => {
    expect(await invoke('Crash', { crash: true })).toMatchObject({ errorType: 'Runtime.ExitError' });
    expect(await invoke('Crash')).toBe('alive');
  });

  it('cannot take more memory than the template gives', async () => {
    expect(await invoke('Hungry')).toMatchObject({ errorType: 'Runtime.ExitError' });
  });

  it('never runs more copies than its reserved concurrency', async () => {
    const runs = await Promise.all([1, 2, 3, 4].map(() => invoke('One')));
    expect(new Set(runs.map(({ pid }) => pid)).size).toBe(1);
    expect(Math.max(...runs.map(({ most }) => most))).toBe(1);
  });

  it('works on several events at once in several processes, one event each', async () => {
    const pids = await Promise.all(
      [1, 2, 3].map(async () => (await (await fetch(`${cloud.origin}/echo`)).json()).pid),
    );
    expect(new Set(pids).size).toBeLessThanOrEqual(2);
  });

  it('with no concurrency is throttled', async () => {
    expect((await fetch(`${cloud.origin}/none`)).status).toBe(503);
  });

  it('that cannot start says why in its log, and the caller gets no internals', async () => {
    const response = await fetch(`${cloud.origin}/needy`);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(lines.join('\n')).toContain('Needy: failed: Error: environment variable WANTED is missing');
  });

  it('answers at most 6 MB', async () => {
    expect(await invoke('Loud')).toMatchObject({ errorType: 'Function.ResponseSizeTooLarge' });
    expect((await fetch(`${cloud.origin}/loud`)).status).toBe(500);
  });
});

describe('the gateway', () => {
  it('hands on a request as payload format 2.0', async () => {
    const response = await fetch(`${cloud.origin}/echo/a%20b?x=1&x=2`, {
      method: 'PATCH',
      headers: { cookie: 'a=1; b=2', 'content-type': 'application/json', authorization: 'Bearer t' },
      body: '{"y":1}',
    });
    const { event } = await response.json();
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /echo/{proxy+}',
      rawPath: '/echo/a b',
      rawQueryString: 'x=1&x=2',
      cookies: ['a=1', 'b=2'],
      pathParameters: { proxy: 'a b' },
      headers: { authorization: 'Bearer t' },
      body: '{"y":1}',
      isBase64Encoded: false,
      requestContext: { http: { method: 'PATCH', path: '/echo/a b' }, stage: '$default' },
    });
    expect(event.headers.host).not.toContain('localhost');
  });

  it.each([
    [10 * 1024 * 1024 + 1, 413],
    [7 * 1024 * 1024, 413],
    [4 * 1024 * 1024, 200],
  ])('answers %i bytes with %i', async (size, status) => {
    const response = await fetch(`${cloud.origin}/echo/x`, { method: 'POST', body: Buffer.alloc(size) });
    await response.arrayBuffer();
    expect(response.status).toBe(status === 200 ? 200 : status);
  });

  it('answers for itself where a function says what is not HTTP', async () => {
    const response = await fetch(`${cloud.origin}/odd`);
    expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
    expect(response.headers.has('x-ok')).toBe(false);
  });

  it('knows no other route', async () => {
    const response = await fetch(`${cloud.origin}/nowhere`);
    expect([response.status, await response.text()]).toEqual([404, '{"message":"Not Found"}']);
  });
});

describe('a call to DynamoDB', () => {
  const key = (pk: string) => ({ PK: { S: pk }, SK: { S: 'x' } });

  it('is allowed by the leading key', async () => {
    expect(await invoke('Dynamo', { operation: 'PutItem', input: { Item: key('PUB#1') } })).toMatchObject({
      status: 200,
    });
    const found = await invoke('Dynamo', { operation: 'GetItem', input: { Key: key('PUB#1') } });
    expect(found.body.Item).toEqual(key('PUB#1'));
  });

  it.each<[string, object]>([
    ['GetItem', { Key: key('ORG#1') }],
    ['DeleteItem', { Key: key('PUB#1') }],
    ['Scan', {}],
    [
      'Query',
      {
        IndexName: 'GSI1',
        KeyConditionExpression: 'GSI1PK = :p',
        ExpressionAttributeValues: { ':p': { S: 'PUB#' } },
      },
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName: 'Small-Table', Item: key('PUB#1') } },
          { Put: { TableName: 'Small-Table', Item: key('ORG#1') } },
        ],
      },
    ],
    ['ExecuteStatement', { Statement: `SELECT * FROM "Small-Table" WHERE PK = 'PUB#1'` }],
    ['DescribeTable', {}],
  ])('%s %o is denied as AWS denies', async (operation, input) => {
    const { status, body } = await invoke('Dynamo', { operation, input });
    expect(status).toBe(400);
    expect(body.__type).toContain('AccessDeniedException');
    expect(body.message).toMatch(
      /^User: arn:aws:iam::000000000000:role\/Small-DynamoRole is not authorized to perform: dynamodb:/,
    );
  });

  it('with credentials that nobody was given is refused', async () => {
    const response = await fetch(cloud.endpoints['AWS_ENDPOINT_URL_DYNAMODB'] ?? '', {
      method: 'POST',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.ListTables',
        authorization: 'AWS4-HMAC-SHA256 Credential=x/y',
      },
      body: '{}',
    });
    expect((await response.json()).message).toMatch(/security token/);
  });
});

describe('a call of one function to another', () => {
  it('works where it is allowed', async () => {
    const { status, body } = await invoke('Caller', { target: 'Small-Echo' });
    expect(status).toBe(200);
    expect(body.statusCode).toBe(200);
  });

  it('tells of a failure', async () => {
    const { status, headers, body } = await invoke('Caller', { target: 'Small-Crash' });
    expect([status, headers['x-amz-function-error'], body.errorType]).toEqual([
      200,
      'Unhandled',
      'Runtime.ExitError',
    ]);
  });

  it('is denied where no policy allows it, whether the function exists or not', async () => {
    for (const target of ['Small-Slow', 'Nobody']) {
      const { status, headers } = await invoke('Caller', { target });
      expect([status, headers['x-amzn-errortype']]).toEqual([403, 'AccessDeniedException']);
    }
  });
});

describe('a data directory', () => {
  it('belongs to one local cloud at a time', async () => {
    await expect(boot()).rejects.toThrow(/Another local cloud runs/);
  });
});
