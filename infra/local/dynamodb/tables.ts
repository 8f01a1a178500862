import type { Tables } from '../iam/dynamodb-access.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { isObject, type Json, type JsonObject, list, member, text } from '../template/json.ts';
import { TemplateError } from '../template/template.ts';
import { type DynamoDbEngine, DynamoDbError } from './engine.ts';

/** A table of the template that is there, with the stream it writes now. */
export interface LiveTable {
  readonly name: string;
  /** The stream's ARN in the template; the engine has a name of its own for it. */
  readonly streamArn: string;
  /** Absent when the template gives the table no stream. */
  readonly engineStreamArn: string | undefined;
}

const partitionKey = (schema: Json | undefined): string =>
  list(schema)
    .filter((key) => member(key, 'KeyType') === 'HASH')
    .map((key) => text(member(key, 'AttributeName')) ?? '')
    .join();

/** What IAM needs to know of the template's tables. */
export const tableFacts = (deployment: Deployment): Tables =>
  new Map(
    deployment.ofType('AWS::DynamoDB::Table').map((table) => [
      table.name,
      {
        arn: table.attribute('Arn'),
        partitionKey: partitionKey(table.properties['KeySchema']),
        indexes: new Map(
          ['GlobalSecondaryIndexes', 'LocalSecondaryIndexes']
            .flatMap((kind) => list(table.properties[kind]))
            .map((index) => [
              text(member(index, 'IndexName')) ?? '',
              partitionKey(member(index, 'KeySchema')),
            ]),
        ),
        encryptionKeyArn: text(member(table.properties['SSESpecification'], 'KMSMasterKeyId')),
      },
    ]),
  );

const pick = (properties: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(names.flatMap((name) => (name in properties ? [[name, properties[name] ?? null]] : [])));

const streamOf = (properties: JsonObject): JsonObject => {
  const wanted = properties['StreamSpecification'];
  return isObject(wanted) ? { StreamSpecification: { StreamEnabled: true, ...wanted } } : {};
};

/**
 * Makes the tables be as the template says: created when they are new, indexes and streams added or removed when
 * the template changed. What is in them stays.
 * @throws TemplateError when a table would have to be replaced, which would lose what is in it
 */
export const createTables = async (
  deployment: Deployment,
  engine: DynamoDbEngine,
): Promise<readonly LiveTable[]> => {
  const tables: LiveTable[] = [];
  for (const table of deployment.ofType('AWS::DynamoDB::Table')) {
    const existing = await describe(engine, table.name);
    if (existing === undefined) await create(engine, table);
    else await update(engine, table, existing);
    const live = await describe(engine, table.name);
    tables.push({
      name: table.name,
      streamArn: table.attribute('StreamArn'),
      engineStreamArn: text(member(live, 'LatestStreamArn')),
    });
  }
  return tables;
};

const describe = async (engine: DynamoDbEngine, TableName: string): Promise<Json | undefined> => {
  try {
    return member(await engine.call('DescribeTable', { TableName }), 'Table');
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
};

const create = async (engine: DynamoDbEngine, { name, properties }: Resource): Promise<void> => {
  await engine.call('CreateTable', {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    ...pick(
      properties,
      'AttributeDefinitions',
      'KeySchema',
      'GlobalSecondaryIndexes',
      'LocalSecondaryIndexes',
    ),
    ...streamOf(properties),
  });
  const ttl = properties['TimeToLiveSpecification'];
  if (ttl !== undefined) {
    await engine.call('UpdateTimeToLive', { TableName: name, TimeToLiveSpecification: ttl });
  }
};

const update = async (
  engine: DynamoDbEngine,
  { name, logicalId, properties }: Resource,
  existing: Json,
): Promise<void> => {
  if (!same(member(existing, 'KeySchema'), properties['KeySchema'])) {
    throw new TemplateError(
      `the key of table ${logicalId} changed, which replaces the table: begin anew with npm start -- --reset`,
    );
  }
  const wanted = byName(properties['GlobalSecondaryIndexes']);
  const present = byName(member(existing, 'GlobalSecondaryIndexes'));
  for (const [IndexName, index] of present) {
    const replacement = wanted.get(IndexName);
    if (replacement !== undefined && same(member(index, 'KeySchema'), member(replacement, 'KeySchema')))
      continue;
    await engine.call('UpdateTable', {
      TableName: name,
      GlobalSecondaryIndexUpdates: [{ Delete: { IndexName } }],
    });
    present.delete(IndexName);
  }
  for (const [IndexName, index] of wanted) {
    if (present.has(IndexName)) continue;
    await engine.call('UpdateTable', {
      TableName: name,
      AttributeDefinitions: properties['AttributeDefinitions'] ?? [],
      GlobalSecondaryIndexUpdates: [{ Create: index }],
    });
  }
  const streaming = member(member(existing, 'StreamSpecification'), 'StreamEnabled') === true;
  const stream = streamOf(properties);
  if (streaming !== 'StreamSpecification' in stream) {
    await engine.call('UpdateTable', {
      TableName: name,
      ...(streaming ? { StreamSpecification: { StreamEnabled: false } } : stream),
    });
  }
};

const byName = (indexes: Json | undefined): Map<string, Json> =>
  new Map(list(indexes).map((index) => [text(member(index, 'IndexName')) ?? '', index]));

/** Key schemas are short lists of flat objects whose members come in any order. */
const same = (one: Json | undefined, other: Json | undefined): boolean => {
  const canonical = (schema: Json | undefined) =>
    list(schema)
      .map((key) => `${member(key, 'KeyType')} ${member(key, 'AttributeName')}`)
      .sort()
      .join();
  return canonical(one) === canonical(other);
};
