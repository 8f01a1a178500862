import { route as createKey } from './create-key.ts';
import { route as listKeys } from './list-keys.ts';
import { route as readKey } from './read-key.ts';
import { route as revokeKey } from './revoke-key.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [listKeys, createKey, readKey, revokeKey] as const;
