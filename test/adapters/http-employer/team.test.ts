import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memberId } from '../../../functions/http/employer/team/views.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let organization: Awaited<ReturnType<TestEmployer['organization']>>;
let count = 0;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());
beforeEach(async () => {
  count += 1;
  organization = await kit.organization('ada', `team-${count}.example`, false);
});

const DAY = 24 * 60 * 60 * 1000;
interface Shown {
  readonly subject: string;
  readonly role: string;
}
const people = async (as = 'ada'): Promise<Readonly<Record<string, Shown>>> => {
  const list = await kit.call('GET', `${organization.path}/members`, { as });
  return Object.fromEntries(list.json.items.map((one: Shown) => [one.subject, one]));
};
const partOf = async (subject: string): Promise<string | undefined> => (await people())[subject]?.role;
const invite = async (role = 'editor', as = 'ada', key?: string) => {
  const path = `${organization.path}/invitations`;
  const made = await kit.call('POST', path, {
    as,
    body: { role, note: 'for Ben' },
    ...(key === undefined ? {} : { key }),
  });
  return {
    made,
    token:
      String(made.json.link ?? '')
        .split('/')
        .at(-1) ?? '',
  };
};
const accept = (as: string, token: string, key?: string) =>
  kit.call('POST', `/invitations/${token}/acceptance`, {
    as,
    body: {},
    ...(key === undefined ? {} : { key }),
  });
const change = (as: string, who: string, role: string, version = 1) =>
  kit.call('PUT', `${organization.path}/members/${memberId(who)}`, {
    as,
    body: { role },
    ifMatch: `"${version}"`,
  });
const remove = (as: string, who: string, version = 1) =>
  kit.call('DELETE', `${organization.path}/members/${memberId(who)}`, { as, ifMatch: `"${version}"` });

