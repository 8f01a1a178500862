import { randomUUID } from 'node:crypto';
import { addTxt } from '../../infra/local/dns/start.ts';
import { readyCommons } from './commons-calls.ts';
import type { Deployment } from './deployment.ts';
import { ROLE } from './employer.ts';
import {
  draftedRole,
  type EmployerClient,
  employerClient,
  etagOf,
  eventually,
  expectStatus,
  listedAchievement,
  type ProvenOrganization,
  provenOrganization,
  publish,
} from './employer-client.ts';
import { type ApiOperation, exampleOf, IMPORT_CSV } from './operations.ts';
import { readyProfile } from './profile-calls.ts';

/** Somebody with an organization of their own, and what is in it. */
export interface Tenant {
  readonly client: EmployerClient;
  readonly organization: ProvenOrganization;
  readonly achievement: { readonly id: string; readonly path: string };
}

export const startTenant = async (deployment: Deployment, user: string): Promise<Tenant> => {
  const client = await employerClient(deployment, user);
  const organization = await provenOrganization(client, deployment.dataDirectory);
  const creators = [`https://${organization.domain}/issuer`];
  const achievement = await listedAchievement(client, organization, creators);
  await eventually(
    () => fetch(`${deployment.origin}/api/achievements/${achievement.id}`),
    ({ status }) => status === 200,
  );
  return { client, organization, achievement };
};

/** A request that the operation answers with success, to be changed by a test until it does not. */
export interface ReadyCall {
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What stands in its query. */
  readonly query?: string;
  /** The secret of its session. */
  readonly secret?: string;
}

const text = (value: unknown): string => String(value);

