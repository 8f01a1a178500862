import { randomUUID } from 'node:crypto';
import { addTxt } from '../../infra/local/dns/start.ts';
import type { Deployment } from './deployment.ts';
import { achievement as facts } from './employer.ts';
import {
  type EmployerClient,
  etagOf,
  eventually,
  expectStatus,
  listedAchievement,
  type ProvenOrganization,
  provenOrganization,
} from './employer-client.ts';

/** What an operation on trust, equivalence, doubt and merging works on. */
export type CommonsNeed =
  | 'trust'
  | 'second'
  | 'claim'
  | 'others'
  | 'dispute'
  | 'own-dispute'
  | 'merge'
  | 'takeover';

interface Owner {
  readonly client: EmployerClient;
  readonly organization: ProvenOrganization;
  readonly achievement: { readonly id: string };
}

/** A trust list as an organization makes it. */
export const TRUST_LIST = {
  name: 'State boards',
  issuers: [{ issuer: 'https://board.example/issuer', name: 'Board', why: 'It licenses the trade.' }],
};

type Ids = Readonly<Record<string, string>>;

const text = (value: unknown): string => String(value);
const issuersOf = (organization: ProvenOrganization) => [`https://${organization.domain}/issuer`];

/** Somebody else's organization with an achievement, kept by the same person. */
const others = async ({ client }: Owner, { dataDirectory }: Deployment): Promise<Omit<Owner, 'client'>> => {
  const organization = await provenOrganization(client, dataDirectory, 'Coosa Valley College');
  return {
    organization,
    achievement: await listedAchievement(client, organization, issuersOf(organization)),
  };
};

/** An entry that another organization made of an achievement on a domain that is proven only afterwards. */
const takeover = async (owner: Owner, { dataDirectory }: Deployment): Promise<Ids> => {
  const { client, organization } = owner;
  const domain = `creator-${randomUUID().slice(0, 8)}.example`;
  const entry = facts([`https://${domain}/achievements/1`], { createdBy: { name: 'Its creator', domain } });
  const listed = expectStatus(await client.call('POST', `${organization.path}/achievements`, entry), 201);
  const creator = { kind: 'college', name: 'Its creator', domain };
  const made = expectStatus(await client.call('POST', '/organizations', creator), 201);
  const path = `/organizations/${text(made.body['id'])}`;
  const { name, value } = Object(Object(made.body['proof']).record);
  addTxt(dataDirectory, text(name), text(value));
  expectStatus(await client.call('POST', `${path}/domain-proof`, {}, etagOf(made)), 200);
  return { organization: text(made.body['id']), achievement: text(listed.body['id']) };
};

/** Makes what the operation needs; gives the parameters that name it, and `other`, the other achievement. */
export const readyCommons = async (owner: Owner, deployment: Deployment, need: CommonsNeed): Promise<Ids> => {
  const { client, organization, achievement } = owner;
  const post = async (path: string, body: object): Promise<string> =>
    text(expectStatus(await client.call('POST', path, body), 201).body['id']);

  if (need === 'takeover') return takeover(owner, deployment);
  if (need === 'trust') {
    const trust = await post(`${organization.path}/trust-lists`, TRUST_LIST);
    await eventually(
      () => fetch(`${deployment.origin}/api/trust-lists/${trust}`),
      ({ status }) => status === 200,
    );
    return { trust };
  }
  if (need === 'second' || need === 'claim') {
    const { id: other } = await listedAchievement(client, organization, issuersOf(organization));
    if (need === 'second') return { other };
    const claim = { held: other, counted: achievement.id, reason: 'Both take the same exam.' };
    return { other, claim: await post(`${organization.path}/equivalences`, claim) };
  }
  const else_ = await others(owner, deployment);
  const other = else_.achievement.id;
  const doubt = (id: string) => ({ achievement: id, part: { kind: 'listing' }, reason: 'It is not theirs.' });
  if (need === 'others') return { other };
  if (need === 'dispute')
    return { dispute: await post(`${else_.organization.path}/disputes`, doubt(achievement.id)) };
  if (need === 'own-dispute') return { dispute: await post(`${organization.path}/disputes`, doubt(other)) };
  const offer = { from: other, into: achievement.id, reason: 'The same one.' };
  return { merge: await post(`${else_.organization.path}/merges`, offer) };
};
