import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ListTablesCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

const BINARY = fileURLToPath(new URL('../../node_modules/@dynoxide/linux-x64/dynoxide', import.meta.url));

/** A real DynamoDB engine with both tables, for one test file. */
export interface TestDynamoDb {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly documents: DynamoDBDocumentClient;
  readonly catalogTable: string;
  readonly sessionTable: string;
  /** Stops the engine; nothing of its data stays. */
  stop(): Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });

const hash = (name: string) => ({ AttributeName: name, KeyType: 'HASH' as const });
const range = (name: string) => ({ AttributeName: name, KeyType: 'RANGE' as const });
const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });

const index = (name: string) => ({
  IndexName: name,
  KeySchema: [hash(`${name}PK`), range(`${name}SK`)],
  Projection: { ProjectionType: 'ALL' as const },
});

const CATALOG: CreateTableCommandInput = {
  TableName: 'catalog',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK', 'GSI2PK', 'GSI2SK'].map(text),
  KeySchema: [hash('PK'), range('SK')],
  GlobalSecondaryIndexes: [index('GSI1'), index('GSI2')],
  StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
};

const SESSIONS: CreateTableCommandInput = {
  TableName: 'sessions',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK'].map(text),
  KeySchema: [hash('PK'), range('SK')],
};

const answers = async (client: DynamoDBClient, engine: ChildProcess, within: number): Promise<void> => {
  const until = Date.now() + within;
  for (;;) {
    // Another process may have won the port: never talk to somebody else's engine.
    if (engine.exitCode !== null) throw new Error(`the engine ended with ${engine.exitCode}`);
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
};

/**
 * Starts the engine in memory on a free port and creates the catalog and the session table as the template has
 * them: keys, indexes, stream, TTL.
 * @throws when the engine does not answer within ten seconds.
 */
export const startDynamoDb = async (): Promise<TestDynamoDb> => {
  const port = await freePort();
  const engine = spawn(BINARY, ['serve', '--port', String(port)], { stdio: 'ignore' });
  const stopWithParent = () => engine.kill('SIGKILL');
  process.once('exit', stopWithParent);
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 2,
  });
  const stop = async () => {
    process.removeListener('exit', stopWithParent);
    client.destroy();
    if (engine.exitCode !== null || engine.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => engine.once('exit', () => resolve()));
    engine.kill('SIGKILL');
    await gone;
  };
  try {
    await answers(client, engine, 10_000);
    for (const table of [CATALOG, SESSIONS]) {
      await client.send(new CreateTableCommand(table));
      await client.send(
        new UpdateTimeToLiveCommand({
          TableName: table.TableName,
          TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        }),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    endpoint,
    client,
    documents: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
    catalogTable: 'catalog',
    sessionTable: 'sessions',
    stop,
  };
};
