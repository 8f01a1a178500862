import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';

const Discovery = z.object({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const Tokens = z.object({ access_token: z.string() });

/** Any loopback port is allowed to come back to; nothing listens here, the redirect itself holds the code. */
const REDIRECT = 'http://127.0.0.1/callback';
const MOST_REDIRECTS = 10;

/** Follows redirects as a browser does, with its cookies, until one leads to the client. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async #fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie, ...init.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.#cookies.set(name, value);
    }
    return response;
  }

  /** The last address reached: a page to act on, or the client's own, which is not opened. */
  async open(start: string, init?: RequestInit): Promise<URL> {
    let url = new URL(start);
    let response = await this.#fetch(start, init);
    for (let count = 0; count < MOST_REDIRECTS; count += 1) {
      const next = response.headers.get('location');
      if (next === null) {
        if (!response.ok)
          throw new Error(`sign-in stopped at ${url.pathname} with status ${response.status}`);
        return url;
      }
      url = new URL(next, url);
      if (`${url.origin}${url.pathname}` === REDIRECT) return url;
      response = await this.#fetch(url.href);
    }
    throw new Error('sign-in went around in circles');
  }
}

/**
 * Signs a user in as a browser would: authorization code with PKCE (RFC 7636), the choice on the sign-in page,
 * the code for a token.
 * @param options.user the subject of one of the local users
 * @returns the access token
 * @throws when the issuer refuses any step
 */
export const signIn = async (options: {
  readonly issuer: string;
  readonly clientId: string;
  readonly user: string;
}): Promise<string> => {
  const { issuer, clientId, user } = options;
  const discovery = Discovery.parse(await (await fetch(`${issuer}/.well-known/openid-configuration`)).json());
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT,
    scope: 'openid profile email',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const browser = new Browser();
  const page = await browser.open(`${discovery.authorization_endpoint}?${query}`);
  const back = await browser.open(page.href, { method: 'POST', body: new URLSearchParams({ user }) });
  const code = back.searchParams.get('code');
  if (code === null || back.searchParams.get('state') !== state) {
    throw new Error(`the issuer did not sign ${user} in: ${back.searchParams.get('error') ?? 'no code'}`);
  }
  const response = await fetch(discovery.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: REDIRECT,
      code,
      code_verifier: verifier,
    }),
  });
  if (!response.ok) throw new Error(`the issuer gave no token: ${await response.text()}`);
  return Tokens.parse(await response.json()).access_token;
};
