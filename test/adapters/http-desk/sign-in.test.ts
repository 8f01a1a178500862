import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnTo } from '../../../functions/contract/return-to.ts';
import { startDesk } from '../../kit/desk-app.ts';
import { ORIGIN, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let employer: TestEmployer;
let desk: ReturnType<typeof startDesk>;
beforeAll(async () => {
  employer = await startEmployer();
  desk = startDesk(employer);
});
afterAll(() => employer.db.stop());

const callback = (query: string, cookie?: string) => desk.get(`/sign-in/callback?${query}`, cookie);

describe('signing in', () => {
  it('leads from any page of the desk to the sign-in page and back to it', async () => {
    const away = await desk.get('/es/manage/new');
    expect(away.status).toBe(303);
    expect(away.headers.get('location')).toBe('/es/sign-in?to=%2Fes%2Fmanage%2Fnew');
    const { state, cookie } = await desk.begin('/es/manage/new');
    const back = await callback(`code=ada&state=${state}`, cookie);
    expect([back.status, back.headers.get('location')]).toEqual([303, '/es/manage/new']);
  });

  it('gives cookies that no script reads, no other host gets and no other site sends with a form', async () => {
    const { begun, state, cookie } = await desk.begin();
    const back = await callback(`code=ada&state=${state}`, cookie);
    const lines = [...begun.headers.getSetCookie(), ...back.headers.getSetCookie()];
    expect(lines.map((line) => line.split('=')[0])).toEqual([
      '__Host-rh_sign_in',
      '__Host-rh_sign_in',
      '__Host-rh_desk',
    ]);
    for (const line of lines) {
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).toContain('HttpOnly');
      expect(line).toContain('Secure');
      expect(line).toContain('SameSite=Lax');
      expect(line).not.toContain('Domain');
    }
  });

  it('keeps nothing of the cookie but its hash', async () => {
    const cookie = await desk.signIn('ada');
    const value = cookie.split('=')[1] ?? '';
    expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const { Items: items = [] } = await employer.db.documents.send(
      new ScanCommand({ TableName: employer.db.sessionTable }),
    );
    expect(items.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toContain(value);
  });

  it('gives each stay a value of its own, whatever the browser brought, and ends the one before', async () => {
    const planted = `__Host-rh_desk=${'A'.repeat(43)}`;
    const { state, cookie } = await desk.begin();
    const back = await callback(`code=ada&state=${state}`, `${cookie}; ${planted}`);
    const own = `__Host-rh_desk=${desk.cookiesOf(back)['__Host-rh_desk']}`;
    expect(own).not.toBe(planted);
    expect((await desk.get('/manage', planted)).status).toBe(303);
    expect((await desk.get('/manage', own)).status).toBe(200);

    const again = await desk.begin();
    await callback(`code=ada&state=${again.state}`, `${again.cookie}; ${own}`);
    expect((await desk.get('/manage', own)).status).toBe(303);
  });

  it.each([
    ['the state of another sign-in', 'code=ada&state=other', 400, 'mismatch'],
    ['no state', 'code=ada', 400, 'mismatch'],
    ['a person who says no', 'error=access_denied&state=STATE', 400, 'denied'],
    ['an issuer that is down', 'code=down&state=STATE', 503, 'unreachable'],
  ])('says clearly what happened: %s', async (_, query, status, notice) => {
    const { state, cookie } = await desk.begin();
    const back = await callback(query.replace('STATE', state), cookie);
    expect(back.status).toBe(status);
    expect(desk.last()).toMatchObject({ path: '/sign-in', desk: { notice } });
    expect(back.headers.getSetCookie().map((line) => line.split(';', 2).join(';'))).toEqual([
      '__Host-rh_sign_in=; Max-Age=0',
    ]);
  });

  it('looks at one answer for each attempt, and at none without one', async () => {
    const { state, cookie } = await desk.begin();
    const first = await callback(`code=ada&state=${state}`, cookie);
    expect(first.headers.getSetCookie()[0]).toMatch(/^__Host-rh_sign_in=; Max-Age=0/);
    expect((await callback(`code=ada&state=${state}`)).status).toBe(400);
    expect(desk.last()?.desk.notice).toBe('not-begun');
    expect((await callback(`code=ada&state=${state}`, '__Host-rh_sign_in=bm90IGpzb24')).status).toBe(400);
  });

  it('ends an attempt after a quarter of an hour, and a stay after twelve hours', async () => {
    const { state, cookie } = await desk.begin();
    employer.advance(16 * 60 * 1000);
    expect((await callback(`code=ada&state=${state}`, cookie)).status).toBe(400);
    const stay = await desk.signIn('ada');
    employer.advance(12 * 60 * 60 * 1000 - 60_000);
    expect((await desk.get('/manage', stay)).status).toBe(200);
    employer.advance(60_000);
    expect((await desk.get('/manage', stay)).status).toBe(303);
  });

  it('is over when somebody signs out, in every browser that has the cookie', async () => {
    const stay = await desk.signIn('ada');
    const out = await desk.app.request(`${ORIGIN}/es/sign-out`, {
      method: 'POST',
      headers: { cookie: stay, origin: ORIGIN },
    });
    expect([out.status, out.headers.get('location')]).toEqual([303, '/es/sign-in?out=1']);
    expect((await desk.get('/manage', stay)).status).toBe(303);
  });
});

describe('the page to come back to', () => {
  const elsewhere = [
    'https://evil.example/manage',
    '//evil.example/manage',
    '/\\evil.example/manage',
    '/manage//evil.example',
    '/manage/..//evil.example',
    '/manage/../../evil',
    '/manage\\..\\evil',
    '/manage/%2F%2Fevil.example',
    '/manage?x=\r\nSet-Cookie: a=b',
    '/managed',
    '/manage@evil.example',
    '/es//manage',
    'javascript:alert(1)//manage',
    '/sign-out',
    '/manage#x',
    '',
  ];

  it.each(elsewhere)('is never %j', async (to) => {
    expect(returnTo(to)).toBe('/manage');
    const { state, cookie } = await desk.begin(to);
    const back = await callback(`code=ada&state=${state}`, cookie);
    expect(back.headers.get('location')).toBe('/manage');
  });

  it('is on this site, whatever was asked for', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc
            .array(
              fc.constantFrom(
                '/',
                '\\',
                'manage',
                'es',
                '..',
                '.',
                '%2e',
                '@',
                'evil.example',
                ':',
                '?',
                '\t',
              ),
            )
            .map((parts) => parts.join('')),
          fc.string().map((text) => `/manage/${text}`),
        ),
        (asked) => {
          const url = new URL(returnTo(asked), ORIGIN);
          expect(url.origin).toBe(ORIGIN);
          expect(url.pathname).toMatch(/^(\/es)?\/manage(\/|$)/);
        },
      ),
    );
  });

  it('is what was asked for where that is a page of the desk', () => {
    for (const page of ['/manage', '/es/manage', '/manage/new', '/manage/org_01/roles?cursor=a.b-c%3D&x=1']) {
      expect(returnTo(page)).toBe(page);
    }
  });
});
