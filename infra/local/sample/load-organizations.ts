import type * as z from 'zod';
import { MeView } from '../../../functions/contract/membership.ts';
import { OrganizationView } from '../../../functions/contract/organization.ts';
import { addTxt } from '../dns/start.ts';
import { atOnce } from './at-once.ts';
import { organizationBody } from './bodies.ts';
import type { EmployerApi } from './employer-api.ts';
import type { OrganizationKey, SampleOrganization } from './model.ts';

/** An organization that is there, with the API as its owner uses it. */
export interface Seat {
  readonly api: EmployerApi;
  /** `/organizations/<id>`. */
  readonly path: string;
}

export interface Step {
  /** How many requests are under way at most. */
  readonly most: number;
  /** Called with each thing that is done. */
  done(): void;
}

const membershipsOf = async (
  api: EmployerApi,
): Promise<ReadonlyMap<string, z.infer<typeof OrganizationView>>> => {
  const byDomain = new Map<string, z.infer<typeof OrganizationView>>();
  let cursor: string | undefined;
  do {
    const query = new URLSearchParams({ limit: '100', ...(cursor === undefined ? {} : { cursor }) });
    const { organizations } = await api.get(`/me?${query}`, MeView);
    for (const { organization } of organizations.items) byDomain.set(organization.domain, organization);
    cursor = organizations.next;
  } while (cursor !== undefined);
  return byDomain;
};

/**
 * Sees to it that every organization exists and has proven its domain, as an owner would: create it, put the
 * record into the DNS, ask for the proof.
 */
export const loadOrganizations = async (
  samples: readonly SampleOrganization[],
  apiOf: (organization: SampleOrganization) => EmployerApi,
  dataDirectory: string,
  step: Step,
): Promise<ReadonlyMap<OrganizationKey, Seat>> => {
  const owned = new Map<EmployerApi, Awaited<ReturnType<typeof membershipsOf>>>();
  await atOnce(step.most, [...new Set(samples.map(apiOf))], async (api) => {
    owned.set(api, await membershipsOf(api));
  });
  const seats = new Map<OrganizationKey, Seat>();
  await atOnce(step.most, samples, async (sample) => {
    const api = apiOf(sample);
    const { key, domain } = sample;
    const organization =
      owned.get(api)?.get(domain) ??
      (await api.post(`organization:${key}`, '/organizations', organizationBody(sample), OrganizationView));
    const path = `/organizations/${organization.id}`;
    if (organization.proof.state === 'unproven') {
      const { name, value } = organization.proof.record;
      addTxt(dataDirectory, name, value);
      const { version } = organization;
      await api.post(`proof:${key}`, `${path}/domain-proof`, {}, OrganizationView, { version });
    }
    seats.set(key, { api, path });
    step.done();
  });
  return seats;
};
