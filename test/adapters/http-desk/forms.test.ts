import { z } from '@hono/zod-openapi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '../../../functions/contract/session.ts';
import { fail, ok } from '../../../functions/domain/result.ts';
import { checkbox, text } from '../../../functions/http/desk/fields.ts';
import { personForm } from '../../../functions/http/desk/form.ts';
import { DESK_FORMS } from '../../../functions/http/desk/forms.ts';
import { startDesk } from '../../kit/desk-app.ts';
import { ORIGIN, startEmployer, type TestEmployer } from '../../kit/employer.ts';

const FACTS = { kind: 'employer', name: 'Coosa Valley Clinic', domain: 'coosa.example', about: '' };

/** A form whose use case takes a version and no key. */
const stored = { name: 'before', version: 1 };
const renameForm = personForm({
  page: '/manage/rename',
  name: 'rename',
  fields: z.strictObject({ name: text(20), sure: checkbox() }),
  async run({ version, fields }) {
    if (version !== stored.version) return fail({ kind: 'version-conflict' });
    Object.assign(stored, { name: fields.name, version: version + 1 });
    return ok({ to: '/manage' });
  },
  settled: async ({ fields }) => (stored.name === fields.name ? { to: '/manage' } : undefined),
});

let employer: TestEmployer;
let desk: ReturnType<typeof startDesk>;
let ada: string;
beforeAll(async () => {
  employer = await startEmployer();
  desk = startDesk(employer, [...DESK_FORMS, renameForm]);
  ada = await desk.signIn('ada');
});
afterAll(() => employer.db.stop());

const create = (fields: Readonly<Record<string, string>>, options: { key?: string } = {}) =>
  desk.post('/manage/new', 'create', fields, { cookie: ada, ...options });
const organizations = async () =>
  (await employer.services.readMemberships('ada', { limit: 100 })).items.map(
    ({ organization }) => organization,
  );

describe('a form', () => {
  it('does what the API does and leads on, in the language it was sent in', async () => {
    const made = await desk.post('/es/manage/new', 'create', FACTS, { cookie: ada });
    expect(made.status).toBe(303);
    expect(made.headers.get('location')).toMatch(/^\/es\/manage\/org_/);
    expect(await organizations()).toMatchObject([{ name: FACTS.name, domain: FACTS.domain }]);
  });

  it('reads a domain as people type it', async () => {
    const made = await create({ ...FACTS, domain: ' HTTPS://www.Tallapoosa.example/ ' });
    expect(made.status).toBe(303);
    expect((await organizations()).at(-1)?.domain).toBe('tallapoosa.example');
  });

  it('that is sent twice at once has one effect and one answer', async () => {
    const before = (await organizations()).length;
    const key = 'key-of-a-double-click';
    const answers = await Promise.all([1, 2, 3].map(() => create({ ...FACTS, name: 'Twice' }, { key })));
    expect(new Set(answers.map((answer) => answer.headers.get('location'))).size).toBe(1);
    expect(answers.map((answer) => answer.status)).toEqual([303, 303, 303]);
    expect((await organizations()).length).toBe(before + 1);
  });

  it('whose key was spent on something else comes back with what was typed and a new key', async () => {
    const key = 'key-that-is-spent-already';
    await create({ ...FACTS, name: 'First' }, { key });
    expect((await create({ ...FACTS, name: 'Second' }, { key })).status).toBe(422);
    const { submission } = desk.last()?.desk ?? {};
    expect(submission).toMatchObject({ failure: 'key-reused', values: { name: ['Second'] } });
    expect(submission?.key).not.toBe(key);
  });

  it('with mistakes comes back with each at its field and with everything that was typed', async () => {
    const key = 'key-to-send-it-with-again';
    const typed = { ...FACTS, name: ' ', domain: 'not a domain', about: 'x'.repeat(2001) };
    const answer = await create(typed, { key });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([422, 'no-store']);
    expect(desk.last()).toMatchObject({
      path: '/manage/new',
      desk: {
        submission: {
          form: 'create',
          failure: 'field-invalid',
          key,
          values: { name: [' '], domain: ['not a domain'], about: [typed.about] },
          problems: [
            { field: 'name', code: 'missing' },
            { field: 'domain', code: 'invalid' },
            { field: 'about', code: 'too-long', limit: 2000 },
          ],
        },
      },
    });
  });

  it.each(['surprise', '__proto__', 'constructor', 'id'])(
    'refuses the field %s, which it does not have',
    async (field) => {
      expect((await create({ ...FACTS, [field]: '1' })).status).toBe(422);
      expect(desk.last()?.desk.submission?.failure).toBe('field-unknown');
    },
  );

  it('that is stale is told so and keeps what was typed', async () => {
    Object.assign(stored, { name: 'of somebody else', version: 2 });
    const fields = { name: 'mine', sure: 'on' };
    const answer = await desk.post('/manage/rename', 'rename', fields, { cookie: ada, version: 1 });
    expect(answer.status).toBe(422);
    expect(desk.last()?.desk.submission).toMatchObject({
      failure: 'version-conflict',
      values: { name: ['mine'], sure: ['on'] },
    });
  });

  it('that did what it says a moment ago is no conflict with itself', async () => {
    Object.assign(stored, { name: 'before', version: 1 });
    const send = () => desk.post('/manage/rename', 'rename', { name: 'after' }, { cookie: ada, version: 1 });
    expect([(await send()).status, (await send()).status]).toEqual([303, 303]);
    expect(stored).toEqual({ name: 'after', version: 2 });
  });
});

