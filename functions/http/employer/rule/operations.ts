import { newArea } from '../area.ts';
import * as draftRule from './draft-rule.ts';

/** The operations of the rule builder. */
export const ruleOperations = () => newArea().openapiRoutes([draftRule]);
