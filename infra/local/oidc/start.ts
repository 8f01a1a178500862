import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { Provider } from 'oidc-provider';
import { type Engine, listen } from '../engine/listen.ts';
import { configuration } from './configuration.ts';
import { openKeys } from './keys.ts';
import { problemPage, signInPage } from './pages.ts';
import { findUser, USERS } from './users.ts';

export { signIn } from './sign-in.ts';
export { findUser, MARKET_KEEPER, USERS } from './users.ts';

export interface OidcOptions {
  readonly dataDirectory: string;
  readonly clientId: string;
  /** The site's own addresses that sign-in may come back to; loopback addresses may have any port. */
  readonly redirectUris: readonly string[];
  /** Those that signing out may come back to. */
  readonly signedOutUris?: readonly string[];
  /** 0 or absent for any free port; tokens outlive a restart only where the port stays the same. */
  readonly port?: number;
}

const SIGN_IN = /^\/sign-in\/([\w-]+)$/;

const html = (response: ServerResponse, status: number, body: string): void => {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  });
  response.end(body);
};

const answerSignIn = async (
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const interaction = await provider.interactionDetails(request, response).catch(() => undefined);
  if (interaction === undefined) {
    html(response, 400, problemPage('session-not-found', 'This sign-in has ended or was begun elsewhere.'));
    return;
  }
  if (request.method !== 'POST') {
    html(response, 200, signInPage(`/sign-in/${interaction.uid}`, USERS));
    return;
  }
  const form = new URLSearchParams(await readText(request));
  if (form.has('cancel')) {
    const refusal = { error: 'access_denied', error_description: 'The sign-in was stopped on its page.' };
    await provider.interactionFinished(request, response, refusal);
    return;
  }
  const user = findUser(form.get('user') ?? '');
  if (user === undefined) {
    html(response, 400, problemPage('user-unknown', 'Nobody of that name is on the list.'));
    return;
  }
  await provider.interactionFinished(request, response, { login: { accountId: user.sub } });
};

/**
 * Starts the local OpenID Connect issuer on 127.0.0.1: authorization code with PKCE, access tokens as JWT
 * (RFC 9068) that last one hour, signed with RS256 as Cognito's are. `url` is the issuer.
 * @throws when the port is taken
 */
export const startOidc = async (options: OidcOptions): Promise<Engine> => {
  const keys = await openKeys(join(options.dataDirectory, 'oidc-keys.json'));
  // The issuer's name holds the port, so the server listens before there is a provider to answer.
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (provider === undefined) {
      response.writeHead(503).end();
      return;
    }
    if (!SIGN_IN.test(request.url ?? '')) {
      void provider.callback()(request, response);
      return;
    }
    answerSignIn(provider, request, response).catch((error: unknown) => {
      console.error('sign-in:', error);
      if (!response.headersSent) html(response, 500, problemPage('internal', 'Something went wrong here.'));
    });
  });
  const engine = await listen(server, options.port ?? 0);
  provider = new Provider(engine.url, configuration(engine.url, options, keys));
  return engine;
};
