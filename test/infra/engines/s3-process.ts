/** The S3 engine in a process of its own, so that a test can kill it. Arguments: directory, bucket. */
import { startS3 } from '../../../infra/local/s3/start.ts';

const [, , directory = '', bucket = ''] = process.argv;
const engine = await startS3({ directory, buckets: [bucket], authorize: () => undefined });
process.send?.(engine.url);
