import { randomUUID } from 'node:crypto';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { monotonicFactory } from 'ulid';
import { systemRandom } from '../../functions/adapters/ambient/system.ts';
import { isReachable } from '../../functions/adapters/net/guarded-fetch/reach.ts';
import { createProofSources } from '../../functions/adapters/net/proof-sources.ts';
import { createImportFiles } from '../../functions/adapters/objects/import-files.ts';
import { createAchievementStore } from '../../functions/adapters/table/achievement-store.ts';
import { createAuditLog } from '../../functions/adapters/table/audit-log.ts';
import { createCommonsStore } from '../../functions/adapters/table/commons/commons-store.ts';
import { createDeskSessionStore } from '../../functions/adapters/table/desk-session-store.ts';
import { createImportStore } from '../../functions/adapters/table/import-store.ts';
import { createKeyStore } from '../../functions/adapters/table/key-store.ts';
import { createLookAlikes } from '../../functions/adapters/table/look-alikes.ts';
import { createOrganizationStore } from '../../functions/adapters/table/organization-store.ts';
import { memberItem } from '../../functions/adapters/table/private/organization-items.ts';
import { createProfileReader } from '../../functions/adapters/table/profiles/profile-reader.ts';
import {
  createAdoptionStore,
  createProfileStore,
} from '../../functions/adapters/table/profiles/profile-store.ts';
import { createMarketReader } from '../../functions/adapters/table/public-market.ts';
import { createReceipts } from '../../functions/adapters/table/receipts.ts';
import { createRoleStore } from '../../functions/adapters/table/role-store.ts';
import { createTeamStore } from '../../functions/adapters/table/team-store.ts';
import { createWebhookStore } from '../../functions/adapters/table/webhook-store.ts';
import { firstCredential } from '../../functions/adapters/vc/first-credential.ts';
import { createVerifier } from '../../functions/adapters/vc/verifier.ts';
import { isId } from '../../functions/domain/ids.ts';
import type { MemberRole, OrganizationKind } from '../../functions/domain/organization.ts';
import { fail, ok } from '../../functions/domain/result.ts';
import { instantOf } from '../../functions/domain/time.ts';
import { createEmployerApp } from '../../functions/http/employer/app.ts';
import { createBadgeReader } from '../../functions/services/badge/read-badge.ts';
import { createSignIn, type SignIn } from '../../functions/services/desk/sign-in.ts';
import type { EmployerDependencies } from '../../functions/services/employer/dependencies.ts';
import {
  type EmployerServices,
  employerServices,
} from '../../functions/services/employer/employer-services.ts';
import type { Clock, Random } from '../../functions/services/ports/ambient.ts';
import type { ListedKey } from '../../functions/services/ports/did-lookup.ts';
import { type DocumentFetcher, fetchFailure } from '../../functions/services/ports/document-fetcher.ts';
import { startDynamoDb, type TestDynamoDb } from './dynamodb.ts';
import { signingKeysOn } from './employer-signing.ts';
import { startObjects } from './objects.ts';
import { practiceIssuer } from './practice-issuer.ts';

export const ORIGIN = 'https://recognized.example';

export const ROLE = {
  title: 'IT support technician',
  description: 'Keep computers and phones of a hospital working.',
  occupations: ['15-1232.00'],
  places: [{ name: 'Montgomery', region: 'US-AL', county: '01101' }],
  remote: false,
  promise: { kind: 'interview' },
} as const;

export const achievement = (aliases: readonly string[], more: object = {}) => ({
  name: 'Computer support essentials',
  description: 'Sets up, secures and repairs everyday computers.',
  field: 'it-support',
  achievementType: 'MicroCredential',
  assessment: 'observed',
  aliases,
  creators: ['https://college.example/issuer'],
  competencies: [],
  stackOf: [],
  acceptsInstead: [],
  levels: ['basic', 'advanced'],
  cost: { amount: 0, currency: 'USD' },
  hours: 40,
  languages: ['en'],
  access: 'online',
  earnUrl: 'https://college.example/learn',
  ...more,
});

