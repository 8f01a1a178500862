import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { localePath } from '../../contract/locale.ts';
import { returnTo } from '../../contract/return-to.ts';
import { MAX_BODY_BYTES } from '../../contract/session.ts';
import { CursorInvalid } from '../../services/ports/market.ts';
import type { AppOptions } from '../app.ts';
import { deskCookie, guardedCookie } from '../desk-cookie.ts';
import { failureOf } from '../failure.ts';
import { pageFrame } from '../pages/frame.ts';
import { problem } from '../problem.ts';
import { isSameOrigin } from '../same-origin.ts';
import type { DeskContext, DeskEnvironment, DeskServices, Render } from './environment.ts';
import type { FormOperation } from './form.ts';
import { readForm, type SentForm } from './read-form.ts';
import { askedPage, newKey, seeOther, show } from './show.ts';
import { signInRoutes } from './sign-in-routes.ts';

/** Carries a secret from a form to the page that shows it, past the redirect between them. */
const onceCookie = guardedCookie('rh_once');
const ONCE_SECONDS = 60;

export interface DeskOptions extends AppOptions<DeskServices> {
  readonly forms: readonly FormOperation[];
  /** Loads the pages when the first one is asked for: whoever calls the API only does not wait for them. */
  readonly render: Render;
}

/** The parts of an address that a pattern like `/manage/{organization}/proof` names, when it fits. */
const matchPage = (pattern: string, path: string): Readonly<Record<string, string>> | undefined => {
  const source = pattern.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const found = new RegExp(`^${source}$`).exec(path);
  return found === null ? undefined : { ...found.groups };
};

const findForm = (forms: readonly FormOperation[], path: string, name: string) => {
  for (const form of forms) {
    const params = form.name === name ? matchPage(form.page, path) : undefined;
    if (params !== undefined) return { form, params };
  }
  return undefined;
};

/** The page that asks to sign in again and holds what was typed, so that it can be sent once more. */
const keepTyped = (c: DeskContext, render: Render, { name, key, version, typed }: SentForm) =>
  show(c, render, {
    page: '/sign-in',
    status: 401,
    notice: {
      kind: 'signed-out',
      action: c.req.path,
      values: { ...typed, _form: [name], _key: [key], _version: [String(version)] },
    },
  });

/**
 * Carries a form out: 303 on success, else the same page with what was typed and what is wrong (422). The same
 * use cases as the API's, with the same guard.
 */
const submit = async (c: DeskContext, { forms, render }: DeskOptions): Promise<Response> => {
  const sent = await readForm(c.req.raw);
  const found = sent === undefined ? undefined : findForm(forms, askedPage(c).path, sent.name);
  if (sent === undefined || found === undefined) {
    return show(c, render, { page: '/manage/notice', status: 400, notice: { kind: 'form-unknown' } });
  }
  const { person, services } = c.var;
  if (person === undefined) return keepTyped(c, render, sent);
  const done = await found.form.submit(sent.fields, {
    person,
    services: services.employer,
    params: found.params,
    version: sent.version,
    key: sent.key,
  });
  if (done.ok) {
    if ('to' in done.value) {
      const { to, once } = done.value;
      if (once !== undefined) onceCookie.give(c, c.var.origin, once, ONCE_SECONDS);
      return seeOther(c, to);
    }
    const { name: form, version } = sent;
    const submission = { form, values: done.value.again, problems: [], key: newKey(c), version };
    return show(c, render, { submission });
  }
  const { failure, meanwhile } = done.error;
  if (failure === 'not-found') return c.notFound();
  // What was typed was made from the version that was shown: what others did since must not pass for seen.
  const isOver = failure === 'version-conflict' || failure === 'key-reused';
  return show(c, render, {
    status: 422,
    submission: {
      form: sent.name,
      values: sent.typed,
      ...done.error,
      // A key that was spent on something else can do nothing any more.
      key: failure === 'key-reused' ? newKey(c) : sent.key,
      version: isOver ? meanwhile?.version : sent.version,
    },
  });
};

/**
 * The pages for signed-in people and the forms on them. A stay ends by time or by signing out; then every page leads
 * to `/sign-in` and back. Nothing here is kept by a cache or found by a search engine.
 */
export const createDeskApp = (options: DeskOptions) => {
  const { origin, render, onFailure } = options;
  const app = new Hono<DeskEnvironment>();
  app.use(pageFrame({ ...options, route: 'desk' }));
  app.use(async (c, next) => {
    const cookie = deskCookie.read(c, origin);
    const session = cookie === undefined ? undefined : await c.var.services.signIn.deskSession(cookie);
    c.set('person', session?.person);
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-robots-tag', 'noindex');
  });
  app.on(['POST'], '*', async (c, next) =>
    isSameOrigin(c, origin)
      ? next()
      : show(c, render, { page: '/manage/notice', status: 403, notice: { kind: 'cross-site' } }),
  );
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c: Context<DeskEnvironment>) =>
        show(c, render, { page: '/manage/notice', status: 413, notice: { kind: 'too-large' } }),
    }),
  );
  signInRoutes(app, render);
  app.get('*', async (c) => {
    if (c.var.person !== undefined) {
      const once = onceCookie.read(c, origin);
      if (once !== undefined) onceCookie.take(c, origin);
      return show(c, render, { once });
    }
    const { locale } = askedPage(c);
    const { pathname, search } = new URL(c.req.url);
    const to = returnTo(`${pathname}${search}`);
    return c.redirect(`${localePath(locale, '/sign-in')}?to=${encodeURIComponent(to)}`, 303);
  });
  app.post('*', (c) => submit(c, options));
  app.notFound((c) => show(c, render, { page: '/404' }));
  app.all('*', (c) => {
    c.header('allow', 'GET, HEAD, POST');
    return problem(c, 'method-not-allowed');
  });
  app.onError((error, c) => {
    if (error instanceof CursorInvalid) return c.notFound();
    onFailure(failureOf(error, c.var.requestId, `${c.req.method} desk`));
    return problem(c, 'internal');
  });
  return app;
};
