import { newArea } from '../area.ts';
import * as adoptProfile from './adopt-profile.ts';
import * as answerUpdate from './answer-update.ts';
import * as approveProfile from './approve-profile.ts';
import * as changeProfile from './change-profile.ts';
import * as draftProfile from './draft-profile.ts';
import * as listAdoptions from './list-adoptions.ts';
import * as listProfiles from './list-profiles.ts';
import * as publishProfile from './publish-profile.ts';
import * as readAdoption from './read-adoption.ts';
import * as readDraftChanges from './read-draft-changes.ts';
import * as readProfile from './read-profile.ts';
import * as retireProfile from './retire-profile.ts';

/** Profiles that an organization publishes, and what it adopts from the profiles of others. */
export const profileOperations = () =>
  newArea().openapiRoutes([
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
  ]);
