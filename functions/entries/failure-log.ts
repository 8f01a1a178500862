import { Logger } from '@aws-lambda-powertools/logger';
import type { Failure } from '../http/failure.ts';

/** Writes one JSON line for each unexpected error; a `Failure` holds no message, so no input is ever quoted. */
export const createFailureLog = (serviceName: string): ((failure: Failure) => void) => {
  const logger = new Logger({ serviceName });
  return (failure) => logger.error('request failed', { ...failure });
};
