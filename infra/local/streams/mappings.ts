import type { DynamoDbEngine } from '../dynamodb/engine.ts';
import type { LiveTable } from '../dynamodb/tables.ts';
import type { S3Client } from '../edge/buckets.ts';
import type { Authority } from '../iam/authority.ts';
import type { LocalFunction } from '../lambda/function.ts';
import type { Deployment } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';
import { openCheckpoints } from './checkpoints.ts';
import { type RunningMapping, startMapping } from './mapping.ts';
import { mappingSettings } from './settings.ts';

export interface MappingsOptions {
  readonly engine: DynamoDbEngine;
  readonly tables: readonly LiveTable[];
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly authority: Authority;
  readonly dataDirectory: string;
  /** S3 as one of the functions sees it. */
  readonly s3As: (target: { readonly accessKeyId: string }) => S3Client;
  readonly log: (functionName: string, line: string) => void;
}

const STREAM_ACTIONS = ['DescribeStream', 'GetShardIterator', 'GetRecords'] as const;

/**
 * Starts every stream mapping of the template.
 * @throws TemplateError when a mapping has no stream or no function, or the function may not read the stream: at
 * AWS its creation fails then
 */
export const startMappings = (
  deployment: Deployment,
  options: MappingsOptions,
): readonly RunningMapping[] => {
  const checkpoints = openCheckpoints(options.dataDirectory);
  return deployment.ofType('AWS::Lambda::EventSourceMapping').map((resource) => {
    const settings = mappingSettings(resource);
    const target = [...options.functions.values()].find(({ name, arn }) =>
      [name, arn].includes(settings.functionName),
    );
    const table = options.tables.find(({ streamArn }) => streamArn === settings.streamArn);
    if (target === undefined)
      throw new TemplateError(`${settings.logicalId}: its function is not in the template`);
    if (table?.engineStreamArn === undefined) {
      throw new TemplateError(`${settings.logicalId}: the table has no stream`);
    }
    const denial = options.authority.authorize(
      target.accessKeyId,
      STREAM_ACTIONS.map((action) => ({
        action: `dynamodb:${action}`,
        resource: settings.streamArn,
        context: {},
      })),
    );
    if (denial !== undefined)
      throw new TemplateError(`${settings.logicalId}: cannot access the stream: ${denial.deny}`);
    const s3 = options.s3As(target);
    const bucket = settings.failureBucket;
    return startMapping({
      settings,
      engine: options.engine,
      table: { ...table, engineStreamArn: table.engineStreamArn },
      target,
      checkpoints,
      writeFailure: async (key, record) => {
        if (bucket !== undefined) await s3.put(bucket, key, Buffer.from(JSON.stringify(record)));
      },
      log: (line) => options.log(target.shortName, line),
    });
  });
};
