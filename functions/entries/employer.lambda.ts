import { handle } from 'hono/aws-lambda';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createOidcTokens } from '../adapters/identity/oidc-tokens.ts';
import { createLambdaClient, createOutboundLookup } from '../adapters/net/outbound-client.ts';
import { createAchievementStore } from '../adapters/table/achievement-store.ts';
import { createAuditLog } from '../adapters/table/audit-log.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createKeyStore } from '../adapters/table/key-store.ts';
import { createOrganizationStore } from '../adapters/table/organization-store.ts';
import { createReceipts } from '../adapters/table/receipts.ts';
import { createRoleStore } from '../adapters/table/role-store.ts';
import { createEmployerApp } from '../http/employer/app.ts';
import { employerServices } from '../services/employer/employer-services.ts';
import { readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';
import { createRequestLog } from './request-log.ts';

const environment = readEnvironment(
  'CATALOG_TABLE',
  'PUBLIC_ORIGIN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OUTBOUND_FUNCTION',
);
const db = createTableClient();
const table = environment.CATALOG_TABLE;

const app = createEmployerApp({
  origin: environment.PUBLIC_ORIGIN,
  services: employerServices(
    {
      organizations: createOrganizationStore(db, table),
      achievements: createAchievementStore(db, table),
      roles: createRoleStore(db, table),
      keys: createKeyStore(db, table),
      audit: createAuditLog(db, table),
      receipts: createReceipts(db, table),
      domains: createOutboundLookup(createLambdaClient(), environment.OUTBOUND_FUNCTION),
      clock: systemClock,
      random: systemRandom,
    },
    createOidcTokens({ issuer: environment.OIDC_ISSUER, clientId: environment.OIDC_CLIENT_ID }),
  ),
  onFailure: createFailureLog('employer'),
  onAnswer: createRequestLog('employer'),
});

/** The API for an organization's own people. */
export const handler = handle(app);
