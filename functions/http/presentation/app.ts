import { cors } from 'hono/cors';
import { describeFailure } from '../../contract/session-failure.ts';
import type { SessionServices } from '../../services/session/session-services.ts';
import { type AppOptions, newApp } from '../app.ts';
import { compressed } from '../compress.ts';
import { conditionalGet } from '../etag.ts';
import { problem } from '../problem.ts';
import * as verifyCredential from '../vc-api/verify-credential.ts';
import * as verifyPresentation from '../vc-api/verify-presentation.ts';
import { isBrowserForm, refuseCrossSite, seeOther } from './browser.ts';
import * as checkDocument from './check-document.ts';
import * as deleteSession from './delete-session.ts';
import * as deleteSessionForm from './delete-session-form.ts';
import * as exchange from './exchange.ts';
import { languageOf } from './language.ts';
import * as listMatches from './list-matches.ts';
import { formPage } from './next-page.ts';
import * as openSession from './open-session.ts';
import { privateAnswer } from './private-answer.ts';
import * as readInteraction from './read-interaction.ts';
import * as readSession from './read-session.ts';
import { sentences } from './views.ts';

/** The learner's way in: sessions for their page, exchanges for their wallet, checks for their files; and the verifier for others. */
export const createPresentationApp = (options: AppOptions<SessionServices>) => {
  const app = newApp({
    ...options,
    onTooLarge: (c) =>
      isBrowserForm(c)
        ? seeOther(c, `${formPage(c)}?problem=body-too-large`)
        : problem(c, 'body-too-large', {
            detail: sentences(describeFailure('body-too-large', languageOf(c))),
          }),
    // A session that nobody got the secret of is nothing; it ends by itself.
    onUnreachable: (c) =>
      isBrowserForm(c)
        ? seeOther(c, `${formPage(c)}?problem=dependency-down`)
        : problem(c, 'dependency-down'),
  });
  app.use(compressed);
  app.use(privateAnswer);
  // A wallet may be a page of another site; it needs no cookie, and none is taken along.
  for (const path of ['/api/exchanges/*', '/api/interactions/*']) {
    app.use(
      path,
      cors({ origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['content-type'], maxAge: 600 }),
    );
  }
  for (const path of ['/api/sessions', '/api/sessions/*', '/api/checks']) {
    app.on(['POST', 'DELETE'], path, refuseCrossSite);
  }
  app.use('/api/sessions/*', conditionalGet);
  return app.openapiRoutes([
    openSession,
    readSession,
    listMatches,
    deleteSession,
    deleteSessionForm,
    checkDocument,
    readInteraction,
    exchange,
    verifyCredential,
    verifyPresentation,
  ]);
};

export type PresentationApi = ReturnType<typeof createPresentationApp>;
