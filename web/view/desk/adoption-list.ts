import { entryOf } from '../../../functions/domain/profile/profile.ts';
import type { RoleHead } from '../../../functions/domain/role.ts';
import type { StandingAdoption } from '../../../functions/services/employer/profiles/adoptions.ts';
import type { Voice } from '../../language/voice.ts';
import { entryText } from '../profiles.ts';
import { textOf, titleOf } from '../role-facts.ts';
import type { Place } from './desk.ts';

const PAGE = 25;
/** How many are looked through for what waits; the list has them all. */
const MOST = 100;

/** A job with its rule from a profile. */
export interface AdoptedJob extends StandingAdoption {
  readonly head: RoleHead;
}

const withHead = async (
  { desk, visit }: Place,
  items: readonly StandingAdoption[],
): Promise<readonly AdoptedJob[]> => {
  const heads = await Promise.all(items.map(({ adoption }) => desk.services.readRole(visit, adoption.id)));
  return items.flatMap((item, at) => {
    const head = heads[at];
    return head?.ok === true ? [{ ...item, head: head.value }] : [];
  });
};

/** A page of the organization's jobs that follow profiles; those that wait for a decision first. */
export const readAdoptedJobs = async (
  place: Place,
  cursor: string | undefined,
): Promise<{ readonly items: readonly AdoptedJob[]; readonly next: string | undefined }> => {
  const page = await place.desk.services.readAdoptions(place.visit, { limit: PAGE, cursor });
  if (!page.ok) return { items: [], next: undefined };
  const { items, next } = page.value;
  const jobs = await withHead(place, items);
  return { items: jobs.toSorted((a, b) => Number(b.needsAnswer) - Number(a.needsAnswer)), next };
};

/** The jobs for which somebody still has to say what they make of a new version. */
export const readWaiting = async (place: Place): Promise<readonly AdoptedJob[]> => {
  const page = await place.desk.services.readAdoptions(place.visit, { limit: MOST });
  return page.ok
    ? withHead(
        place,
        page.value.items.filter((item) => item.needsAnswer),
      )
    : [];
};

/** What a job is called, and where its rule is from. */
export const adoptedWords = ({ head, adoption, newest }: AdoptedJob, voice: Voice) => {
  const entry = entryOf(newest.content, adoption.entry);
  const profile = textOf(newest.content, voice).title;
  const organization = newest.organization.name;
  const rule = entry === undefined ? undefined : entryText(newest.content, entry, voice).title;
  const from =
    rule === undefined
      ? voice.say('ownProfiles.fromProfile', { profile, organization })
      : voice.say('ownProfiles.from', { rule, profile, organization });
  return { title: titleOf(head.role, voice), profile, from };
};
