import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
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
} from '../kit/employer-client.ts';
import { addressOf, readEndorsement, verdictOn } from '../kit/signed-documents.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let client: EmployerClient;
let organization: ProvenOrganization;
let achievement: Awaited<ReturnType<typeof listedAchievement>>;

const Endorsements = z.object({
  items: z.array(z.looseObject({ id: z.string(), roleId: z.string(), issuer: z.string() })),
});

/** What a stranger finds who holds a badge with this achievement id. */
const found = async (role: string) => {
  const answer = await fetch(
    `${origin}/api/endorsements?achievement=${encodeURIComponent(achievement.alias)}`,
  );
  const parsed = Endorsements.safeParse(await answer.json());
  return parsed.success ? parsed.data.items.find(({ roleId }) => roleId === role) : undefined;
};
const signed = (role: string) =>
  eventually(
    () => found(role),
    (one) => one !== undefined,
  );

const publishedRole = async () => {
  const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
  const role = await draftedRole(client, organization, rule);
  const reply = await publish(deployment, client, role);
  return { ...role, etag: etagOf(reply) };
};

beforeAll(async () => {
  client = await employerClient(deployment, 'local-ana');
  organization = await provenOrganization(client, deployment.dataDirectory);
  achievement = await listedAchievement(client, organization, ['https://college.example/issuer']);
});

describe('a recognition that was published', () => {
  it('is accepted by an independent verifier until it is retired, and reported revoked after', async () => {
    const role = await publishedRole();
    const endorsement = await signed(role.id);
    const { id = '', issuer = '' } = endorsement ?? {};
    expect(addressOf(issuer)).toBe(`${origin}/organizations/${organization.id}/did.json`);
    const credential = await readEndorsement(id);
    expect(credential.id).toBe(id);
    expect(credential.credentialSubject.id).toBe(achievement.alias);
    expect(await verdictOn(id)).toMatchObject({ verified: true, revoked: false });

    expectStatus(await client.call('POST', `${role.path}/retirement`, {}, role.etag), 200);
    const after = await eventually(
      () => verdictOn(id),
      ({ revoked }) => revoked === true,
    );
    expect(after).toMatchObject({ verified: true, revoked: true });
    expect(await found(role.id)).toBeUndefined();
  });

  it('names by its digest the document that is served, byte for byte', async () => {
    const role = await publishedRole();
    const { id = '' } = (await signed(role.id)) ?? {};
    const [resource] = (await readEndorsement(id)).relatedResource;
    const bytes = new Uint8Array(await (await fetch(resource.id)).arrayBuffer());
    expect(resource.digestSRI).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ roleId: role.id, number: 1 });
  });

  it('is served with its own media type, to be kept and compared', async () => {
    const role = await publishedRole();
    const { id = '', issuer = '' } = (await signed(role.id)) ?? {};
    const answer = await fetch(id);
    expect(answer.headers.get('content-type')).toBe('application/vc');
    const etag = answer.headers.get('etag') ?? '';
    expect((await fetch(id, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(id, { headers: { accept: 'text/html' } })).headers.get('content-type')).toBe(
      'application/json',
    );
    expect((await fetch(addressOf(issuer))).headers.get('content-type')).toBe('application/did+json');
    expect((await fetch(`${origin}/api/endorsements?achievement=https://nobody.example/a`)).status).toBe(404);
  });
});
