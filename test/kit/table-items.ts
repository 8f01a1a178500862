import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import type { LocalCloud } from '../../infra/local/cloud.ts';

type Cloud = Pick<LocalCloud, 'endpoints' | 'administrator' | 'tables'>;
export type Item = Readonly<Record<string, unknown>>;

/** Both tables as an operator sees them: no function has these rights. */
export const operatorTables = (cloud: Cloud) => {
  const endpoint = cloud.endpoints['AWS_ENDPOINT_URL_DYNAMODB'];
  if (endpoint === undefined) throw new Error('no DynamoDB endpoint');
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: cloud.administrator });
  const documents = DynamoDBDocumentClient.from(client);
  const nameOf = (part: RegExp): string => {
    const [name, ...others] = Object.entries(cloud.tables).flatMap(([id, table]) =>
      part.test(id) ? [table] : [],
    );
    if (name === undefined || others.length > 0) throw new Error(`not one table for ${part}`);
    return name;
  };
  const itemsOf = async (TableName: string): Promise<readonly Item[]> => {
    const items: Item[] = [];
    for await (const page of paginateScan({ client: documents }, { TableName, ConsistentRead: true })) {
      items.push(...(page.Items ?? []));
    }
    return items;
  };
  const [catalog, sessions] = [nameOf(/catalog/i), nameOf(/session/i)];
  return {
    documents,
    catalog,
    sessions,
    catalogItems: () => itemsOf(catalog),
    sessionItems: () => itemsOf(sessions),
    close: () => client.destroy(),
  };
};
