import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda';
import { systemClock, systemRandom } from '../adapters/ambient/system.ts';
import { type BadgeAnswer, BadgeRequest } from '../adapters/badge/badge-protocol.ts';
import { createLambdaClient } from '../adapters/net/outbound-client.ts';
import { createOutboundDocuments } from '../adapters/net/outbound-documents.ts';
import { x25519Sealer } from '../adapters/seal/x25519-sealer.ts';
import { createTableClient } from '../adapters/table/client.ts';
import { createMarketReader } from '../adapters/table/public-market.ts';
import { createSessionStore } from '../adapters/table/session-store.ts';
import { firstCredential } from '../adapters/vc/first-credential.ts';
import { createVerifier } from '../adapters/vc/verifier.ts';
import { createPresentationApp } from '../http/presentation/app.ts';
import { createBadgeReader } from '../services/badge/read-badge.ts';
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
const verifier = createVerifier({
  fetcher: createOutboundDocuments(createLambdaClient(), OUTBOUND_FUNCTION),
});
const badges = createBadgeReader({ verifier, firstCredential, clock: systemClock });

const overHttp = handle(
  createPresentationApp({
    origin: PUBLIC_ORIGIN,
    services: createSessionServices({
      sessions: createSessionStore(db, SESSION_TABLE),
      sealer: x25519Sealer,
      verifier,
      market: createMarketReader(db, CATALOG_TABLE),
      clock: systemClock,
      random: systemRandom,
      origin: PUBLIC_ORIGIN,
    }),
    onFailure: createFailureLog('presentation'),
    onAnswer: createRequestLog('presentation'),
  }),
);

const answerBadge = async ({ badge }: BadgeRequest): Promise<BadgeAnswer> => {
  const read = await badges.read(Buffer.from(badge, 'base64'));
  if (read.ok) return { kind: 'read', reading: read.value };
  if (read.error === 'unreachable') throw new Error('the badge could not be read');
  return { kind: 'refused', fault: read.error };
};

/**
 * Meets strangers' JSON; may touch the session table, read what is public, and ask `outbound` for a document. What the
 * `employer` function asks comes without the gateway, and of what it answers nothing is about a person.
 */
export const handler = (event: LambdaEvent, context?: LambdaContext) => {
  const asked = BadgeRequest.safeParse(event);
  return asked.success ? answerBadge(asked.data) : overHttp(event, context);
};
