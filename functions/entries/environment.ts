import * as z from 'zod';

/**
 * Every variable that the template gives to a function. Each entry picks the ones it needs; a missing one stops
 * the function at its first breath, with the variable's name.
 */
const VARIABLES = {
  CATALOG_TABLE: z.string().min(1),
  SESSION_TABLE: z.string().min(1),
  /** Scheme and host of the site, without a slash at the end; never taken from a request. */
  PUBLIC_ORIGIN: z.string().regex(/^https?:\/\/[^/]+$/),
  OIDC_ISSUER: z.string().regex(/^https?:\/\//),
  OIDC_CLIENT_ID: z.string().min(1),
  OUTBOUND_FUNCTION: z.string().min(1),
  /** Who is told that a verdict is wrong. */
  DISPUTE_ADDRESS: z.string().regex(/^(?:[^@\s?&]+@[^@\s?&]+|https:\/\/\S+)$/),
  SIGNER_FUNCTION: z.string().min(1),
  PRESENTATION_FUNCTION: z.string().min(1),
  /** The key that the keys of organizations are sealed under. */
  SIGNING_KEY_ARN: z.string().regex(/^arn:aws[a-z-]*:kms:/),
  COURIER_FUNCTION: z.string().min(1),
  /** The key that the signing secrets of webhooks are sealed under. */
  SECRETS_KEY_ARN: z.string().regex(/^arn:aws[a-z-]*:kms:/),
  /** Set by Lambda itself. */
  AWS_REGION: z.string().min(1),
  IMPORTS_BUCKET: z.string().min(1),
} as const;

type Name = keyof typeof VARIABLES;

/**
 * Reads the named variables.
 * @throws when one is missing or malformed, naming it and never its value.
 */
export function readEnvironment<N extends Name>(...names: readonly N[]): { readonly [name in N]: string };
// The overload ties the keys to the names, which `Object.fromEntries` cannot say.
export function readEnvironment(...names: readonly Name[]): Record<string, string> {
  const read = (name: Name): [Name, string] => {
    const parsed = VARIABLES[name].safeParse(process.env[name]);
    if (!parsed.success) throw new Error(`environment variable ${name} is missing or malformed`);
    return [name, parsed.data];
  };
  return Object.fromEntries(names.map(read));
}

const Credentials = z.object({
  AWS_ACCESS_KEY_ID: z.string().min(1),
  AWS_SECRET_ACCESS_KEY: z.string().min(1),
  AWS_SESSION_TOKEN: z.string().optional(),
});

/**
 * The credentials of the function's own role, which Lambda puts into its environment.
 * @throws when there are none, without their values.
 */
export const readCredentials = () => {
  const read = Credentials.safeParse(process.env);
  if (!read.success) throw new Error('the function has no credentials');
  const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN } = read.data;
  return {
    accessKeyId: AWS_ACCESS_KEY_ID,
    secretAccessKey: AWS_SECRET_ACCESS_KEY,
    ...(AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: AWS_SESSION_TOKEN }),
  };
};
