import * as z from 'zod';
import type { Resource } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';
import { type RecordFilter, recordFilter } from './filter.ts';

// Strict: a setting that is not listed here would make Lambda do what the local mapping does not.
const Mapping = z.strictObject({
  EventSourceArn: z.string(),
  FilterCriteria: z.strictObject({ Filters: z.array(z.strictObject({ Pattern: z.string() })) }).optional(),
  FunctionName: z.string(),
  BatchSize: z.number().default(100),
  BisectBatchOnFunctionError: z.boolean().default(false),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }) }).optional(),
  Enabled: z.boolean().default(true),
  FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
  MaximumBatchingWindowInSeconds: z.number().default(0),
  MaximumRecordAgeInSeconds: z.literal(-1).optional(),
  MaximumRetryAttempts: z.number().default(-1),
  /** Batches of one shard that Lambda may work on at once, each key in order; here it is always one. */
  ParallelizationFactor: z.number().default(1),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']),
  Tags: z.unknown().optional(),
});

/** How a table's stream is handed to a function. */
export interface MappingSettings {
  readonly logicalId: string;
  readonly streamArn: string;
  readonly functionName: string;
  readonly batchSize: number;
  readonly takes: RecordFilter;
  readonly bisects: boolean;
  readonly reportsItemFailures: boolean;
  /** Infinity when records are tried until they expire. */
  readonly maximumRetries: number;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** The bucket for what could not be worked on. */
  readonly failureBucket: string | undefined;
}

/**
 * Reads an event source mapping.
 * @throws TemplateError for a setting that is not done here (tumbling windows, a queue as destination)
 */
export const mappingSettings = ({ logicalId, properties }: Resource): MappingSettings => {
  const parsed = Mapping.safeParse(properties);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateError(`${logicalId}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const mapping = parsed.data;
  const destination = mapping.DestinationConfig?.OnFailure.Destination;
  if (destination !== undefined && !destination.startsWith('arn:aws:s3:::')) {
    throw new TemplateError(`${logicalId}: only a bucket can take failed records here, not ${destination}`);
  }
  return {
    logicalId,
    streamArn: mapping.EventSourceArn,
    functionName: mapping.FunctionName,
    batchSize: mapping.BatchSize,
    takes: recordFilter(mapping.FilterCriteria?.Filters.map(({ Pattern }) => Pattern) ?? []),
    bisects: mapping.BisectBatchOnFunctionError,
    reportsItemFailures: mapping.FunctionResponseTypes.length > 0,
    maximumRetries:
      mapping.MaximumRetryAttempts < 0 ? Number.POSITIVE_INFINITY : mapping.MaximumRetryAttempts,
    startingPosition: mapping.StartingPosition,
    failureBucket: destination?.slice('arn:aws:s3:::'.length),
  };
};