export interface Call {
  /** Whose token is sent; none for `null`. */
  readonly as?: string | null;
  readonly body?: unknown;
  /** A fresh key without it; none for `null`. */
  readonly key?: string | null;
  readonly ifMatch?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers whose shape is what it tests
  readonly json: any;
}

/** The employer API on the real engine, with a clock, a DNS and an issuer that a test holds in its hands. */
export interface TestEmployer {
  readonly db: TestDynamoDb;
  readonly deps: EmployerDependencies;
  readonly services: EmployerServices;
  readonly signIn: SignIn;
  readonly log: unknown[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** TXT records by name; `null` for a DNS that does not answer. */
  dns: Map<string, readonly string[]> | null;
  /** Documents by their address; `null` for hosts that do not answer. */
  web: Map<string, string> | null;
  /** What the documents of DIDs list; `null` for a web that does not answer. */
  dids: Map<string, readonly ListedKey[]> | null;
  /** Moves the clock; it stands still otherwise, but for a millisecond a reading. */
  advance(ms: number): void;
  /** An organization on this domain, proven unless said otherwise: its path, id and ETag. */
  organization(
    as: string,
    domain: string,
    proven?: boolean,
    kind?: OrganizationKind,
  ): Promise<{ id: string; path: string; etag: string }>;
  /** Makes the person a member, as an invitation will. */
  join(organization: string, subject: string, role: MemberRole): Promise<void>;
  /** A role with a rule that any achievement of the list meets, as a draft: its path and ETag. */
  role(
    as: string,
    organization: string,
    achievements: readonly string[],
  ): Promise<{ path: string; etag: string }>;
}

const etagOf = (answer: Answer): string => answer.headers.get('etag') ?? 'none';

export const startEmployer = async (): Promise<TestEmployer> => {
  const [engine, objects] = await Promise.all([startDynamoDb(), startObjects()]);
  const db = {
    ...engine,
    async stop() {
      await Promise.all([engine.stop(), objects.stop()]);
    },
  };
  let now = Date.parse('2026-11-22T12:00:00.000Z');
  const log: unknown[] = [];
  const [documents, table] = [db.documents, db.catalogTable];
  // Entries of the audit sort by their time, which is this clock's.
  const inOrder = monotonicFactory();
  const id: Random['id'] = (kind) => {
    const made = kind === 'audit' ? `aud_${inOrder(now)}` : systemRandom.id(kind);
    if (!isId(kind, made)) throw new Error('not an id');
    return made;
  };
  const clock: Clock = {
    now() {
      now += 1;
      return instantOf(new Date(now));
    },
  };
  const web: DocumentFetcher = {
    async fetch(url) {
      const text = kit.web?.get(url);
      if (text === undefined) return fail(fetchFailure(kit.web === null ? 'connect-failed' : 'not-found'));
      return ok({ bytes: new TextEncoder().encode(text), contentType: 'text/plain', cacheSeconds: 0 });
    },
  };
  const deps: EmployerDependencies = {
    organizations: createOrganizationStore(documents, table),
    achievements: createAchievementStore(documents, table),
    commons: createCommonsStore(documents, table),
    roles: createRoleStore(documents, table),
    profiles: createProfileStore(documents, table),
    adoptions: createAdoptionStore(documents, table),
    publishedProfiles: createProfileReader(documents, table),
    keys: createKeyStore(documents, table),
    imports: createImportStore(documents, table),
    importFiles: createImportFiles(objects.client, objects.bucket),
    webhooks: {
      store: createWebhookStore(documents, table),
      // Sealed by the key service elsewhere; here a test can look at it.
      sealer: { seal: async (id, secret) => `sealed for ${id}: ${Buffer.from(secret).toString('base64')}` },
      reachable: isReachable,
    },
    market: createMarketReader(documents, table),
    team: createTeamStore(documents, table),
    audit: createAuditLog(documents, table),
    receipts: createReceipts(documents, table),
    lookAlikes: createLookAlikes(documents, table),
    proofs: createProofSources({
      origin: ORIGIN,
      domains: {
        txt: async (name) => (kit.dns === null ? fail({ kind: 'unreachable' }) : ok(kit.dns.get(name) ?? [])),
      },
      documents: web,
    }),
    signing: signingKeysOn(db, clock, ORIGIN),
    dids: {
      assertionKeys: async (did) =>
        kit.dids === null ? fail({ kind: 'unreachable' }) : ok(kit.dids.get(did) ?? []),
    },
    documents: web,
    badges: createBadgeReader({ verifier: createVerifier(), firstCredential, clock }),
    clock,
    random: { ...systemRandom, id },
  };
  const signIn = createSignIn({
    provider: practiceIssuer,
    sessions: createDeskSessionStore(documents, db.sessionTable),
    clock: deps.clock,
    random: systemRandom,
  });
  const services = employerServices(
    deps,
    {
      subjectOf: async (token) => {
        if (token === 'issuer-down') return fail({ kind: 'unreachable' });
        return token.startsWith('token-of-') ? ok(token.slice(9)) : fail({ kind: 'token-invalid' });
      },
    },
    signIn,
  );
  const app = createEmployerApp({
    origin: ORIGIN,
    services,
    onFailure: (failure) => log.push(failure),
    onAnswer: (line) => log.push(line),
  });

  const kit: TestEmployer = {
    db,
    deps,
    services,
    signIn,
    log,
    dns: new Map(),
    web: new Map(),
    dids: new Map(),
    advance(ms) {
      now += ms;
    },
    async call(method, path, { as = 'ada', body, key, ifMatch, headers = {} } = {}) {
      const sent = new Headers(headers);
      if (as !== null) sent.set('authorization', `Bearer token-of-${as}`);
      if (method === 'POST' && key !== null) sent.set('idempotency-key', key ?? randomUUID());
      if (ifMatch !== undefined) sent.set('if-match', ifMatch);
      if (body !== undefined && !sent.has('content-type')) sent.set('content-type', 'application/json');
      const response = await app.request(`/api/employer${path}`, {
        method,
        headers: sent,
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      const json = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
        ? JSON.parse(text)
        : undefined;
      return { status: response.status, headers: response.headers, text, json };
    },
    async organization(as, domain, proven = true, kind = 'employer') {
      const created = await kit.call('POST', '/organizations', {
        as,
        body: { kind, name: `Works at ${domain}`, domain },
      });
      if (created.status !== 201) throw new Error(created.text);
      const { id, proof } = created.json;
      const path = `/organizations/${id}`;
      if (!proven) return { id, path, etag: etagOf(created) };
      kit.dns?.set(proof.record.name, [proof.record.value]);
      const answer = await kit.call('POST', `${path}/domain-proof`, {
        as,
        body: {},
        ifMatch: etagOf(created),
      });
      if (answer.status !== 200) throw new Error(answer.text);
      return { id, path, etag: etagOf(answer) };
    },
    async join(organization, subject, role) {
      if (!isId('organization', organization)) throw new Error('not an organization');
      const Item = memberItem({ organizationId: organization, subject, role });
      await documents.send(new PutCommand({ TableName: table, Item }));
    },
    async role(as, organization, achievements) {
      const drafted = await kit.call('POST', `${organization}/roles`, { as, body: ROLE });
      if (drafted.status !== 201) throw new Error(drafted.text);
      const path = `${organization}/roles/${drafted.json.id}`;
      const leaves = achievements.map((id) => ({ op: 'leaf', achievement: id }));
      const ruled = await kit.call('PUT', `${path}/requirement`, {
        as,
        ifMatch: etagOf(drafted),
        body: { required: { op: 'any', of: leaves }, preferred: [] },
      });
      if (ruled.status !== 200) throw new Error(ruled.text);
      return { path, etag: etagOf(ruled) };
    },
  };
  return kit;
};
