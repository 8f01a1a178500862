import { z } from '@hono/zod-openapi';
import { TrustId } from '../../../contract/ids.ts';
import { VersionNumber } from '../parameters.ts';

export const TrustParameter = z.strictObject({ trust: TrustId });
export const TrustVersionParameter = z.strictObject({ trust: TrustId, number: VersionNumber });
