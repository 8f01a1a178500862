import { route as adoptProfile } from './adopt-profile.ts';
import { route as answerUpdate } from './answer-update.ts';
import { route as approveProfile } from './approve-profile.ts';
import { route as changeProfile } from './change-profile.ts';
import { route as draftProfile } from './draft-profile.ts';
import { route as listAdoptions } from './list-adoptions.ts';
import { route as listProfiles } from './list-profiles.ts';
import { route as publishProfile } from './publish-profile.ts';
import { route as readAdoption } from './read-adoption.ts';
import { route as readDraftChanges } from './read-draft-changes.ts';
import { route as readProfile } from './read-profile.ts';
import { route as retireProfile } from './retire-profile.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  listProfiles,
  draftProfile,
  readProfile,
  changeProfile,
  readDraftChanges,
  approveProfile,
  publishProfile,
  retireProfile,
  listAdoptions,
  adoptProfile,
  readAdoption,
  answerUpdate,
] as const;
