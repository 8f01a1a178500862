import { handle } from 'hono/aws-lambda';
import { render } from '#pages';
import { systemClock } from '../adapters/ambient/system.ts';
import { x25519Sealer } from '../adapters/seal/x25519-sealer.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createCommonsReader } from '../adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../adapters/table/profiles/profile-reader.ts';
import { createMarketReader } from '../adapters/table/public-market.ts';
import { createSignedReader } from '../adapters/table/public-signed.ts';
import { createSessionStore } from '../adapters/table/session-store.ts';
import { createPagesApp } from '../http/pages/app.ts';
import { createPages } from '../services/session/pages.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';
import { createRequestLog } from './request-log.ts';

const { CATALOG_TABLE, SESSION_TABLE, PUBLIC_ORIGIN, DISPUTE_ADDRESS } = readEnvironment(
  'CATALOG_TABLE',
  'SESSION_TABLE',
  'PUBLIC_ORIGIN',
  'DISPUTE_ADDRESS',
);
const db = createTableClient();

/** Renders the pages; may read what is public, and sealed sessions that only the page's own secret opens. */
export const handler = handle(
  createPagesApp({
    origin: PUBLIC_ORIGIN,
    services: createPages({
      sessions: createSessionStore(db, SESSION_TABLE),
      sealer: x25519Sealer,
      market: createMarketReader(db, CATALOG_TABLE),
      commons: createCommonsReader(db, CATALOG_TABLE),
      profiles: createProfileReader(db, CATALOG_TABLE),
      signed: createSignedReader(db, CATALOG_TABLE),
      clock: systemClock,
      origin: PUBLIC_ORIGIN,
      disputes: DISPUTE_ADDRESS,
    }),
    render,
    onFailure: createFailureLog('web'),
    onAnswer: createRequestLog('web'),
  }),
);
