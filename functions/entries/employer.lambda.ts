import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { createBadgeClient } from '../adapters/badge/badge-client.ts';
import { createIdentityProvider } from '../adapters/identity/oidc-provider.ts';
import { createOidcTokens } from '../adapters/identity/oidc-tokens.ts';
import { createDidLookup } from '../adapters/keys/did-lookup.ts';
import { createKms } from '../adapters/keys/kms-client.ts';
import { createSecretSealer } from '../adapters/keys/secret-sealer.ts';
import { createSigningKeys } from '../adapters/keys/signer-client.ts';
import { isReachable } from '../adapters/net/guarded-fetch/reach.ts';
import { createLambdaClient, createOutboundLookup } from '../adapters/net/outbound-client.ts';
import { createOutboundDocuments } from '../adapters/net/outbound-documents.ts';
import { createProofSources } from '../adapters/net/proof-sources.ts';
import { createImportFiles, createObjectClient } from '../adapters/objects/import-files.ts';
import { createAchievementStore } from '../adapters/table/achievement-store.ts';
import { createAuditLog } from '../adapters/table/audit-log.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createCommonsReader } from '../adapters/table/commons/commons-reader.ts';
import { createCommonsStore } from '../adapters/table/commons/commons-store.ts';
import { createDeskSessionStore } from '../adapters/table/desk-session-store.ts';
import { createImportStore } from '../adapters/table/import-store.ts';
import { createKeyStore } from '../adapters/table/key-store.ts';
import { createLookAlikes } from '../adapters/table/look-alikes.ts';
import { createOrganizationStore } from '../adapters/table/organization-store.ts';
import { createProfileReader } from '../adapters/table/profiles/profile-reader.ts';
import { createAdoptionStore, createProfileStore } from '../adapters/table/profiles/profile-store.ts';
import { createMarketReader } from '../adapters/table/public-market.ts';
import { createSignedReader } from '../adapters/table/public-signed.ts';
import { createReceipts } from '../adapters/table/receipts.ts';
import { createRoleStore } from '../adapters/table/role-store.ts';
import { createTeamStore } from '../adapters/table/team-store.ts';
import { createWebhookStore } from '../adapters/table/webhook-store.ts';
import { createDeskApp } from '../http/desk/app.ts';
import { DESK_FORMS } from '../http/desk/forms.ts';
import { createEmployerApp } from '../http/employer/app.ts';
import { createSignIn } from '../services/desk/sign-in.ts';
import { employerServices } from '../services/employer/employer-services.ts';
import { readCredentials, readEnvironment } from './environment.ts';
import { createFailureLog } from './failure-log.ts';
import { createRequestLog } from './request-log.ts';

const environment = readEnvironment(
  'CATALOG_TABLE',
  'SESSION_TABLE',
  'PUBLIC_ORIGIN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OUTBOUND_FUNCTION',
  'IMPORTS_BUCKET',
  'SECRETS_KEY_ARN',
  'AWS_REGION',
  'SIGNER_FUNCTION',
  'PRESENTATION_FUNCTION',
);
const db = createTableClient();
const lambda = createLambdaClient();
const table = environment.CATALOG_TABLE;
const origin = environment.PUBLIC_ORIGIN;
const issuer = { issuer: environment.OIDC_ISSUER, clientId: environment.OIDC_CLIENT_ID };
const ambient = { clock: systemClock, random: systemRandom };

const kms = createKms({
  keyId: environment.SECRETS_KEY_ARN,
  region: environment.AWS_REGION,
  endpoint: process.env['AWS_ENDPOINT_URL_KMS'],
  credentials: readCredentials,
});
const signIn = createSignIn({
  provider: createIdentityProvider({
    ...issuer,
    redirectUri: `${origin}/sign-in/callback`,
    signedOutUri: `${origin}/`,
  }),
  sessions: createDeskSessionStore(db, environment.SESSION_TABLE),
  ...ambient,
});
const market = createMarketReader(db, table);
const profiles = createProfileReader(db, table);
const documents = createOutboundDocuments(lambda, environment.OUTBOUND_FUNCTION);
/** A verification may wait for what the badge names; a little less than this function has. */
const BADGE_MILLISECONDS = 17_000;
const employer = employerServices(
  {
    market,
    organizations: createOrganizationStore(db, table),
    achievements: createAchievementStore(db, table),
    commons: createCommonsStore(db, table),
    roles: createRoleStore(db, table),
    profiles: createProfileStore(db, table),
    adoptions: createAdoptionStore(db, table),
    publishedProfiles: profiles,
    keys: createKeyStore(db, table),
    imports: createImportStore(db, table),
    importFiles: createImportFiles(createObjectClient(), environment.IMPORTS_BUCKET),
    webhooks: {
      store: createWebhookStore(db, table),
      sealer: createSecretSealer(kms),
      reachable: isReachable,
    },
    team: createTeamStore(db, table),
    audit: createAuditLog(db, table),
    receipts: createReceipts(db, table),
    lookAlikes: createLookAlikes(db, table),
    proofs: createProofSources({
      domains: createOutboundLookup(lambda, environment.OUTBOUND_FUNCTION),
      documents,
      origin,
    }),
    dids: createDidLookup(() => createOutboundDocuments(lambda, environment.OUTBOUND_FUNCTION), systemClock),
    signing: createSigningKeys(lambda, environment.SIGNER_FUNCTION),
    documents,
    badges: createBadgeClient(createLambdaClient(BADGE_MILLISECONDS), environment.PRESENTATION_FUNCTION),
    ...ambient,
  },
  createOidcTokens(issuer),
  signIn,
);
const logs = { onFailure: createFailureLog('employer'), onAnswer: createRequestLog('employer') };

const api = handle(createEmployerApp({ origin, services: employer, ...logs }));
const desk = handle(
  createDeskApp({
    origin,
    services: {
      signIn,
      employer,
      pages: {
        origin,
        market,
        commons: createCommonsReader(db, table),
        profiles,
        signed: createSignedReader(db, table),
        session: async () => ({ kind: 'none' }),
      },
      ...ambient,
    },
    forms: DESK_FORMS,
    render: async (request, pages, of) => (await import('#pages')).render(request, pages, of),
    ...logs,
  }),
);

/** The API for an organization's own people, and the pages on which they do the same. */
export const handler = (event: LambdaEvent & { readonly rawPath: string }, context?: LambdaContext) =>
  (event.rawPath.startsWith('/api/') ? api : desk)(event, context);
