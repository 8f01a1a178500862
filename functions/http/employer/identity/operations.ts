import { newArea } from '../area.ts';
import * as answerLookAlike from './answer-look-alike.ts';
import * as changeFacts from './change-facts.ts';
import * as listLookAlikes from './list-look-alikes.ts';

/** What an organization is called, and who could be taken for it. */
export const identityOperations = () =>
  newArea().openapiRoutes([changeFacts, listLookAlikes, answerLookAlike]);