describe('a secret that a form makes', () => {
  const link = async (key: string) => {
    const [first] = await organizations();
    const page = `/manage/${first?.id}/team`;
    const made = await desk.post(page, 'invite', { role: 'viewer', note: '' }, { cookie: ada, key });
    return { page, made, cookie: `__Host-rh_once=${desk.cookiesOf(made)['__Host-rh_once']}` };
  };

  it('is shown by the next page and by no page after that', async () => {
    const { page, made, cookie } = await link('key-of-an-invitation');
    expect([made.status, made.headers.get('location')]).toEqual([303, `${page}?done=invited`]);
    const next = await desk.get(`${page}?done=invited`, `${ada}; ${cookie}`);
    expect(desk.last()?.desk.once).toMatch(/^\/manage\/invitations\/[0-9A-Z]{26}_[A-Za-z0-9_-]{43}$/);
    expect(next.headers.getSetCookie()).toEqual([expect.stringMatching(/^__Host-rh_once=; Max-Age=0/)]);
  });

  it('is the same after a double click, whose second answer is the one that is seen', async () => {
    const [first, second] = [await link('key-of-another-one'), await link('key-of-another-one')];
    expect(second.cookie).toBe(first.cookie);
    const other = await link('key-of-yet-another-one');
    expect(other.cookie).not.toBe(first.cookie);
  });
});

describe('what another site’s page sends with this browser', () => {
  it.each([
    ['its own origin', { origin: 'https://evil.example' }],
    ['an origin that looks alike', { origin: `${ORIGIN}.evil.example` }],
    ['the origin of a sandbox', { origin: 'null' }],
    ['no origin, and the browser says that it is another site', { 'sec-fetch-site': 'cross-site' }],
    ['no origin, and the browser says that it is a sibling', { 'sec-fetch-site': 'same-site' }],
    ['nothing at all', {}],
  ])('is refused by forms: %s', async (_, headers: Readonly<Record<string, string>>) => {
    const before = (await organizations()).length;
    const body = new URLSearchParams({
      _form: 'create',
      _key: 'a-key-of-a-stranger',
      _version: '0',
      ...FACTS,
    });
    for (const path of ['/manage/new', '/sign-out']) {
      const answer = await desk.app.request(`${ORIGIN}${path}`, {
        method: 'POST',
        body,
        headers: { cookie: ada, ...headers },
      });
      expect(answer.status).toBe(403);
      expect(desk.last()?.desk.notice).toEqual({ kind: 'cross-site' });
    }
    expect((await organizations()).length).toBe(before);
    expect((await desk.get('/manage', ada)).status).toBe(200);
  });
});

describe('a form that cannot be carried out', () => {
  it('keeps what was typed when the sign-in ended meanwhile', async () => {
    const answer = await desk.post('/es/manage/new', 'create', FACTS, {
      cookie: 'x=y',
      key: 'key-of-a-late-form',
    });
    expect(answer.status).toBe(401);
    expect(desk.last()).toMatchObject({
      path: '/es/sign-in',
      desk: {
        notice: {
          kind: 'signed-out',
          action: '/es/manage/new',
          values: { name: [FACTS.name], _form: ['create'], _key: ['key-of-a-late-form'], _version: ['0'] },
        },
      },
    });
  });

  it('is told from a page that is not there', async () => {
    for (const [form, path] of [
      ['nothing', '/manage/new'],
      ['create', '/manage/elsewhere'],
    ] as const) {
      expect((await desk.post(path, form, FACTS, { cookie: ada })).status).toBe(400);
      expect(desk.last()?.desk.notice).toEqual({ kind: 'form-unknown' });
    }
    const nobody = '/manage/org_00000000000000000000000000/proof';
    expect((await desk.post(nobody, 'prove', {}, { cookie: ada, version: 1 })).status).toBe(404);
    expect((await desk.post('/manage/x/proof', 'prove', {}, { cookie: ada, version: 1 })).status).toBe(404);
  });

  it('is not read beyond 4 MB, and not at all when it is no form', async () => {
    const long = await create({ ...FACTS, about: 'x'.repeat(MAX_BODY_BYTES) });
    expect([long.status, desk.last()?.desk.notice]).toEqual([413, { kind: 'too-large' }]);
    const json = await desk.app.request(`${ORIGIN}/manage/new`, {
      method: 'POST',
      body: '{}',
      headers: { cookie: ada, origin: ORIGIN, 'content-type': 'application/json' },
    });
    expect(json.status).toBe(400);
    const put = await desk.app.request(`${ORIGIN}/manage/new`, { method: 'PUT', headers: { cookie: ada } });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
  });
});
