import type { z } from '@hono/zod-openapi';
import type {
  AdoptionDifferenceView,
  AdoptionView,
  ProfileHeadView,
  StandingAdoptionView,
} from '../../../contract/profile.ts';
import type { Adoption } from '../../../domain/profile/adoption.ts';
import { entryOf, type ProfileHead } from '../../../domain/profile/profile.ts';
import { roleTextFor } from '../../../domain/role-text.ts';
import type { AdoptionDifference, StandingAdoption } from '../../../services/employer/profiles/adoptions.ts';
import { contentView } from '../../profile-views.ts';
import { toldChanges } from '../../role-changes.ts';

/** The head of a profile; what is published of it is read from the public catalog. */
export const profileHeadView = ({
  latest: _,
  content,
  ...head
}: ProfileHead): z.infer<typeof ProfileHeadView> => ({ ...head, content: contentView(content) });

export const adoptionView = ({
  id,
  requirementHash: _,
  ...adoption
}: Adoption): z.infer<typeof AdoptionView> => ({ roleId: id, ...adoption });

type Worded = Parameters<typeof roleTextFor>[0];
const titles = (of: Worded) => ({ en: roleTextFor(of, 'en').title, es: roleTextFor(of, 'es').title });

export const standingView = ({
  adoption,
  newest,
  standing,
  needsAnswer,
}: StandingAdoption): z.infer<typeof StandingAdoptionView> => {
  const entry = entryOf(newest.content, adoption.entry);
  return {
    ...adoptionView(adoption),
    standing,
    needsAnswer,
    newest: newest.number,
    profileTitle: titles(newest.content),
    publisher: newest.organization,
    ...(entry === undefined ? {} : { entryTitle: titles(entry) }),
  };
};

export const differenceView = (of: AdoptionDifference): z.infer<typeof AdoptionDifferenceView> => ({
  ...standingView(of),
  roleVersion: of.head.version,
  changes: toldChanges(of.changes, of.catalog, 'entry'),
  effect: toldChanges(of.effect, of.catalog),
});
