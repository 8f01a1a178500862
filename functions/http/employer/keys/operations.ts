import { newArea } from '../area.ts';
import * as createKey from './create-key.ts';
import * as listKeys from './list-keys.ts';
import * as readKey from './read-key.ts';
import * as revokeKey from './revoke-key.ts';

/** The operations of API keys. */
export const keyOperations = () => newArea().openapiRoutes([listKeys, createKey, readKey, revokeKey]);
