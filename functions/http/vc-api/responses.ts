import type { ZodType } from 'zod';
import { problems } from '../problem.ts';
import { REQUEST_PROBLEMS } from './request.ts';

const all = problems(...REQUEST_PROBLEMS);

/**
 * The answers of a verification's route but for success. A 400 is a document that is not verified, in the answer's
 * own form; where the body was no JSON it is a problem instead (the media type tells them apart).
 */
export const notVerified = <T extends ZodType>(schema: T) => ({
  ...all,
  400: {
    description: `It is not verified: \`verified\` is false, and the problem details say why. ${all[400].description}`,
    content: { 'application/json': { schema }, ...all[400].content },
  },
});
