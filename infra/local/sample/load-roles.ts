import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import { RoleHeadView } from '../../../functions/contract/role.ts';
import { atOnce } from './at-once.ts';
import { type Names, requirementBody, roleBody } from './bodies.ts';
import type { Seat, Step } from './load-organizations.ts';
import type { Adopt } from './load-profiles.ts';
import type { OrganizationKey, SampleOrganization, SampleRole } from './model.ts';

type Head = z.infer<typeof RoleHeadView>;

/** Compared as JSON: a field that is absent and one that is undefined say the same. */
const same = (a: unknown, b: unknown): boolean =>
  isDeepStrictEqual(JSON.parse(JSON.stringify(a ?? null)), JSON.parse(JSON.stringify(b ?? null)));

/** Brings one role to what the sample data says, from wherever it stands. */
const settle = async (
  { api, path }: Seat,
  organization: SampleOrganization,
  sample: SampleRole,
  found: Head | undefined,
  names: Names,
  adopt: Adopt,
): Promise<void> => {
  const role = roleBody(organization, sample);
  const requirement = requirementBody(sample, names);
  const key = `${organization.key}:${sample.key}`;
  let head = found ?? (await api.post(`role:${key}`, `${path}/roles`, role, RoleHeadView));
  if (head.state === 'retired' || head.state === 'ended') return;
  const place = `${path}/roles/${head.id}`;
  let changed = false;
  if (!same(head.role, role)) {
    head = await api.put(place, role, RoleHeadView, head);
    changed = true;
  }
  if (!same(head.requirement, requirement)) {
    if (sample.follows === undefined)
      head = await api.put(`${place}/requirement`, requirement, RoleHeadView, head);
    else {
      await adopt({ api, path }, sample.follows, head);
      head = await api.get(place, RoleHeadView);
    }
    changed = true;
  }
  if (changed || head.state === 'draft') {
    await api.post(`publication:${key}`, `${place}/publication`, {}, RoleHeadView, head);
  }
};

/**
 * Sees to it that every role is published with its rule; those that follow a profile come last, when it is public. A role is known again by its title, which is unique in
 * its organization.
 */
export const loadRoles = async (
  organizations: readonly SampleOrganization[],
  seats: ReadonlyMap<OrganizationKey, Seat>,
  names: Names,
  adopt: Adopt,
  step: Step,
): Promise<void> => {
  const jobs: { readonly last: boolean; readonly run: () => Promise<void> }[] = [];
  await atOnce(step.most, organizations, async (organization) => {
    const seat = seats.get(organization.key);
    if (seat === undefined || organization.roles.length === 0) return;
    const heads = await seat.api.all(`${seat.path}/roles`, RoleHeadView);
    for (const sample of organization.roles) {
      const found = heads.find(({ role }) => role.title === sample.title);
      const run = () => settle(seat, organization, sample, found, names, adopt);
      jobs.push({ last: sample.follows !== undefined, run });
    }
  });
  const ordered = [...jobs.filter(({ last }) => !last), ...jobs.filter(({ last }) => last)];
  await atOnce(step.most, ordered, async ({ run }) => {
    await run();
    step.done();
  });
};
