import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { WalletProblem } from './problem.ts';

const Credential = z.looseObject({ type: z.union([z.string(), z.array(z.string())]) });
export type Credential = z.infer<typeof Credential>;

const WalletFile = z.object({
  name: z.string().min(1),
  did: z.string().startsWith('did:key:z6Mk'),
  seed: z.base64url(),
  credentials: z.array(Credential),
});

/** A sample learner: who they are, their key and the credentials in their wallet. */
export interface Learner extends z.infer<typeof WalletFile> {
  /** The file's name without `.json`: what `--learner` takes. */
  readonly key: string;
}

const KEY = /^[a-z0-9][a-z0-9-]{0,40}$/;

const directoryOf = (dataDirectory: string): string => join(dataDirectory, 'wallets');

/**
 * The keys of the learners in `<dataDirectory>/wallets`, sorted.
 * @throws {WalletProblem} when there are none.
 */
export const learnerKeys = async (dataDirectory: string): Promise<readonly string[]> => {
  const names = await readdir(directoryOf(dataDirectory)).catch(() => []);
  const keys = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((key) => KEY.test(key));
  if (keys.length === 0) {
    throw new WalletProblem(`there are no wallets in ${directoryOf(dataDirectory)}; run \`npm start\` first`);
  }
  return keys.sort();
};

/**
 * Reads one learner's wallet.
 * @throws {WalletProblem} when there is no such wallet or its file is damaged.
 */
export const readLearner = async (dataDirectory: string, key: string): Promise<Learner> => {
  const keys = await learnerKeys(dataDirectory);
  if (!keys.includes(key)) {
    throw new WalletProblem(`there is no wallet "${key}"; there are: ${keys.join(', ')}`);
  }
  const file = join(directoryOf(dataDirectory), `${key}.json`);
  try {
    return { key, ...WalletFile.parse(JSON.parse(await readFile(file, 'utf8'))) };
  } catch {
    throw new WalletProblem(`${file} is damaged; run \`npm start -- --reset\` to mint the wallets again`);
  }
};

const Named = z.object({ name: z.string() });
const Achieving = z.object({ credentialSubject: z.object({ achievement: Named }) });
const Issued = z.object({ issuer: Named });

/** What to call a credential on a list: its achievement's name (OB 3.0), else its own. */
export const credentialName = (credential: Credential): string => {
  const achieving = Achieving.safeParse(credential);
  if (achieving.success) return achieving.data.credentialSubject.achievement.name;
  const named = Named.safeParse(credential);
  return named.success ? named.data.name : 'A credential without a name';
};

/** The issuer's name, where the credential has one. */
export const issuerName = (credential: Credential): string | undefined => {
  const issued = Issued.safeParse(credential);
  return issued.success ? issued.data.issuer.name : undefined;
};
