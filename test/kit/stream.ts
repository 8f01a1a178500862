import * as z from 'zod';

const Described = z.object({
  StreamDescription: z.object({ Shards: z.array(z.object({ ShardId: z.string() })) }),
});
const Streams = z.object({ Streams: z.array(z.object({ StreamArn: z.string() })) });
const Iterator = z.object({ ShardIterator: z.string() });
const Records = z.object({
  Records: z.array(z.looseObject({ dynamodb: z.looseObject({ SequenceNumber: z.string() }) })),
  NextShardIterator: z.string().optional(),
});
export type StreamedRecord = z.infer<typeof Records>['Records'][number];

const call = async (endpoint: string, operation: string, input: object): Promise<unknown> => {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDBStreams_20120810.${operation}`,
      // The engine wants the header's form and does not check what it signs.
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0',
      'x-amz-date': '20260101T000000Z',
    },
    body: JSON.stringify(input),
  });
  if (!answer.ok) throw new Error(`${operation}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

/** Every record of a table's stream so far, as Lambda hands them over, in the order of each shard. */
export const readStream = async (endpoint: string, table: string): Promise<readonly StreamedRecord[]> => {
  const { Streams: streams } = Streams.parse(await call(endpoint, 'ListStreams', { TableName: table }));
  const StreamArn = streams[0]?.StreamArn;
  const { StreamDescription } = Described.parse(await call(endpoint, 'DescribeStream', { StreamArn }));
  const found: StreamedRecord[] = [];
  for (const { ShardId } of StreamDescription.Shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    let iterator: string | undefined = Iterator.parse(
      await call(endpoint, 'GetShardIterator', start),
    ).ShardIterator;
    while (iterator !== undefined) {
      const page = Records.parse(await call(endpoint, 'GetRecords', { ShardIterator: iterator }));
      if (page.Records.length === 0) break;
      found.push(...page.Records);
      iterator = page.NextShardIterator;
    }
  }
  return found;
};
