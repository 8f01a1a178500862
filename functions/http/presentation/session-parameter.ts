import { z } from '@hono/zod-openapi';
import { SessionId } from '../../contract/ids.ts';

/** The session in a path. */
export const SessionParameter = z.object({ session: SessionId });

/** For operations without parameters in the query: whatever stands there is refused, not ignored. */
export const NoQuery = z.strictObject({});
