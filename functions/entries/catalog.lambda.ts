import { handle } from 'hono/aws-lambda';
import { createChangeReader } from '../adapters/table/change-reader.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createCommonsReader } from '../adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../adapters/table/profiles/profile-reader.ts';
import { createMarketReader } from '../adapters/table/public-market.ts';
import { createSignedReader } from '../adapters/table/public-signed.ts';
import { createCatalogApp } from '../http/catalog/app.ts';
import { openApiDocument } from '../http/openapi/document.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';
import { createRequestLog } from './request-log.ts';

const { CATALOG_TABLE, PUBLIC_ORIGIN } = readEnvironment('CATALOG_TABLE', 'PUBLIC_ORIGIN');
const db = createTableClient();
let document: object | undefined;

const app = createCatalogApp({
  origin: PUBLIC_ORIGIN,
  services: {
    market: createMarketReader(db, CATALOG_TABLE),
    changes: createChangeReader(db, CATALOG_TABLE),
    signed: createSignedReader(db, CATALOG_TABLE),
    commons: createCommonsReader(db, CATALOG_TABLE),
    profiles: createProfileReader(db, CATALOG_TABLE),
    openApi: () => {
      document ??= openApiDocument(PUBLIC_ORIGIN);
      return document;
    },
  },
  onFailure: createFailureLog('catalog'),
  onAnswer: createRequestLog('catalog'),
});

/** The public read API. */
export const handler = handle(app);
