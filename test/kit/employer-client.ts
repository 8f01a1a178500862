import { randomUUID } from 'node:crypto';
import { addTxt } from '../../infra/local/dns/start.ts';
import { signIn } from '../../infra/local/oidc/start.ts';
import type { Deployment } from './deployment.ts';
import { achievement, ROLE } from './employer.ts';

/** What an API client reads of an answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export interface EmployerClient {
  readonly token: string;
  call(method: string, path: string, body?: unknown, ifMatch?: string): Promise<Reply>;
}

const replyOf = async (response: Response): Promise<Reply> => {
  const body: unknown = await response.json().catch(() => ({}));
  return {
    status: response.status,
    headers: response.headers,
    body: typeof body === 'object' && body !== null ? { ...body } : {},
  };
};

/** Signs `user` in at the local issuer and speaks the public employer API as an employer's own program would. */
export const employerClient = async (
  deployment: Pick<Deployment, 'origin' | 'issuer' | 'clientId'>,
  user: string,
): Promise<EmployerClient> => {
  const token = await signIn({ issuer: deployment.issuer, clientId: deployment.clientId, user });
  return clientWith(deployment, token);
};

/** The same for whoever has this token: a person, or a program by its API key. */
const clientWith = ({ origin }: Pick<Deployment, 'origin'>, token: string): EmployerClient => {
  return {
    token,
    call: async (method, path, body, ifMatch) =>
      replyOf(
        await fetch(`${origin}/api/employer${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
            ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
};

/** Fails the test with what the API said when the answer is not the wanted one. */
export const expectStatus = (reply: Reply, status: number): Reply => {
  if (reply.status !== status) {
    throw new Error(`expected ${status}, got ${reply.status}: ${JSON.stringify(reply.body)}`);
  }
  return reply;
};

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw new Error(`expected text, got ${JSON.stringify(value)}`);
  return value;
};

export const etagOf = (reply: Reply): string => text(reply.headers.get('etag'));

export interface ProvenOrganization {
  readonly id: string;
  readonly domain: string;
  readonly path: string;
}

/** An organization whose domain is proven through the local DNS server, as anybody would prove it. */
export const provenOrganization = async (
  client: EmployerClient,
  dataDirectory: string,
  name = 'Riverbend Regional Hospital',
): Promise<ProvenOrganization> => {
  const domain = `org-${randomUUID().slice(0, 8)}.example`;
  const created = expectStatus(
    await client.call('POST', '/organizations', { kind: 'employer', name, domain }),
    201,
  );
  const id = text(created.body['id']);
  const proof = created.body['proof'];
  const record = typeof proof === 'object' && proof !== null && 'record' in proof ? proof.record : undefined;
  if (typeof record !== 'object' || record === null || !('name' in record) || !('value' in record)) {
    throw new Error('the organization does not say which record proves it');
  }
  addTxt(dataDirectory, text(record.name), text(record.value));
  expectStatus(await client.call('POST', `/organizations/${id}/domain-proof`, {}, etagOf(created)), 200);
  return { id, domain, path: `/organizations/${id}` };
};

/** An achievement of that organization; its alias is what credentials carry as `achievement.id`. */
export const listedAchievement = async (
  client: EmployerClient,
  organization: ProvenOrganization,
  creators: readonly string[],
  more: object = {},
): Promise<{ readonly id: string; readonly alias: string; readonly path: string }> => {
  const alias = `https://${organization.domain}/achievements/${randomUUID().slice(0, 8)}`;
  const listed = expectStatus(
    await client.call(
      'POST',
      `${organization.path}/achievements`,
      achievement([alias], { creators, ...more }),
    ),
    201,
  );
  const id = text(listed.body['id']);
  return { id, alias, path: `${organization.path}/achievements/${id}` };
};

/** A role with its rule, not published yet. */
export const draftedRole = async (
  client: EmployerClient,
  organization: ProvenOrganization,
  requirement: unknown,
  more: object = {},
): Promise<{ readonly id: string; readonly path: string; readonly etag: string }> => {
  const drafted = expectStatus(
    await client.call('POST', `${organization.path}/roles`, { ...ROLE, ...more }),
    201,
  );
  const id = text(drafted.body['id']);
  const path = `${organization.path}/roles/${id}`;
  const ruled = expectStatus(
    await client.call('PUT', `${path}/requirement`, requirement, etagOf(drafted)),
    200,
  );
  return { id, path, etag: etagOf(ruled) };
};

/** Asks again until `done`, for what arrives a moment after its cause (a stream, a cache). */
export const eventually = async <T>(
  read: () => Promise<T>,
  done: (value: T) => boolean,
  // Long enough for a stream that still works through a whole market.
  patienceMs = 60_000,
): Promise<T> => {
  const until = Date.now() + patienceMs;
  for (;;) {
    const value = await read();
    if (done(value)) return value;
    if (Date.now() > until)
      throw new Error(`not within ${patienceMs / 1000} s; last: ${JSON.stringify(value).slice(0, 400)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** Publishes a drafted role and waits until the public knows. */
export const publish = async (
  deployment: Deployment,
  client: EmployerClient,
  role: { readonly id: string; readonly path: string; readonly etag: string },
): Promise<Reply> => {
  const published = expectStatus(await client.call('POST', `${role.path}/publication`, {}, role.etag), 200);
  await eventually(
    () => fetch(`${deployment.origin}/api/roles/${role.id}`).then(replyOf),
    (reply) => reply.status === 200 && reply.body['number'] === published.body['publishedVersion'],
  );
  return published;
};
