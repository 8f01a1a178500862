import { beforeAll, describe, expect, inject, it } from 'vitest';
import { draftedRole, publish } from '../kit/employer-client.ts';
import { startTenant } from '../kit/operation-calls.ts';
import { expectProblem } from '../kit/safe-answer.ts';

const deployment = inject('deployment');
const { origin } = deployment;
const PUBLIC = ['/', '/check', '/roles', '/achievements', '/how-we-check'];
const PERSONAL = ['/check/wallet', '/result'];
const ID = '00000000000000000000000000';

const paths: string[] = [];
beforeAll(async () => {
  const { client, organization, achievement } = await startTenant(deployment, 'local-ana');
  const rule = { required: { op: 'leaf', achievement: achievement.id }, preferred: [] };
  const role = await draftedRole(client, organization, rule, { title: '<script>alert(1)</script>' });
  await publish(deployment, client, role);
  paths.push(
    ...[...PUBLIC, ...PERSONAL],
    `/roles/${role.id}`,
    `/achievements/${achievement.id}`,
    `/organizations/${organization.id}`,
  );
});

/** The directives of a policy by name. */
const policyOf = (response: Response): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    (response.headers.get('content-security-policy') ?? '')
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );

const expectGuarded = (response: Response): void => {
  const policy = policyOf(response);
  expect(policy).toMatchObject({
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  });
  for (const [name, sources] of Object.entries(policy)) {
    for (const source of sources) expect(source, name).toMatch(/^'(none|self|sha256-[A-Za-z0-9+/=]+)'$/);
  }
  expect(Object.keys(policy)).toEqual(expect.arrayContaining(['script-src', 'style-src']));
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.get('referrer-policy')).toBe('same-origin');
  expect(response.headers.get('x-request-id')).not.toBeNull();
};

/** The markup without what stands in quotes, where nothing can begin but the end of the quotes. */
const markupOf = (html: string): string => html.replaceAll(/="[^"]*"/g, '=""');

describe('a page', () => {
  it('runs only what its policy names, and gives no cookie', async () => {
    for (const path of paths.flatMap((one) => [one, one === '/' ? '/es' : `/es${one}`])) {
      const response = await fetch(`${origin}${path}`);
      expect(response.status, path).toBe(200);
      expectGuarded(response);
      expect(response.headers.getSetCookie(), path).toEqual([]);
      const html = await response.text();
      expect(html).not.toMatch(/<script>alert\(1\)/);
      expect(html, `${path} has a handler in its markup`).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
      expect(html, `${path} has a style in its markup`).not.toMatch(/<[a-z][^>]*\sstyle=/i);
      const foreign = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*\s(?:src|href)="([^"]+)"/g)]
        .map(([, address = '']) => new URL(address, origin).origin)
        .filter((from) => from !== origin);
      expect(foreign, path).toEqual([]);
    }
  });

  it.each([
    '/nothing',
    '/es/nothing',
    '/roles/nope',
    `/roles/role_${ID}`,
    `/achievements/ach_${ID}`,
    `/organizations/org_${ID}`,
    '/.env',
    '/.git/config',
    '/roles/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
    '/%F0%9F%92%A5',
  ])('%s that is not there is a page that says so', async (path) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expectGuarded(response);
    const html = await response.text();
    expect(html).toContain('<h1');
    expect(html).not.toMatch(/<script>alert|\n\s+at |node_modules|Exception/);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes no %s', async (method) => {
    for (const path of ['/', '/roles', '/nothing']) {
      const response = await fetch(`${origin}${path}`, { method });
      expect(response.headers.get('allow')).toBe('GET, HEAD');
      expect(response.status).toBe(405);
      await response.body?.cancel();
    }
  });

  it.each([
    '/check?problem=<script>alert(1)</script>&found="><img src=x onerror=alert(1)>',
    '/roles?q=<script>alert(1)</script>',
    '/roles?cursor=%00',
    '/roles?cursor=eyJQSyI6IlBVQiMifQ',
    '/result?state=<script>alert(1)</script>',
  ])('%s repeats nothing that runs, and does not break', async (path) => {
    const response = await fetch(`${origin}${path}`);
    expect(response.status).toBeLessThan(500);
    expectGuarded(response);
    expect(markupOf(await response.text())).not.toMatch(/<script>alert|<img/);
  });

  it('believes nothing that the request says of where it is', async () => {
    const headers = {
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'javascript',
      forwarded: 'host=evil.example',
      'x-original-url': '/evil.example',
    };
    for (const path of ['/', '/roles', '/check', '/roles//', '//evil.example/', '/es//evil.example']) {
      const response = await fetch(`${origin}${path}`, { headers, redirect: 'manual' });
      expect(await response.text(), path).not.toMatch(/(?:href|src|action|content)="[^"]*\/\/evil\.example/);
      const location = response.headers.get('location');
      if (location !== null) expect(new URL(location, origin).origin, path).toBe(origin);
    }
  });

  it('that shows a session is kept by no cache, and a damaged cookie is none', async () => {
    for (const cookie of [
      'rh_session=x',
      `rh_session=ses_${ID}.${'A'.repeat(43)}`,
      'rh_session=%00',
      'rh_session=.',
    ]) {
      for (const path of PERSONAL) {
        const response = await fetch(`${origin}${path}`, { headers: { cookie } });
        expect(response.status, cookie).toBe(200);
        expect(response.headers.get('cache-control')).toBe('no-store');
        expectGuarded(response);
      }
    }
  });
});

it('the API puts no stranger’s markup where a browser would run it', async () => {
  const headers = { accept: 'text/html' };
  const answer = await fetch(`${origin}/api/roles?q[]=<script>alert(1)</script>`, { headers });
  await expectProblem(answer, ['field-unknown', 'field-invalid']);
});
