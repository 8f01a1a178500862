import { type Json, list, member, text } from '../template/json.ts';
import { REGION } from '../template/resource-types.ts';
import type { Context } from './conditions.ts';
import { leadingKeyOf, leadingKeyOfQuery, type TableKeys } from './leading-keys.ts';
import type { AccessRequest } from './policy.ts';

/** What IAM needs to know of a table. */
export interface TableFacts extends TableKeys {
  readonly arn: string;
  /** The key that encrypts the table: whoever calls must be allowed to use it. */
  readonly encryptionKeyArn: string | undefined;
}

export type Tables = ReadonlyMap<string, TableFacts>;

/** One action on one table or index, with the partition keys that it touches. */
interface Touch {
  readonly action: string;
  readonly table: string;
  readonly index?: string | undefined;
  readonly keys: readonly string[];
}

const TRANSACT_ACTIONS: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

const PARTIQL = new Set(['ExecuteStatement', 'BatchExecuteStatement', 'ExecuteTransaction']);

const tableOf = (input: Json): string =>
  (text(member(input, 'TableName')) ?? '*').replace(/^arn:.*:table\//, '');

const NO_KEYS: TableKeys = { partitionKey: '', indexes: new Map() };

/**
 * What a DynamoDB call asks of IAM. A transaction asks for the action under each of its parts.
 *
 * The parts of one call that share an action and a table are decided together, with all their leading keys: it
 * is not documented whether AWS decides a transaction's parts one by one, and a policy that holds for all the
 * keys at once holds either way.
 */
export const dynamoDbAccess = (operation: string, input: Json, tables: Tables): readonly AccessRequest[] => {
  const touches = touchesOf(operation, input, (table) => tables.get(table) ?? NO_KEYS);
  const requests = new Map<string, AccessRequest>();
  for (const { action, table, index, keys } of touches) {
    // For an index that is not there the engine itself has the answer.
    if (index !== undefined && tables.get(table)?.indexes.has(index) === false) continue;
    const tableArn = tables.get(table)?.arn ?? `arn:aws:dynamodb:${REGION}:000000000000:table/${table}`;
    const resource = table === '*' ? '*' : index === undefined ? tableArn : `${tableArn}/index/${index}`;
    const id = `${action} ${resource}`;
    const before = requests.get(id)?.context['dynamodb:leadingkeys'] ?? [];
    const context: Context = { 'dynamodb:leadingkeys': [...new Set([...before, ...keys])] };
    requests.set(id, { action: `dynamodb:${action}`, resource, context });
  }
  const encryptionKeys = new Set(touches.map(({ table }) => tables.get(table)?.encryptionKeyArn));
  const decrypt = [...encryptionKeys]
    .filter((arn) => arn !== undefined)
    .map((resource) => ({
      action: 'kms:Decrypt',
      resource,
      context: { 'kms:viaservice': [`dynamodb.${REGION}.amazonaws.com`] },
    }));
  return [...requests.values(), ...decrypt];
};

const touchesOf = (
  operation: string,
  input: Json,
  keysOf: (table: string) => TableKeys,
): readonly Touch[] => {
  const table = tableOf(input);
  switch (operation) {
    case 'GetItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [{ action: operation, table, keys: leadingKeyOf(member(input, 'Key'), keysOf(table)) }];
    case 'PutItem':
      return [{ action: operation, table, keys: leadingKeyOf(member(input, 'Item'), keysOf(table)) }];
    case 'Query': {
      const index = text(member(input, 'IndexName'));
      return [{ action: operation, table, index, keys: leadingKeyOfQuery(input, keysOf(table)) }];
    }
    case 'BatchGetItem':
      return perTable(input, (name, request) =>
        list(member(request, 'Keys')).flatMap((key) => leadingKeyOf(key, keysOf(name))),
      ).map((touch) => ({ action: operation, ...touch }));
    case 'BatchWriteItem':
      return perTable(input, (name, requests) =>
        list(requests).flatMap((request) =>
          leadingKeyOf(
            member(member(request, 'PutRequest'), 'Item') ?? member(member(request, 'DeleteRequest'), 'Key'),
            keysOf(name),
          ),
        ),
      ).map((touch) => ({ action: operation, ...touch }));
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return list(member(input, 'TransactItems')).flatMap((item) =>
        Object.entries(TRANSACT_ACTIONS).flatMap(([part, action]) => {
          const request = member(item, part);
          if (request === undefined) return [];
          const name = tableOf(request);
          const key = member(request, 'Item') ?? member(request, 'Key');
          return [{ action, table: name, keys: leadingKeyOf(key, keysOf(name)) }];
        }),
      );
    default:
      // A PartiQL statement hides its table and keys in text: only a right to everything would cover it.
      if (PARTIQL.has(operation)) return [{ action: 'PartiQLSelect', table: '*', keys: [] }];
      return [{ action: operation, table, index: text(member(input, 'IndexName')), keys: [] }];
  }
};

const perTable = (
  input: Json,
  keys: (table: string, request: Json) => readonly string[],
): readonly Omit<Touch, 'action'>[] =>
  Object.entries(member(input, 'RequestItems') ?? {}).map(([name, request]) => {
    const table = name.replace(/^arn:.*:table\//, '');
    return { table, keys: keys(table, request) };
  });
