import { systemRandom } from '../../../functions/adapters/ambient/system.ts';
import { x25519Sealer } from '../../../functions/adapters/seal/x25519-sealer.ts';
import { createPublicIndex } from '../../../functions/adapters/table/public-index.ts';
import { createMarketReader } from '../../../functions/adapters/table/public-market.ts';
import { createSessionStore } from '../../../functions/adapters/table/session-store.ts';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import { indexChange } from '../../../functions/services/index/index-change.ts';
import type { SessionDependencies } from '../../../functions/services/session/dependencies.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';
import { achievement, instant, organization, recognition, requirementNaming } from '../../kit/market.ts';
import {
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  type Signer,
} from '../../kit/mint/index.ts';

export const ORIGIN = 'https://recognized.example';

/** The session services on a real engine with a small market, and people who can sign. */
export interface World {
  readonly db: TestDynamoDb;
  readonly deps: SessionDependencies;
  readonly issuer: Signer;
  readonly holder: Signer;
  /** Moves the clock. */
  at(text: string): void;
  /** A badge for achievement 1, 2, ... of the market. */
  badge(number: number, holder?: Signer): Promise<Readonly<Record<string, unknown>>>;
  /** A presentation by the holder for this challenge, with anything about it changed. */
  presentation(
    challenge: string,
    changes?: Partial<Parameters<typeof mintPresentation>[0]>,
  ): Promise<Readonly<Record<string, unknown>>>;
  stop(): Promise<void>;
}

/** Role 1 asks for achievement 1, role 2 for 1 and 2, role 3 for 1 and one of 2 and 3, role 4 for 4 and 5. */
const ROLES = [[1], [1, 2], [1, 2, 3], [4, 5]] as const;

export const startWorld = async (): Promise<World> => {
  const db = await startDynamoDb();
  const issuer = await mintIssuer('issuer');
  const holder = await mintHolder('holder');
  const index = createPublicIndex(db.documents, db.catalogTable);
  await indexChange(index, { kind: 'organization', value: organization(1) });
  for (const number of [1, 2, 3, 4, 5]) {
    await indexChange(index, {
      kind: 'achievement',
      value: achievement(number, { creators: [issuer.did] }),
    });
  }
  for (const [at, names] of ROLES.entries()) {
    await indexChange(index, {
      kind: 'recognition',
      value: recognition(at + 1, 1, { requirement: requirementNaming(...names) }),
    });
  }
  let now: Instant = instant('2026-11-22T12:00:00Z');
  const aliasOf = (number: number) => `https://riverbend1.example/achievements/${number}`;
  const badge: World['badge'] = (number, subject = holder) =>
    mintCredential({
      issuer,
      subject: subject.did,
      achievement: { id: aliasOf(number), name: `Achievement ${number}` },
    });
  return {
    db,
    issuer,
    holder,
    badge,
    at(text) {
      now = instant(text);
    },
    async presentation(challenge, changes = {}) {
      return mintPresentation({
        holder,
        credentials: [await badge(1)],
        challenge,
        domain: ORIGIN,
        ...changes,
      });
    },
    deps: {
      sessions: createSessionStore(db.documents, db.sessionTable),
      sealer: x25519Sealer,
      verifier: createVerifier(),
      market: createMarketReader(db.documents, db.catalogTable),
      clock: { now: () => now },
      random: systemRandom,
      origin: ORIGIN,
    },
    stop: db.stop,
  };
};
