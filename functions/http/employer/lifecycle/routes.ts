import { route as approveRole } from './approve-role.ts';
import { route as cancelPublication } from './cancel-publication.ts';
import { route as confirmRole } from './confirm-role.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [approveRole, cancelPublication, confirmRole] as const;
