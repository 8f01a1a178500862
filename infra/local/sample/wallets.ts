import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';
import { LEARNERS, type SampleBadge, type SampleLearner, UNENTITLED } from './learners.ts';
import { ACHIEVEMENTS, creatorsOf, organizationOf, SIGNERS } from './market.ts';
import type { Credential } from './mint.ts';
import { newSeed, openIssuers, type Signer, signerOf } from './seeds.ts';

const Wallet = z.object({
  seed: z.base64url(),
  credentials: z.array(z.object({ issuer: z.object({ id: z.string() }) })),
});

/** Whether a wallet is there and its badges are by the issuers of today. */
const isCurrent = (text: string | undefined, issuers: ReadonlyMap<string, Signer>): boolean => {
  if (text === undefined) return false;
  const dids = new Set([...issuers.values()].map(({ did }) => did));
  return Wallet.parse(JSON.parse(text)).credentials.every(({ issuer }) => dids.has(issuer.id));
};

const issuerName = (key: string): string =>
  key === UNENTITLED.key ? UNENTITLED.name : organizationOf(key).name;

const mint = async (
  badge: SampleBadge,
  holder: Signer,
  issuers: ReadonlyMap<string, Signer>,
  now: Date,
): Promise<Credential> => {
  const achievement = ACHIEVEMENTS.find(({ key }) => key === badge.achievement);
  const by = badge.by ?? (achievement === undefined ? undefined : creatorsOf(achievement)[0]);
  const signer = by === undefined ? undefined : issuers.get(by);
  if (achievement === undefined || by === undefined || signer === undefined) {
    throw new Error(`the sample data cannot sign ${badge.achievement}`);
  }
  const stranger = badge.bound === 'somebody-else' ? await signerOf(newSeed()) : holder;
  const subject = badge.bound === 'nobody' ? undefined : stranger.did;
  // The signing libraries take long to load and most starts sign nothing.
  const { mintBadge } = await import('./mint.ts');
  return mintBadge({ badge, achievement, issuer: { signer, name: issuerName(by) }, subject, now });
};

const writeWallet = async (
  directory: string,
  { key, name, badges }: SampleLearner,
  issuers: ReadonlyMap<string, Signer>,
  now: Date,
): Promise<void> => {
  const holder = await signerOf(newSeed());
  const folder = join(directory, key);
  rmSync(folder, { recursive: true, force: true });
  const credentials: Credential[] = [];
  for (const badge of badges) {
    const credential = await mint(badge, holder, issuers, now);
    credentials.push(credential);
    writePrivateFile(join(folder, `${badge.achievement}.json`), `${JSON.stringify(credential, null, 2)}\n`);
  }
  const wallet = { name, did: holder.did, seed: holder.seed, credentials };
  // Last, since it says that the wallet is whole.
  writePrivateFile(join(directory, `${key}.json`), `${JSON.stringify(wallet, null, 2)}\n`);
};

/**
 * Sees to it that every sample learner has a wallet, `<dataDirectory>/wallets/<key>.json`, and each badge of it as
 * a file of its own in `<dataDirectory>/wallets/<key>/`. A wallet that is there stays, unless the sample issuers
 * are others than the ones who signed it.
 * @returns how many were signed now
 */
export const mintWallets = async (dataDirectory: string): Promise<number> => {
  const issuers = await openIssuers(dataDirectory, [...SIGNERS, UNENTITLED.key]);
  const directory = join(dataDirectory, 'wallets');
  const now = new Date();
  let minted = 0;
  for (const learner of LEARNERS) {
    if (isCurrent(readFileIfAny(join(directory, `${learner.key}.json`)), issuers)) continue;
    await writeWallet(directory, learner, issuers, now);
    minted += 1;
  }
  return minted;
};
