import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { issue } from '@digitalbazaar/vc';
import { securityLoader } from '@digitalcredentials/security-document-loader';

const documentLoader = securityLoader().build();

export interface Person {
  readonly did: string;
  readonly seed: Uint8Array;
  readonly signer: object;
}

/** A person or an issuer with an Ed25519 `did:key`, always the same for the same number. */
export const person = async (number: number): Promise<Person> => {
  const seed = new Uint8Array(32).fill(number);
  const { publicKeyMultibase } = await multikey.generate({ seed });
  const did = `did:key:${publicKeyMultibase}`;
  const id = `${did}#${publicKeyMultibase}`;
  return { did, seed, signer: (await multikey.generate({ seed, id, controller: did })).signer() };
};

/** An OB 3.0 badge, signed by `issuer` over `subject`. */
export const badge = (
  issuer: Person,
  subject: string,
  { name, achievement }: { readonly name: string; readonly achievement: string },
): Promise<unknown> =>
  issue({
    credential: {
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: issuer.did, type: ['Profile'], name: 'Sample Issuer' },
      validFrom: '2026-01-15T00:00:00Z',
      name,
      credentialSubject: {
        id: subject,
        type: ['AchievementSubject'],
        achievement: {
          id: achievement,
          type: ['Achievement'],
          name,
          description: 'A badge for trying this out.',
          criteria: { narrative: 'Sign it in a test.' },
          achievementType: 'MicroCredential',
        },
      },
    },
    suite: new Ed25519Signature2020({ signer: issuer.signer }),
    documentLoader,
  });

/** A data directory with one wallet file, as the sample market mints them. */
export const walletDirectory = async (holder: Person, credentials: readonly unknown[]): Promise<string> => {
  const data = await mkdtemp(join(tmpdir(), 'wallet-'));
  await mkdir(join(data, 'wallets'));
  await writeFile(
    join(data, 'wallets', 'maya.json'),
    JSON.stringify({
      name: 'Maya <Torres>',
      did: holder.did,
      seed: Buffer.from(holder.seed).toString('base64url'),
      credentials,
    }),
  );
  return data;
};
