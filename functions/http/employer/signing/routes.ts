import { route as readSigningKeys } from './read-signing-keys.ts';
import { route as revokeSigningKey } from './revoke-signing-key.ts';
import { route as rotateSigningKey } from './rotate-signing-key.ts';
import { route as setSigningDomain } from './set-signing-domain.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [readSigningKeys, rotateSigningKey, revokeSigningKey, setSigningDomain] as const;
