import { route as answerLookAlike } from './answer-look-alike.ts';
import { route as changeFacts } from './change-facts.ts';
import { route as listLookAlikes } from './list-look-alikes.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [changeFacts, listLookAlikes, answerLookAlike] as const;
