import type { Page } from 'playwright-core';
import type { Deployment } from './deployment.ts';

/** A browser without a screen: keeps cookies by host and never follows a redirect by itself. */
export class CookieJar {
  readonly #cookies = new Map<string, Map<string, string>>();

  #of(url: string): Map<string, string> {
    const { host } = new URL(url);
    const cookies = this.#cookies.get(host) ?? new Map<string, string>();
    this.#cookies.set(host, cookies);
    return cookies;
  }

  header(url: string): string {
    return [...this.#of(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', this.header(url));
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.#of(url).delete(name);
      else this.#of(url).set(name, value);
    }
    return response;
  }

  /** Follows redirects until there are none, or one leads to where `stop` says. */
  async follow(start: string, stop: (url: URL) => boolean, init?: RequestInit): Promise<URL> {
    let url = new URL(start);
    let response = await this.fetch(start, init);
    for (let count = 0; count < 10; count += 1) {
      const location = response.headers.get('location');
      if (location === null) return url;
      url = new URL(location, url);
      if (stop(url)) return url;
      response = await this.fetch(url.href);
    }
    throw new Error(`redirects without end at ${url.pathname}`);
  }
}

/** Somebody who begins to sign in: as far as the address with which the issuer sends the browser back. */
export const beginSignIn = async (
  { origin }: Pick<Deployment, 'origin'>,
  user: string,
  to = '/manage',
): Promise<{ readonly jar: CookieJar; readonly callback: URL }> => {
  const jar = new CookieJar();
  const isBack = (url: URL): boolean => url.origin === origin;
  const choice = await jar.follow(`${origin}/sign-in/start?to=${encodeURIComponent(to)}`, isBack);
  const callback = await jar.follow(choice.href, isBack, {
    method: 'POST',
    body: new URLSearchParams({ user }),
  });
  return { jar, callback };
};

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A signed-in person with a browser that has no screen. */
export interface DeskVisitor {
  /** What the browser sends. */
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Opens the page, takes key and version from its form, and sends the form with these fields. */
  post(path: string, form: string, fields?: Fields): Promise<Response>;
  /** Sends exactly this. */
  send(path: string, body: URLSearchParams, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

/** The hidden fields of a form that a page shows. */
export const hiddenFields = (html: string, form: string): Readonly<Record<string, string>> => {
  const found = [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)]
    .map(([markup]) => markup)
    .find((markup) => markup.includes(`name="_form" value="${form}"`));
  if (found === undefined) throw new Error(`the page has no form ${form}`);
  const inputs = [...found.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
};

const bodyOf = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    ),
  );

/** Signs `user` in as a browser would, through the issuer. */
export const signedIn = async (
  deployment: Pick<Deployment, 'origin'>,
  user: string,
): Promise<DeskVisitor> => {
  const { origin } = deployment;
  const { jar, callback } = await beginSignIn(deployment, user);
  const back = await jar.fetch(callback.href);
  if (back.status !== 303) throw new Error(`${user} was not signed in: ${back.status} ${await back.text()}`);
  const visitor: DeskVisitor = {
    cookie: jar.header(origin),
    get: (path) => jar.fetch(`${origin}${path}`),
    send: (path, body, headers = { origin }) =>
      jar.fetch(`${origin}${path}`, { method: 'POST', body, headers }),
    async post(path, form, fields = {}) {
      const page = await visitor.get(path);
      if (page.status !== 200) throw new Error(`${path} answered ${page.status}`);
      return visitor.send(path, bodyOf({ ...hiddenFields(await page.text(), form), ...fields }));
    },
  };
  return visitor;
};

/** Signs a person in, in a real browser, by the name that the issuer's page shows. */
export const signInByBrowser = async (
  page: Page,
  origin: string,
  name: string,
  path: string,
): Promise<void> => {
  await page.goto(`${origin}${path}`);
  await page.locator('main a.button').first().click();
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`${origin}${path}*`);
};
