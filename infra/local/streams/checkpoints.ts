import { join } from 'node:path';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';

const Checkpoint = z.object({
  /** The stream that the number belongs to: a table made anew has another. */
  stream: z.string(),
  sequenceNumber: z.string(),
});
const Checkpoints = z.record(z.string(), Checkpoint);
export type Checkpoint = z.infer<typeof Checkpoint>;

/** How far each mapping has come, kept over restarts. */
export interface CheckpointStore {
  read(mapping: string): Checkpoint | undefined;
  write(mapping: string, checkpoint: Checkpoint): void;
}

/** @throws Error when the file holds something else */
export const openCheckpoints = (dataDirectory: string): CheckpointStore => {
  const file = join(dataDirectory, 'checkpoints.json');
  let checkpoints = Checkpoints.parse(JSON.parse(readFileIfAny(file) ?? '{}'));
  return {
    read: (mapping) => checkpoints[mapping],
    write: (mapping, checkpoint) => {
      checkpoints = { ...checkpoints, [mapping]: checkpoint };
      writePrivateFile(file, JSON.stringify(checkpoints));
    },
  };
};
