import { generateKeyPair, randomBytes, randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';

const Keys = z.object({
  /** Private RSA keys as JWK: the algorithm that Cognito signs with. */
  jwks: z.object({ keys: z.array(z.record(z.string(), z.string())).min(1) }),
  cookies: z.array(z.string().min(32)).min(1),
});
export type Keys = z.infer<typeof Keys>;

/**
 * The issuer's keys, made at the first start and kept, so that a token stays good over a restart.
 * @throws when the file holds something else
 */
export const openKeys = async (file: string): Promise<Keys> => {
  const text = readFileIfAny(file);
  if (text !== undefined) return Keys.parse(JSON.parse(text));
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' };
  const keys = Keys.parse({ jwks: { keys: [jwk] }, cookies: [randomBytes(32).toString('base64url')] });
  writePrivateFile(file, `${JSON.stringify(keys)}\n`);
  return keys;
};
