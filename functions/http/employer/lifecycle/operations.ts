import { newArea } from '../area.ts';
import * as approveRole from './approve-role.ts';
import * as cancelPublication from './cancel-publication.ts';
import * as confirmRole from './confirm-role.ts';
import * as readDraftChanges from './read-draft-changes.ts';

/** The operations of a role's life besides publishing and retiring it. */
export const lifecycleOperations = () =>
  newArea().openapiRoutes([approveRole, cancelPublication, confirmRole, readDraftChanges]);
