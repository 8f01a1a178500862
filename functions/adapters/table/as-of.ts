import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../domain/time.ts';

/**
 * Reads what stood at a moment out of a partition of versions: the highest number that had been published by then, since
 * numbers are given in the order of publication.
 */
export const createAsOfReader =
  (db: DynamoDBDocumentClient, table: string) =>
  async <T>(
    partition: string,
    at: Instant,
    read: (item: unknown) => T | undefined,
  ): Promise<T | undefined> => {
    let from: Record<string, unknown> | undefined;
    do {
      const chunk = await db.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'PK = :of AND SK BETWEEN :first AND :last',
          FilterExpression: 'publishedAt <= :at',
          ExpressionAttributeValues: { ':of': partition, ':first': '0', ':last': '999999', ':at': at },
          ScanIndexForward: false,
          ExclusiveStartKey: from,
        }),
      );
      const [newest] = chunk.Items ?? [];
      if (newest !== undefined) return read(newest);
      from = chunk.LastEvaluatedKey;
    } while (from !== undefined);
    return undefined;
  };
