import { createCommonsReader } from '../../functions/adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../../functions/adapters/table/profiles/profile-reader.ts';
import { createMarketReader } from '../../functions/adapters/table/public-market.ts';
import { createSignedReader } from '../../functions/adapters/table/public-signed.ts';
import { createDeskApp } from '../../functions/http/desk/app.ts';
import type { FormOperation } from '../../functions/http/desk/form.ts';
import { DESK_FORMS } from '../../functions/http/desk/forms.ts';
import type { Desk } from '../../functions/services/desk/desk.ts';
import { ORIGIN, type TestEmployer } from './employer.ts';

/** The desk's HTTP side on the real engine; in place of pages it gives back what a page would be given. */
export const startDesk = (employer: TestEmployer, forms: readonly FormOperation[] = DESK_FORMS) => {
  const shown: { readonly path: string; readonly desk: Desk }[] = [];
  const failures: unknown[] = [];
  const app = createDeskApp({
    origin: ORIGIN,
    services: {
      signIn: employer.signIn,
      employer: employer.services,
      pages: {
        origin: ORIGIN,
        market: createMarketReader(employer.db.documents, employer.db.catalogTable),
        commons: createCommonsReader(employer.db.documents, employer.db.catalogTable),
        profiles: createProfileReader(employer.db.documents, employer.db.catalogTable),
        signed: createSignedReader(employer.db.documents, employer.db.catalogTable),
        session: async () => ({ kind: 'none' }),
      },
      clock: employer.deps.clock,
      random: employer.deps.random,
    },
    forms,
    render: async (request, _pages, desk) => {
      const { pathname } = new URL(request.url);
      shown.push({ path: pathname, desk });
      return new Response('<!doctype html>', { status: pathname.endsWith('/404') ? 404 : 200 });
    },
    onFailure: (failure) => failures.push(failure),
  });

  const cookiesOf = (response: Response): Readonly<Record<string, string>> =>
    Object.fromEntries(
      response.headers.getSetCookie().map((line) => {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        return [name, value];
      }),
    );
  const get = (path: string, cookie?: string) =>
    app.request(`${ORIGIN}${path}`, { headers: cookie === undefined ? {} : { cookie } });

  return {
    app,
    shown,
    failures,
    get,
    cookiesOf,
    /** What the last page was given. */
    last: () => shown.at(-1),
    /** Begins to sign in: the attempt's cookie and the state that the issuer was sent. */
    async begin(to?: string) {
      const query = to === undefined ? '' : `?to=${encodeURIComponent(to)}`;
      const begun = await get(`/sign-in/start${query}`);
      const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
      return { begun, state, cookie: `__Host-rh_sign_in=${cookiesOf(begun)['__Host-rh_sign_in']}` };
    },
    /** Signs `subject` in and gives the cookie to send. */
    async signIn(subject: string): Promise<string> {
      const { state, cookie } = await this.begin();
      const back = await get(`/sign-in/callback?code=${subject}&state=${state}`, cookie);
      if (back.status !== 303) throw new Error(`not signed in: ${back.status}`);
      return `__Host-rh_desk=${cookiesOf(back)['__Host-rh_desk']}`;
    },
    /** Sends a form as its page would. */
    post(
      path: string,
      form: string,
      fields: Readonly<Record<string, string>>,
      options: {
        readonly cookie: string;
        readonly key?: string;
        readonly version?: number;
        readonly headers?: Readonly<Record<string, string>>;
      },
    ) {
      const { cookie, key = crypto.randomUUID().replaceAll('-', ''), version = 0 } = options;
      const body = new URLSearchParams({ _form: form, _key: key, _version: String(version), ...fields });
      const headers = { cookie, origin: ORIGIN, ...options.headers };
      return app.request(`${ORIGIN}${path}`, { method: 'POST', body, headers });
    },
  };
};
