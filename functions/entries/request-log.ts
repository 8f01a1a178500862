import { Logger } from '@aws-lambda-powertools/logger';
import type { RequestLine } from '../http/app.ts';

/** Writes one JSON line for each request. */
export const createRequestLog = (serviceName: string): ((line: RequestLine) => void) => {
  const logger = new Logger({ serviceName });
  return (line) => logger.info('request', { ...line });
};
