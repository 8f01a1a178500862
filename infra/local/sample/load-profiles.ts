import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { AdoptionsView, ProfileContentSchema, ProfileHeadView } from '../../../functions/contract/profile.ts';
import { type Names, profileBody } from './bodies.ts';
import type { Seat } from './load-organizations.ts';
import { PROFILES } from './market.ts';
import type { OrganizationKey, SampleRole } from './model.ts';

type Head = z.infer<typeof ProfileHeadView>;

const PAUSE_MS = 150;
const MOST_PAUSES = 800;

const Newest = z.looseObject({ number: z.int() });

/** Waits until everybody reads a version as the newest: only then can it be adopted. */
const readable = async (origin: string, { id, publishedVersion }: Head): Promise<void> => {
  for (let pauses = 0; pauses < MOST_PAUSES; pauses += 1) {
    const answer = await fetch(`${origin}/api/profiles/${id}`);
    const newest = Newest.safeParse(await answer.json());
    if (newest.success && newest.data.number >= publishedVersion) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  throw new Error(`profile ${id} does not become public`);
};

/** Adopts the entry that a role follows as its rule; gives when that is done. */
export type Adopt = (
  seat: Seat,
  follows: NonNullable<SampleRole['follows']>,
  role: { readonly id: string; readonly version: number },
) => Promise<void>;

/** Sees to it that every profile is published as the sample data says; what it gives adopts from them. */
export const loadProfiles = async (
  origin: string,
  seats: ReadonlyMap<OrganizationKey, Seat>,
  names: Names,
): Promise<Adopt> => {
  const published = new Map<string, { readonly head: Head; readonly readable: Promise<void> }>();
  for (const sample of PROFILES) {
    const seat = seats.get(sample.by);
    if (seat === undefined) throw new Error(`nobody publishes for ${sample.by}`);
    const { api, path } = seat;
    const body = profileBody(sample, names);
    const heads = await api.all(`${path}/profiles`, ProfileHeadView);
    let head =
      heads.find(({ content }) => content.title === sample.title) ??
      (await api.post(`profile:${sample.key}`, `${path}/profiles`, body, ProfileHeadView));
    const place = `${path}/profiles/${head.id}`;
    const isSame = isDeepStrictEqual(ProfileContentSchema.parse(head.content), body);
    if (!isSame) head = await api.put(place, body, ProfileHeadView, head);
    if (!isSame || head.state === 'draft')
      head = await api.post(`profile:${sample.key}`, `${place}/publication`, {}, ProfileHeadView, head);
    published.set(sample.key, { head, readable: readable(origin, head) });
  }
  return async ({ api, path }, { profile, entry }, role) => {
    const found = published.get(profile);
    if (found === undefined) throw new Error(`the sample data has no profile ${profile}`);
    await found.readable;
    const choices = [{ into: 'role', entry, role: role.id, version: role.version }];
    const order = { profile: found.head.id, number: found.head.publishedVersion, choices };
    await api.post(`adoption:${profile}:${entry}`, `${path}/adoptions`, order, AdoptionsView);
  };
};
