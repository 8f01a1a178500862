import { beforeAll, describe, expect, inject, it } from 'vitest';
import { beginSignIn, type DeskVisitor, hiddenFields, signedIn } from '../kit/desk.ts';
import { startTenant, type Tenant } from '../kit/operation-calls.ts';
import { operatorTables } from '../kit/table-items.ts';

const deployment = inject('deployment');
const { origin } = deployment;

let tenant: Tenant;
let ana: DeskVisitor;
let marcus: DeskVisitor;
let home: string;
beforeAll(async () => {
  tenant = await startTenant(deployment, 'local-ana');
  home = `/manage/${tenant.organization.id}`;
  [ana, marcus] = await Promise.all([
    signedIn(deployment, 'local-ana'),
    signedIn(deployment, 'local-marcus'),
  ]);
});

const NOBODY = '/manage/org_00000000000000000000000000';
const PAGES = ['', '/proof', '/team', '/settings'];

describe('a page of the desk', () => {
  it('is there for its own people alone, and looks to others like one that is not', async () => {
    for (const page of PAGES) {
      expect((await ana.get(home + page)).status, page).toBe(200);
      const theirs = await marcus.get(home + page);
      const nowhere = await marcus.get(NOBODY + page);
      expect([theirs.status, nowhere.status], page).toEqual([404, 404]);
      const plain = async (answer: Response) => (await answer.text()).replaceAll(/org_\w{26}/g, 'org');
      expect(await plain(theirs), page).toBe(await plain(nowhere));
    }
  });

  it('takes no form for an organization of somebody else', async () => {
    const own = hiddenFields(await (await ana.get(`${home}/settings`)).text(), 'settings');
    for (const [page, form, fields] of [
      ['/settings', 'settings', { eyes: 'four' }],
      ['/team', 'invite', { role: 'owner', note: '' }],
      ['/team', 'part', { member: 'local-ana', role: 'viewer' }],
      ['/team', 'remove', { member: 'local-ana' }],
      ['/proof', 'prove', {}],
      ['/profiles/new', 'profile', { title: 'Theirs', description: 'Of theirs.', language: 'en' }],
      [
        '/adopt/prf_00000000000000000000000000',
        'adopt',
        { number: '1', 'into.help': 'new', remote: 'on', 'promise.kind': 'interview' },
      ],
      [
        '/roles/role_00000000000000000000000000/profile',
        'answer',
        { decision: 'keep', number: '1', roleVersion: '1' },
      ],
    ] as const) {
      const body = new URLSearchParams({ ...own, _form: form, ...fields });
      expect((await marcus.send(home + page, body)).status, form).toBe(404);
    }
    const { body } = await tenant.client.call('GET', `${tenant.organization.path}/members`);
    expect(body['items']).toMatchObject([{ subject: 'local-ana', role: 'owner' }]);
  });

  it('takes no form from another site', async () => {
    const body = new URLSearchParams({
      ...hiddenFields(await (await ana.get(`${home}/settings`)).text(), 'settings'),
      eyes: 'four',
    });
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}]) {
      expect((await ana.send(`${home}/settings`, body, headers)).status).toBe(403);
    }
    const api = await fetch(`${origin}/api/employer${tenant.organization.path}/settings`, {
      method: 'PUT',
      headers: {
        cookie: ana.cookie,
        origin: 'https://evil.example',
        'content-type': 'application/json',
        'if-match': '"2"',
      },
      body: '{"fourEyes":true}',
    });
    expect([api.status, (await api.json()).code]).toEqual([403, 'cross-site']);
    const { body: now } = await tenant.client.call('GET', tenant.organization.path);
    expect(now['fourEyes']).toBe(false);
  });

  it('runs only what its policy names, is kept by nobody, and is shown to nobody else', async () => {
    for (const page of ['/manage', '/manage/new', ...PAGES.map((path) => home + path)]) {
      const response = await ana.get(page);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy, page).toContain("default-src 'none'");
      expect(policy, page).toContain("form-action 'self'");
      expect(policy, page).toContain("frame-ancestors 'none'");
      expect(policy, page).not.toMatch(/unsafe|https?:/);
      expect(Object.fromEntries(response.headers), page).toMatchObject({
        'cache-control': 'no-store',
        'x-robots-tag': 'noindex',
        'x-frame-options': 'DENY',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      const html = await response.text();
      expect(html, page).not.toMatch(/<[a-z][^>]*\s(?:on[a-z]+|style)=/i);
      const away = await fetch(`${origin}${page}`, { redirect: 'manual' });
      expect([away.status, away.headers.get('location')]).toEqual([
        303,
        `/sign-in?to=${encodeURIComponent(page)}`,
      ]);
    }
  });

  it.each(['/manage//', '//manage', '/es//manage/new', '/Manage', '/%6danage', '/manage/%2e%2e/manage'])(
    'is not to be had without signing in by the spelling %s',
    async (path) => {
      const html = await (await fetch(`${origin}${path}`)).text();
      expect(html).not.toMatch(/sign-out|name="_form"/);
    },
  );
});

describe('a sign-in', () => {
  it('that is answered in another browser, or a second time, signs nobody in', async () => {
    const { jar, callback } = await beginSignIn(deployment, 'local-sam');
    const stolen = await fetch(callback, { redirect: 'manual' });
    expect([stolen.status, stolen.headers.getSetCookie()]).toEqual([400, []]);
    const before = jar.header(origin);
    expect((await jar.fetch(callback.href)).status).toBe(303);
    const again = await fetch(callback, { headers: { cookie: before }, redirect: 'manual' });
    expect(again.status).toBe(400);
    expect(again.headers.getSetCookie().some((line) => line.startsWith('rh_desk='))).toBe(false);
  });

  it('leaves nothing in a table or a log that opens anything', async () => {
    const value = /rh_desk=([^;]+)/.exec(ana.cookie)?.[1] ?? 'none';
    expect(value).toHaveLength(43);
    const tables = operatorTables(deployment);
    const items = JSON.stringify([await tables.catalogItems(), await tables.sessionItems()]);
    tables.close();
    expect(items).toContain('DESK#');
    expect(items).not.toContain(value);
    const { readFile } = await import('node:fs/promises');
    expect(await readFile(inject('deploymentLog'), 'utf8')).not.toContain(value);
  });

  it('is over everywhere once somebody signed out', async () => {
    const dana = await signedIn(deployment, 'local-dana');
    const headers = { cookie: dana.cookie };
    expect((await fetch(`${origin}/api/employer/me`, { headers })).status).toBe(200);
    expect((await dana.send('/sign-out', new URLSearchParams())).status).toBe(303);
    expect((await fetch(`${origin}/api/employer/me`, { headers })).status).toBe(401);
    expect((await fetch(`${origin}/manage`, { headers, redirect: 'manual' })).status).toBe(303);
  });
});
