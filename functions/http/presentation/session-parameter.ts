import { z } from '@hono/zod-openapi';
import { SessionId } from '../../contract/ids.ts';

/** The session in a path. */
export const SessionParameter = z.object({ session: SessionId });
