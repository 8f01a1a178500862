import { isObject, type Json, member, text } from '../template/json.ts';

/** The partition key attributes of a table and its indexes. */
export interface TableKeys {
  readonly partitionKey: string;
  readonly indexes: ReadonlyMap<string, string>;
}

/** A key attribute ({"S": "x"}, {"N": "1"} or {"B": "..."}) as the text that IAM compares. */
const keyText = (attribute: Json | undefined): string | undefined =>
  text(member(attribute, 'S')) ?? text(member(attribute, 'N')) ?? text(member(attribute, 'B'));

/** The partition key of an item or a key. */
export const leadingKeyOf = (item: Json | undefined, keys: TableKeys): readonly string[] => {
  const value = keyText(member(item, keys.partitionKey));
  return value === undefined ? [] : [value];
};

/**
 * The partition key that a Query asks for: of the table, or of the index when it names one. Nothing is found
 * where the expression does not compare it with a value, and the engine would refuse such a query anyway.
 */
export const leadingKeyOfQuery = (query: Json, keys: TableKeys): readonly string[] => {
  const indexName = text(member(query, 'IndexName'));
  const partitionKey = indexName === undefined ? keys.partitionKey : keys.indexes.get(indexName);
  const expression = text(member(query, 'KeyConditionExpression')) ?? '';
  const names = member(query, 'ExpressionAttributeNames');
  const values = member(query, 'ExpressionAttributeValues');
  for (const [, name = '', value = ''] of expression.matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    const attribute = name.startsWith('#') ? text(member(names, name)) : name;
    if (attribute !== partitionKey || !isObject(values)) continue;
    const key = keyText(values[value]);
    if (key !== undefined) return [key];
  }
  return [];
};
