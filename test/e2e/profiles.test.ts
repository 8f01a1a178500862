import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  type EmployerClient,
  employerClient,
  etagOf,
  eventually,
  expectStatus,
  listedAchievement,
  type ProvenOrganization,
  provenOrganization,
} from '../kit/employer-client.ts';
import { OWN_PART, profileOf, provenAssociation, publishedProfile } from '../kit/profile-calls.ts';
import { readEndorsement, verdictOn } from '../kit/signed-documents.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const text = (value: unknown): string => String(value);

interface Adopter {
  readonly client: EmployerClient;
  readonly organization: ProvenOrganization;
}

let publisher: EmployerClient;
let association: { readonly id: string; readonly path: string };
let adopters: readonly [Adopter, Adopter];
let badge: string;

beforeAll(async () => {
  const adopter = async (user: string): Promise<Adopter> => {
    const client = await employerClient(deployment, user);
    return { client, organization: await provenOrganization(client, deployment.dataDirectory) };
  };
  publisher = await employerClient(deployment, 'local-ana');
  association = await provenAssociation(publisher, deployment.dataDirectory);
  adopters = await Promise.all([adopter('local-marcus'), adopter('local-priya')]);
  const creators = ['https://college.example/issuer'];
  badge = (await listedAchievement(adopters[0].client, adopters[0].organization, creators)).id;
});

/** What anybody reads there; nothing where it is not found. */
const read = async (path: string) => {
  const answer = await fetch(`${origin}${path}`);
  return answer.status === 404 ? undefined : Object(await answer.json());
};
const until = (path: string, holds: (found: ReturnType<typeof Object>) => boolean) =>
  eventually(
    () => read(path),
    (found) => found !== undefined && holds(found),
  );

/** Adopts the one entry of a profile as a new role and publishes it. */
const adopt = async ({ client, organization }: Adopter, profile: string): Promise<string> => {
  const order = { profile, number: 1, choices: [{ into: 'new', entry: 'support', own: OWN_PART }] };
  const { body } = expectStatus(await client.call('POST', `${organization.path}/adoptions`, order), 201);
  const role = text(Object(Object(body['items'])[0]).roleId);
  expect(await read(`/api/roles/${role}`)).toBeUndefined();
  await publishRole({ client, organization }, role, 1);
  return role;
};
const publishRole = async ({ client, organization }: Adopter, role: string, number: number) => {
  const path = `${organization.path}/roles/${role}`;
  const etag = etagOf(expectStatus(await client.call('GET', path), 200));
  expectStatus(await client.call('POST', `${path}/publication`, {}, etag), 200);
  await until(`/api/roles/${role}`, (found) => found.number === number);
};
const answer = async ({ client, organization }: Adopter, role: string, decision: string, number: number) => {
  const path = `${organization.path}/adoptions/${role}`;
  const found = expectStatus(await client.call('GET', path), 200);
  const { roleVersion } = found.body;
  const body = { decision, number, roleVersion };
  return expectStatus(await client.call('POST', `${path}/answer`, body, etagOf(found)), 200);
};

describe('a profile that an association publishes', () => {
  it('is adopted by two, changes, and is taken over by one and kept away by the other', async () => {
    const drafted = expectStatus(
      await publisher.call('POST', `${association.path}/profiles`, profileOf(badge)),
      201,
    );
    const profile = text(drafted.body['id']);
    const path = `${association.path}/profiles/${profile}`;
    expect(await read(`/api/profiles/${profile}`)).toBeUndefined();
    const first = await publishedProfile(deployment, publisher, path, etagOf(drafted));
    const roles = await Promise.all(adopters.map((adopter) => adopt(adopter, profile)));
    const following = await until(`/api/profiles/${profile}/roles`, ({ items }) => items.length === 2);
    expect(
      following.items
        .map(Object)
        .map(({ roleId }: { roleId: string }) => roleId)
        .toSorted(),
    ).toEqual(roles.toSorted());
    const named = await read(`/api/achievements/${badge}/profiles`);
    expect(named.items.map(({ profileId }: { profileId: string }) => profileId)).toContain(profile);

    const requirement = { required: { op: 'leaf', achievement: badge, maxAgeMonths: 24 }, preferred: [] };
    const changed = await publisher.call('PUT', path, profileOf(badge, { requirement }), first);
    await publishedProfile(deployment, publisher, path, etagOf(expectStatus(changed, 200)));
    const [taker, keeper] = adopters;
    const [taken = '', kept = ''] = roles;
    await answer(taker, taken, 'take-over', 2);
    await answer(keeper, kept, 'keep', 2);
    await publishRole(taker, taken, 2);
    const [now, still] = await Promise.all([read(`/api/roles/${taken}`), read(`/api/roles/${kept}`)]);
    expect(now).toMatchObject({ requirement, follows: { profileId: profile, number: 2 } });
    expect(now.follows.requirementHash).toBe(now.requirementHash);
    expect(still).toMatchObject({ number: 1, follows: { profileId: profile, number: 1 } });
  });

  it('is signed: an independent verifier accepts it until it is taken back, and reports it revoked after', async () => {
    const drafted = await publisher.call('POST', `${association.path}/profiles`, profileOf(badge));
    const profile = text(expectStatus(drafted, 201).body['id']);
    const path = `${association.path}/profiles/${profile}`;
    const published = await publishedProfile(deployment, publisher, path, etagOf(drafted), true);
    const id = `${origin}/api/profiles/${profile}/versions/1/endorsement`;
    const credential = await readEndorsement(id);
    const [resource] = credential.relatedResource;
    const bytes = new Uint8Array(await (await fetch(resource.id)).arrayBuffer());
    expect(credential).toMatchObject({ id, credentialSubject: { id: resource.id } });
    expect(resource.digestSRI).toBe(`sha256-${createHash('sha256').update(bytes).digest('base64')}`);
    expect(JSON.parse(new TextDecoder().decode(bytes))).toMatchObject({ profileId: profile, number: 1 });
    expect(await verdictOn(id)).toMatchObject({ verified: true, revoked: false });

    expectStatus(await publisher.call('POST', `${path}/retirement`, {}, published), 200);
    const after = await eventually(
      () => verdictOn(id),
      ({ revoked }) => revoked === true,
    );
    expect(after).toMatchObject({ verified: true, revoked: true });
    expect(await until(`/api/profiles/${profile}`, ({ number }) => number === 2)).toMatchObject({
      state: 'retired',
    });
    const { items } = await read(`/api/organizations/${association.id}/profiles?limit=100`);
    expect(items.map(({ profileId }: { profileId: string }) => profileId)).not.toContain(profile);
  });
});
