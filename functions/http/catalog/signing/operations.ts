import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CatalogEnvironment } from '../environment.ts';
import * as findEndorsements from './find-endorsements.ts';
import * as listAchievementEndorsements from './list-achievement-endorsements.ts';
import * as readDidDocument from './read-did-document.ts';
import * as readEndorsement from './read-endorsement.ts';
import * as readRecognitionDocument from './read-recognition-document.ts';
import * as readStatusList from './read-status-list.ts';

/** Puts the operations of what is signed on the app. */
export const addSigningOperations = (app: OpenAPIHono<CatalogEnvironment>): void => {
  app.openapi(readDidDocument.route, readDidDocument.handler);
  app.openapi(readEndorsement.route, readEndorsement.handler);
  app.openapi(readRecognitionDocument.route, readRecognitionDocument.handler);
  app.openapi(readStatusList.route, readStatusList.handler);
  app.openapi(listAchievementEndorsements.route, listAchievementEndorsements.handler);
  app.openapi(findEndorsements.route, findEndorsements.handler);
};