describe('an invitation', () => {
  it('tells whoever holds the link who invites to what, and makes them a member', async () => {
    const { made, token } = await invite('approver');
    expect([made.status, made.json.state, made.json.note]).toEqual([201, 'open', 'for Ben']);
    const offer = await kit.call('GET', `/invitations/${token}`, { as: 'ben' });
    expect(offer.json).toMatchObject({ organization: { id: organization.id }, role: 'approver' });
    expect(await partOf('ben')).toBeUndefined();
    expect((await accept('ben', token)).json.id).toBe(organization.id);
    expect(await partOf('ben')).toBe('approver');
    const audit = await kit.call('GET', `${organization.path}/audit`);
    expect(audit.json.items.slice(0, 2)).toMatchObject([
      {
        action: 'member-joined',
        actor: 'ben',
        target: made.json.id,
        changes: [{ pointer: '/role', to: 'approver' }],
      },
      { action: 'member-invited', actor: 'ada', target: made.json.id },
    ]);
  });

  it('keeps nothing of its secret, shows its link once, and leaves no trace of it in a log', async () => {
    const key = 'an-invitation';
    const { token } = await invite('viewer', 'ada', key);
    const { made: again } = await invite('viewer', 'ada', key);
    expect([again.status, again.json.link]).toEqual([201, undefined]);
    await accept('ben', token);
    const { Items } = await kit.db.documents.send(new ScanCommand({ TableName: kit.db.catalogTable }));
    const secret = token.slice(27);
    expect(secret).toHaveLength(43);
    expect(JSON.stringify([Items, kit.log])).not.toContain(secret);
  });

  it('is used once, by one of those who open it at the same time', async () => {
    const { token } = await invite();
    const guests = ['ben', 'cleo', 'dov', 'eve'];
    const answers = await Promise.all(guests.map((guest) => accept(guest, token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    expect(Object.keys(await people())).toHaveLength(2);
    const late = await accept('fay', token);
    expect([late.status, late.json.code]).toEqual([410, 'invitation-ended']);
  });

  it('that is accepted twice by the same request has one effect and one answer', async () => {
    const { token } = await invite();
    const answers = await Promise.all([1, 2].map(() => accept('ben', token, 'the-same-key')));
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [200, answers[0]?.text],
      [200, answers[0]?.text],
    ]);
  });

  it('ends after seven days, and when it is taken back', async () => {
    const { token } = await invite();
    kit.advance(7 * DAY);
    expect((await accept('ben', token)).status).toBe(410);
    expect((await kit.call('GET', `/invitations/${token}`, { as: 'ben' })).status).toBe(410);
    const second = await invite();
    const path = `${organization.path}/invitations/${second.made.json.id}`;
    expect((await kit.call('DELETE', path, { ifMatch: '"1"' })).json.state).toBe('revoked');
    expect((await kit.call('DELETE', path, { ifMatch: '"1"' })).status).toBe(412);
    expect((await accept('ben', second.token)).status).toBe(410);
  });

  it('is opened by its link alone', async () => {
    const { token } = await invite();
    const [id, secret] = [token.slice(0, 26), token.slice(27)];
    const other = (await invite()).token.slice(27);
    for (const wrong of [
      id,
      `${id}_`,
      `${id}_${other}`,
      `${id}_${secret.slice(0, -1)}`,
      `${id}_${'A'.repeat(43)}`,
      'x',
      secret,
    ]) {
      expect((await accept('ben', wrong)).status, wrong).toBe(404);
      expect((await kit.call('GET', `/invitations/${wrong}`, { as: 'ben' })).status, wrong).toBe(404);
    }
    expect(await partOf('ben')).toBeUndefined();
  });

  it('does not change the part of whoever is a member already', async () => {
    const { token } = await invite('viewer');
    const answer = await accept('ada', token);
    expect([answer.status, answer.json.code]).toEqual([409, 'already-member']);
    expect(await partOf('ada')).toBe('owner');
    expect((await accept('ben', token)).status).toBe(200);
  });

  it('is an owner’s to make, and there are 50 at most', async () => {
    for (const part of ['editor', 'approver', 'viewer'] as const) {
      await kit.join(organization.id, part, part);
      expect((await invite('viewer', part)).made.status).toBe(403);
    }
    expect((await invite('viewer', 'mallory')).made.status).toBe(404);
    const made = await Promise.all(Array.from({ length: 50 }, () => invite()));
    expect(new Set(made.map(({ made: { status } }) => status))).toEqual(new Set([201]));
    expect((await invite()).made.json.code).toBe('limit-reached');
  });
});

describe('a part', () => {
  it('is an owner’s to give, from the version that they saw', async () => {
    await kit.join(organization.id, 'ben', 'viewer');
    expect((await change('ben', 'ben', 'owner')).status).toBe(403);
    expect((await change('mallory', 'ben', 'owner')).status).toBe(404);
    expect((await change('ada', 'nobody', 'owner')).status).toBe(404);
    const changed = await change('ada', 'ben', 'editor');
    expect([changed.status, changed.headers.get('etag')]).toEqual([200, '"2"']);
    expect((await change('ada', 'ben', 'viewer', 1)).status).toBe(412);
    expect(await partOf('ben')).toBe('editor');
    const audit = await kit.call('GET', `${organization.path}/audit`);
    expect(audit.json.items[0]).toMatchObject({
      action: 'member-changed',
      changes: [{ pointer: '/members/ben/role', from: 'viewer', to: 'editor' }],
    });
  });

  it('ends when an owner takes somebody out, or when they leave, and then opens nothing', async () => {
    await kit.join(organization.id, 'ben', 'editor');
    await kit.join(organization.id, 'cleo', 'viewer');
    expect((await remove('cleo', 'ben')).status).toBe(403);
    expect((await remove('ada', 'ben')).status).toBe(200);
    expect((await remove('cleo', 'cleo')).status).toBe(200);
    expect(Object.keys(await people())).toEqual(['ada']);
    for (const gone of ['ben', 'cleo']) {
      expect((await kit.call('GET', organization.path, { as: gone })).status).toBe(404);
      expect((await kit.call('GET', '/me', { as: gone })).text).not.toContain(organization.id);
    }
    const actions = (await kit.call('GET', `${organization.path}/audit`)).json.items;
    expect(actions.slice(0, 2).map((one: { action: string }) => one.action)).toEqual([
      'member-left',
      'member-removed',
    ]);
  });

  it('of the last owner stays', async () => {
    await kit.join(organization.id, 'ben', 'editor');
    for (const answer of [await change('ada', 'ada', 'editor'), await remove('ada', 'ada')]) {
      expect([answer.status, answer.json.code]).toEqual([409, 'last-owner']);
    }
    expect(await partOf('ada')).toBe('owner');
  });

  it.each([2, 3, 5])('of %i owners who all go at the same moment, one stays', async (owners) => {
    const names = ['ada', ...Array.from({ length: owners - 1 }, (_, at) => `owner-${at}`)];
    for (const name of names.slice(1)) await kit.join(organization.id, name, 'owner');
    const answers = await Promise.all(
      names.map((name, at) => (at % 2 === 0 ? remove(name, name) : change(name, name, 'viewer'))),
    );
    const left = answers.filter(({ status }) => status === 200);
    const held = answers.filter(({ status }) => status !== 200);
    expect(left.length).toBeLessThan(owners);
    for (const answer of held) expect(['last-owner', 'dependency-down']).toContain(answer.json.code);
    const stayed = names.find((_, at) => answers[at]?.status !== 200) ?? 'nobody';
    const roles = Object.values(await people(stayed)).map((one) => one.role);
    expect(roles.filter((role) => role === 'owner')).toHaveLength(held.length);
    expect(held.length).toBeGreaterThan(0);
  });

  it('is not two owners’ to take from each other at the same moment', async () => {
    await kit.join(organization.id, 'ben', 'owner');
    const answers = await Promise.all([change('ada', 'ben', 'viewer'), change('ben', 'ada', 'viewer')]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const roles = Object.values(await people(answers[0]?.status === 200 ? 'ada' : 'ben'));
    expect(roles).toEqual(expect.arrayContaining([expect.objectContaining({ role: 'owner' })]));
  });

  it('is named by subjects with any characters', async () => {
    const odd = 'auth0|Zoë/ß?#%2F';
    await kit.join(organization.id, odd, 'viewer');
    expect((await change('ada', odd, 'editor')).json).toMatchObject({ subject: odd, role: 'editor' });
  });
});

describe('a name', () => {
  it('is the one of the last sign-in, for the team alone', async () => {
    await kit.services.rememberName({ subject: 'ada', name: 'Ada Price' });
    expect((await people())['ada']).toMatchObject({ name: 'Ada Price', role: 'owner', version: 1 });
    await kit.services.rememberName({ subject: 'ada' });
    expect((await people())['ada']).toMatchObject({ name: 'Ada Price' });
    await kit.services.rememberName({ subject: 'mallory', name: 'Mallory' });
    expect(Object.keys(await people())).toEqual(['ada']);
  });
});

describe('two pairs of eyes', () => {
  it('are an owner’s choice, off at first, and everybody sees who chose', async () => {
    const settings = `${organization.path}/settings`;
    expect((await kit.call('GET', organization.path)).json.fourEyes).toBe(false);
    await kit.join(organization.id, 'ben', 'editor');
    const put = (as: string, ifMatch: string) =>
      kit.call('PUT', settings, { as, body: { fourEyes: true }, ifMatch });
    expect((await put('ben', '"1"')).status).toBe(403);
    expect((await put('ada', '"9"')).status).toBe(412);
    const done = await put('ada', '"1"');
    expect([done.status, done.json.fourEyes, done.headers.get('etag')]).toEqual([200, true, '"2"']);
    const audit = await kit.call('GET', `${organization.path}/audit`, { as: 'ben' });
    expect(audit.json.items[0]).toMatchObject({
      action: 'organization-changed',
      actor: 'ada',
      changes: [{ pointer: '/fourEyes', from: false, to: true }],
    });
  });
});
