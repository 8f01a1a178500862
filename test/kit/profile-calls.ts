import { randomUUID } from 'node:crypto';
import { addTxt } from '../../infra/local/dns/start.ts';
import type { Deployment } from './deployment.ts';
import { ROLE } from './employer.ts';
import { type EmployerClient, etagOf, eventually, expectStatus } from './employer-client.ts';

/** What an operation on profiles and adoptions works on. */
export type ProfileNeed =
  | 'nothing'
  | 'draft'
  | 'theirs'
  | 'published'
  | 'signed'
  | 'revised'
  | 'adopted'
  | 'updated';

type Ids = Readonly<Record<string, string>>;

const text = (value: unknown): string => String(value);

/** A profile with one entry that this achievement meets; with more of the entry where a test says so. */
export const profileOf = (achievement: string | undefined, entry: object = {}) => ({
  title: 'Support desk profile',
  description: 'What our members ask of people who help with computers.',
  translations: {
    es: { title: 'Perfil de soporte', description: 'Lo que piden nuestros miembros a quien da soporte.' },
  },
  entries: [
    {
      key: 'support',
      title: 'Support technician',
      description: 'Keeps computers working.',
      translations: { es: { title: 'Técnico de soporte', description: 'Mantiene las computadoras.' } },
      occupations: ['15-1232.00'],
      requirement: { required: { op: 'leaf', achievement }, preferred: [] },
      ...entry,
    },
  ],
});

const { places, remote, promise } = ROLE;
/** What an organization says itself of a role that it makes from an entry. */
export const OWN_PART = { places, remote, promise };

/** An association of this person, proven. */
export const provenAssociation = async (
  client: EmployerClient,
  dataDirectory: string,
  kind = 'association',
): Promise<{ readonly id: string; readonly path: string }> => {
  const domain = `association-${randomUUID().slice(0, 8)}.example`;
  const facts = { kind, name: 'Health Employers Association', domain };
  const made = expectStatus(await client.call('POST', '/organizations', facts), 201);
  const path = `/organizations/${text(made.body['id'])}`;
  const { name, value } = Object(Object(made.body['proof']).record);
  addTxt(dataDirectory, text(name), text(value));
  expectStatus(await client.call('POST', `${path}/domain-proof`, {}, etagOf(made)), 200);
  return { id: text(made.body['id']), path };
};

/** Publishes the draft and waits until everybody can read it, `signed` where that is asked; gives the head's ETag. */
export const publishedProfile = async (
  deployment: Deployment,
  client: EmployerClient,
  path: string,
  etag: string,
  signed = false,
): Promise<string> => {
  const done = expectStatus(await client.call('POST', `${path}/publication`, {}, etag), 200);
  const address = `${deployment.origin}/api/profiles/${text(done.body['id'])}`;
  const number = Number(done.body['publishedVersion']);
  // Its page comes before it is the newest, and the newest is what can be adopted.
  await eventually(
    async () => Object(await (await fetch(address)).json()).number,
    (newest) => newest === number,
  );
  if (signed)
    await eventually(
      () => fetch(`${address}/versions/${number}/endorsement`),
      ({ status }) => status === 200,
    );
  return etagOf(done);
};

interface Owner {
  readonly client: EmployerClient;
  readonly achievement: { readonly id: string };
}

interface Ready {
  readonly ids: Ids;
  readonly etag: string;
}

/** The association of each owner: a profile is used up, whoever publishes it is not. */
const associations = new WeakMap<EmployerClient, ReturnType<typeof provenAssociation>>();
const associationOf = (client: EmployerClient, deployment: Deployment) => {
  const known = associations.get(client) ?? provenAssociation(client, deployment.dataDirectory);
  associations.set(client, known);
  return known;
};

/** Makes what the operation needs; gives the parameters that name it, and the ETag of what it changes. */
export const readyProfile = async (
  { client, achievement }: Owner,
  deployment: Deployment,
  need: ProfileNeed,
  colleague: (organization: { readonly id: string; readonly path: string }) => Promise<EmployerClient>,
): Promise<Ready> => {
  const association = await associationOf(client, deployment);
  const organization = association.id;
  if (need === 'nothing') return { ids: { organization }, etag: '"1"' };
  const author = need === 'theirs' ? await colleague(association) : client;
  const drafted = expectStatus(
    await author.call('POST', `${association.path}/profiles`, profileOf(achievement.id)),
    201,
  );
  const profile = text(drafted.body['id']);
  const path = `${association.path}/profiles/${profile}`;
  const ids = { organization, profile };
  if (need === 'draft' || need === 'theirs') return { ids, etag: etagOf(drafted) };
  const first = await publishedProfile(deployment, client, path, etagOf(drafted), need === 'signed');
  if (need === 'published' || need === 'signed') return { ids, etag: first };
  let role = '';
  if (need !== 'revised') {
    const choices = [{ into: 'new', entry: 'support', own: OWN_PART }];
    const order = { profile, number: 1, choices };
    const adopted = expectStatus(await client.call('POST', `${association.path}/adoptions`, order), 201);
    role = text(Object(Object(adopted.body['items'])[0]).roleId);
    if (need === 'adopted') return { ids: { ...ids, role }, etag: '"1"' };
  }
  const requirement = {
    required: { op: 'leaf', achievement: achievement.id, maxAgeMonths: 24 },
    preferred: [],
  };
  const changed = profileOf(achievement.id, { requirement });
  const second = etagOf(expectStatus(await client.call('PUT', path, changed, first), 200));
  const etag = await publishedProfile(deployment, client, path, second);
  return need === 'revised' ? { ids, etag } : { ids: { ...ids, role }, etag: '"1"' };
};
