import { route as approveRole } from './approve-role.ts';
import { route as cancelPublication } from './cancel-publication.ts';
import { route as confirmRole } from './confirm-role.ts';
import { route as readDraftChanges } from './read-draft-changes.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [approveRole, cancelPublication, confirmRole, readDraftChanges] as const;