const startSession = async (origin: string, state: 'waiting' | 'done') => {
  const document = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'] };
  const response = await fetch(`${origin}/api/${state === 'done' ? 'checks' : 'sessions'}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(state === 'done' ? document : {}),
  });
  if (response.status !== 201) throw new Error(`no session: ${await response.text()}`);
  const { id, secret } = Object(await response.json());
  return { id: text(id), secret: text(secret) };
};

const unproven = async ({ client }: Tenant, deployment: Deployment) => {
  const domain = `unproven-${randomUUID().slice(0, 8)}.example`;
  const facts = { kind: 'employer', name: 'Unproven', domain };
  const created = expectStatus(await client.call('POST', '/organizations', facts), 201);
  const { name, value } = Object(Object(created.body['proof']).record);
  addTxt(deployment.dataDirectory, text(name), text(value));
  return { id: text(created.body['id']), etag: etagOf(created) };
};

type DraftedRole = Awaited<ReturnType<typeof draftedRole>>;

/** A role that has been published once and changed since. */
const revised = async (deployment: Deployment, { client }: Tenant, role: DraftedRole) => {
  const etag = etagOf(await publish(deployment, client, role));
  const changed = await client.call('PUT', role.path, { ...ROLE, title: 'Renamed' }, etag);
  return { ...role, etag: etagOf(expectStatus(changed, 200)) };
};

/** An invitation to the tenant's organization, or to a new one of somebody else, which the tenant may accept. */
const invitation = async (
  deployment: Deployment,
  tenant: Tenant,
  to: 'own' | 'theirs',
  role: 'viewer' | 'editor' = 'viewer',
) => {
  const host = to === 'own' ? tenant.client : await employerClient(deployment, 'local-priya');
  const facts = {
    kind: 'college',
    name: 'Of somebody else',
    domain: `c-${randomUUID().slice(0, 8)}.example`,
  };
  const path =
    to === 'own'
      ? tenant.organization.path
      : `/organizations/${text(expectStatus(await host.call('POST', '/organizations', facts), 201).body['id'])}`;
  const made = expectStatus(await host.call('POST', `${path}/invitations`, { role }), 201);
  return { id: text(made.body['id']), token: text(made.body['link']).split('/').at(-1) ?? '' };
};

/** Somebody who belongs to the tenant's organization: who was taken out by a call before is invited again. */
const memberBeside = async (
  deployment: Deployment,
  tenant: Tenant,
  guest: string,
  role: 'viewer' | 'editor',
) => {
  const client = await employerClient(deployment, guest);
  const find = async () => {
    const list = expectStatus(await tenant.client.call('GET', `${tenant.organization.path}/members`), 200);
    const items: unknown[] = Array.isArray(list.body['items']) ? list.body['items'] : [];
    return items.map(Object).find((one) => one.subject === guest);
  };
  if ((await find()) === undefined) {
    const { token } = await invitation(deployment, tenant, 'own', role);
    expectStatus(await client.call('POST', `/invitations/${token}/acceptance`, {}), 200);
  }
  const member = Object(await find());
  return { id: text(member.id), version: text(member.version), client };
};

/** Whose part is changed, or who is taken out. */
const colleague = (deployment: Deployment, tenant: Tenant) =>
  memberBeside(deployment, tenant, 'local-luis', 'viewer');

/** Who drafts what the tenant approves: another person, since nobody approves what a key of their own did. */
const author = async (deployment: Deployment, tenant: Tenant) =>
  (await memberBeside(deployment, tenant, 'local-market', 'editor')).client;

/** One import of an organization runs at a time. */
const endRunningImport = async ({ client, organization }: Tenant): Promise<void> => {
  const { items } = (await client.call('GET', `${organization.path}/imports`)).body;
  for (const { id, state } of Array.isArray(items) ? items : []) {
    if (state !== 'running') continue;
    expectStatus(await client.call('POST', `${organization.path}/imports/${id}/cancellation`, {}), 200);
  }
};

type ReadyProfile = ReturnType<typeof readyProfile>;
const profiles = new WeakMap<Tenant, Map<string, ReadyProfile>>();

/** What reading does not use up is made once for each tenant. */
const once = (tenant: Tenant, need: string, make: () => ReadyProfile): ReadyProfile => {
  const known = profiles.get(tenant) ?? new Map<string, ReadyProfile>();
  profiles.set(tenant, known);
  const made = known.get(need) ?? make();
  known.set(need, made);
  return made;
};

/** Makes everything that the operation needs, new where the operation uses it up. */
export const readyCall = async (
  deployment: Deployment,
  tenant: Tenant,
  operation: ApiOperation,
): Promise<ReadyCall> => {
  const { client, organization, achievement } = tenant;
  const example = exampleOf(operation);
  const parameters: Record<string, string> = {
    organization: organization.id,
    achievement: achievement.id,
    number: '1',
  };
  const headers: Record<string, string> = {};
  let etag = operation.parameters.includes('achievement')
    ? etagOf(await client.call('GET', achievement.path))
    : '"1"';
  let secret: string | undefined;

  if (example.organization === 'unproven') {
    const made = await unproven(tenant, deployment);
    [parameters['organization'], etag] = [made.id, made.etag];
  }
  if (example.role !== undefined) {
    const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
    const by = example.role === 'unowned' ? await author(deployment, tenant) : client;
    const role = await draftedRole(by, organization, rule);
    parameters['role'] = role.id;
    etag = role.etag;
    if (example.role === 'revised')
      await publish(deployment, client, await revised(deployment, tenant, role));
    if (example.role === 'published') etag = etagOf(await publish(deployment, client, role));
    if (example.role === 'scheduled') {
      const body = { effectiveFrom: new Date(Date.now() + 86_400_000).toISOString() };
      etag = etagOf(expectStatus(await client.call('POST', `${role.path}/publication`, body, etag), 200));
    }
  }
  if (example.import !== undefined) {
    const file = { csv: IMPORT_CSV };
    const made = expectStatus(await client.call('POST', `${organization.path}/imports`, file), 201);
    const path = `${organization.path}/imports/${text(made.body['id'])}`;
    parameters['import'] = text(made.body['id']);
    etag = etagOf(made);
    await endRunningImport(tenant);
    if (example.import === 'running') {
      etag = etagOf(expectStatus(await client.call('POST', `${path}/start`, {}, etag), 200));
    }
  }
  if (example.own !== undefined) {
    // An organization of its own for each: there is a limit to how many of these one can have.
    const { id } = await unproven(tenant, deployment);
    parameters['organization'] = id;
    const make = async (what: string, facts: object) => {
      const made = expectStatus(await client.call('POST', `/organizations/${id}/${what}`, facts), 201);
      etag = etagOf(made);
      return text(made.body['id']);
    };
    if (example.own === 'key')
      parameters['key'] = await make('keys', { name: 'A program', scopes: ['read'] });
    if (example.own === 'webhook') {
      const url = `https://hooks.${organization.domain}/in`;
      parameters['webhook'] = await make('webhooks', { url, events: ['role.ended'], active: false });
    }
  }
  if (example.signed === 'role') {
    parameters['list'] = 'site-001';
    const { origin } = deployment;
    const path = `/api/roles/${parameters['role']}/versions/1/endorsements/${achievement.id}`;
    await eventually(
      async () => (await fetch(`${origin}${path}`)).status,
      (status) => status === 200,
    );
  }
  if (example.signed === 'keys') {
    const path = `${organization.path}/signing-keys`;
    const before = etagOf(expectStatus(await client.call('GET', path), 200));
    const made = expectStatus(await client.call('POST', path, {}, before), 200);
    const { keys } = made.body;
    [parameters['key'], etag] = [`key-${Array.isArray(keys) ? keys.length : 0}`, etagOf(made)];
  }
  if (example.commons !== undefined) {
    const made = await readyCommons(tenant, deployment, example.commons);
    Object.assign(parameters, made);
    etag = '"1"';
  }
  if (example.profile !== undefined) {
    const by = (at: { readonly id: string; readonly path: string }) =>
      author(deployment, { ...tenant, organization: { ...organization, ...at } });
    const make = () => readyProfile(tenant, deployment, example.profile ?? 'nothing', by);
    const made = await (operation.method === 'GET' ? once(tenant, example.profile, make) : make());
    Object.assign(parameters, made.ids);
    etag = made.etag;
  }
  if (example.colleague === true) {
    const member = await colleague(deployment, tenant);
    [parameters['member'], etag] = [member.id, `"${member.version}"`];
  }
  if (example.acquaintance === true) {
    parameters['alike'] = (await provenOrganization(client, deployment.dataDirectory)).id;
    etag = etagOf(await client.call('GET', organization.path));
  }
  if (example.invitation !== undefined) {
    const invited = await invitation(deployment, tenant, example.invitation);
    [parameters['invitation'], parameters['token']] = [invited.id, invited.token];
  }
  if (example.session !== undefined) {
    const session = await startSession(deployment.origin, example.session);
    parameters['session'] = session.id;
    secret = session.secret;
  }

  if (operation.who === 'member') headers['authorization'] = `Bearer ${client.token}`;
  if (operation.who === 'page') headers['authorization'] = `Bearer ${secret}`;
  if (operation.headers.includes('idempotency-key')) headers['idempotency-key'] = randomUUID();
  if (operation.headers.includes('if-match')) headers['if-match'] = etag;
  const body = example.body?.(organization.domain, parameters);
  if (body !== undefined) headers['content-type'] = example.type ?? 'application/json';
  return {
    parameters,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...(example.query === undefined ? {} : { query: example.query(parameters) }),
    ...(secret === undefined ? {} : { secret }),
  };
};

/** What a test changes of a ready call; a header of `null` is left out. */
export interface Changes {
  readonly method?: string;
  readonly query?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly body?: BodyInit | null;
}

/** Sends a ready call with what a test changes of it. */
export const send = (
  deployment: Deployment,
  operation: ApiOperation,
  ready: ReadyCall,
  changes: Changes = {},
): Promise<Response> => {
  const parameters = { ...ready.parameters, ...changes.parameters };
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name) => parameters[name] ?? `no-${name}`);
  const headers = Object.entries({ ...ready.headers, ...changes.headers }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as [string, string]],
  );
  const method = changes.method ?? operation.method;
  const body = changes.body === undefined ? ready.body : changes.body;
  const more = changes.query ?? '';
  const query = ready.query === undefined ? more : `?${ready.query}${more.replace('?', '&')}`;
  return fetch(`${deployment.origin}${path}${query}`, {
    method,
    headers,
    redirect: 'manual',
    ...(body === undefined || body === null || method === 'GET' || method === 'HEAD' ? {} : { body }),
  });
};
