import { route as checkDocument } from './check-document.ts';
import { route as deleteSession } from './delete-session.ts';
import { route as deleteSessionForm } from './delete-session-form.ts';
import { route as exchange } from './exchange.ts';
import { route as listMatches } from './list-matches.ts';
import { route as openSession } from './open-session.ts';
import { route as readInteraction } from './read-interaction.ts';
import { route as readSession } from './read-session.ts';

/** The routes of the area, for the OpenAPI document. */
export const routes = [
  openSession,
  readSession,
  listMatches,
  deleteSession,
  deleteSessionForm,
  checkDocument,
  readInteraction,
  exchange,
] as const;
