import * as z from 'zod';
import { CHECK_NAMES } from '../../domain/credential/checks.ts';
import type { CheckProgress } from '../../domain/credential/progress.ts';
import type { Session } from '../ports/session-store.ts';
import type { SessionReaders } from './dependencies.ts';

/** Between two words of how far it is; a check that is over sooner says nothing and costs nothing. */
const PACE_MS = 300;

const ProgressCodec: z.ZodType<CheckProgress> = z.strictObject({
  credentials: z.int(),
  finished: z.int(),
  answered: z.record(z.enum(CHECK_NAMES), z.int()),
});

/** @throws when it is not what this code wrote */
export const readProgress = (text: string): CheckProgress => ProgressCodec.parse(JSON.parse(text));

/** Tells the page of a taken session how far its check is, sealed like the answer. */
export interface ProgressTeller {
  onProgress(progress: CheckProgress): void;
  /** Says no more; waits for what is being written. */
  end(): Promise<void>;
}

/** @param session one that is taken */
export const tellProgress = (
  { sessions, sealer }: Pick<SessionReaders, 'sessions' | 'sealer'>,
  { id, sealTo }: Pick<Session, 'id' | 'sealTo'>,
): ProgressTeller => {
  let latest: CheckProgress | undefined;
  let writing: Promise<void> = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const write = async (): Promise<void> => {
    const progress = latest;
    latest = undefined;
    // Whoever waits is told less when this fails; the check itself goes on.
    await sealer
      .seal(sealTo, JSON.stringify(progress))
      .then((sealed) => sessions.tell(id, sealed))
      .catch(() => undefined);
    timer = undefined;
    if (latest !== undefined) schedule();
  };
  const schedule = (): void => {
    if (timer !== undefined || ended) return;
    timer = setTimeout(() => {
      writing = write();
    }, PACE_MS);
  };
  return {
    onProgress: (progress) => {
      latest = progress;
      schedule();
    },
    end: () => {
      ended = true;
      clearTimeout(timer);
      return writing;
    },
  };
};
