import { route as findEndorsements } from './find-endorsements.ts';
import { route as listAchievementEndorsements } from './list-achievement-endorsements.ts';
import { route as readDidDocument } from './read-did-document.ts';
import { route as readEndorsement } from './read-endorsement.ts';
import { route as readRecognitionDocument } from './read-recognition-document.ts';
import { route as readStatusList } from './read-status-list.ts';

/** The routes of what is signed, for the OpenAPI document. */
export const routes = [
  readDidDocument,
  readEndorsement,
  readRecognitionDocument,
  readStatusList,
  listAchievementEndorsements,
  findEndorsements,
] as const;
