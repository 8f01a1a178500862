import { newArea } from '../area.ts';
import * as readSigningKeys from './read-signing-keys.ts';
import * as revokeSigningKey from './revoke-signing-key.ts';
import * as rotateSigningKey from './rotate-signing-key.ts';
import * as setSigningDomain from './set-signing-domain.ts';

/** The operations of the keys that an organization signs with. */
export const signingOperations = () =>
  newArea().openapiRoutes([readSigningKeys, rotateSigningKey, revokeSigningKey, setSigningDomain]);
