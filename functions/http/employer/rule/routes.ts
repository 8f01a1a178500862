import { route as draftRule } from './draft-rule.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [draftRule] as const;
