import { handle } from 'hono/aws-lambda';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createOutboundDocuments } from '../adapters/net/outbound-documents.ts';
import { x25519Sealer } from '../adapters/seal/x25519-sealer.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createMarketReader } from '../adapters/table/public-market.ts';
import { createSessionStore } from '../adapters/table/session-store.ts';
import { createVerifier } from '../adapters/vc/verifier.ts';
import { createPresentationApp } from '../http/presentation/app.ts';
import { createSessionServices } from '../services/session/session-services.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';
import { createRequestLog } from './request-log.ts';

const { CATALOG_TABLE, SESSION_TABLE, PUBLIC_ORIGIN, OUTBOUND_FUNCTION } = readEnvironment(
  'CATALOG_TABLE',
  'SESSION_TABLE',
  'PUBLIC_ORIGIN',
  'OUTBOUND_FUNCTION',
);
const db = createTableClient();

/** Meets strangers' JSON; may touch the session table, read what is public, and ask `outbound` for a document. */
export const handler = handle(
  createPresentationApp({
    origin: PUBLIC_ORIGIN,
    services: createSessionServices({
      sessions: createSessionStore(db, SESSION_TABLE),
      sealer: x25519Sealer,
      verifier: createVerifier({
        fetcher: createOutboundDocuments(createLambdaClient(), OUTBOUND_FUNCTION),
      }),
      market: createMarketReader(db, CATALOG_TABLE),
      clock: systemClock,
      random: systemRandom,
      origin: PUBLIC_ORIGIN,
    }),
    onFailure: createFailureLog('presentation'),
    onAnswer: createRequestLog('presentation'),
  }),
);
