import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conflictOf } from '../../../functions/contract/role-conflict.ts';
import { startDesk } from '../../kit/desk-app.ts';
import { ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

/** The form of `ROLE` as its page sends it. */
const FORM = {
  title: ROLE.title,
  description: ROLE.description,
  language: 'en',
  occupations: ROLE.occupations[0],
  places: 'Montgomery, AL',
  'pay.min': '',
  'pay.currency': 'USD',
  'pay.per': 'hour',
  'promise.kind': 'interview',
  known: JSON.stringify({ places: ROLE.places }),
};

let employer: TestEmployer;
let desk: ReturnType<typeof startDesk>;
let [ada, eve] = ['', ''];
let organization: { id: string; path: string };
let role: { path: string; etag: string };
let page: string;
beforeAll(async () => {
  employer = await startEmployer();
  desk = startDesk(employer);
  organization = await employer.organization('ada', 'conflicts.example');
  await employer.join(organization.id, 'eve', 'editor');
  [ada, eve] = [await desk.signIn('ada'), await desk.signIn('eve')];
});
beforeEach(async () => {
  const { json, headers } = await employer.call('POST', `${organization.path}/roles`, { body: ROLE });
  role = { path: `${organization.path}/roles/${json.id}`, etag: headers.get('etag') ?? '' };
  page = `/manage/${organization.id}/roles/${role.path.split('/').at(-1)}`;
});
afterAll(() => employer.db.stop());

const version = () => Number(role.etag.replaceAll('"', ''));
const send = (
  fields: Readonly<Record<string, string>>,
  { cookie = ada, at = version() }: { cookie?: string; at?: number } = {},
) => desk.post(page, 'role', { ...FORM, ...fields }, { cookie, version: at });
const stored = async () => (await employer.call('GET', role.path)).json.role;
const submission = () => desk.last()?.desk.submission;
const done = (response: Response) =>
  new URL(response.headers.get('location') ?? '', 'https://x').searchParams;

describe('two people who change a job at once', () => {
  it('have both changes saved where they touched different fields, and the second is told which', async () => {
    expect((await send({ title: 'Help desk lead' }, { cookie: eve })).status).toBe(303);
    const mine = await send({ 'pay.min': '21', 'pay.max': '25' });
    expect([mine.status, done(mine).get('done'), done(mine).get('theirs')]).toEqual([
      303,
      'together',
      'title',
    ]);
    expect(await stored()).toMatchObject({ title: 'Help desk lead', pay: { min: 21, max: 25 } });
  });

  it('have nothing overwritten where they touched the same, and the second chooses by field', async () => {
    await send({ title: 'Hers', 'promise.kind': 'considered', remote: 'on' }, { cookie: eve });
    const lost = await send({ title: 'His', 'promise.kind': 'pay-premium', applyUrl: 'https://x.example/a' });
    expect([lost.status, submission()?.failure]).toEqual([422, 'version-conflict']);
    const { meanwhile } = submission() ?? {};
    const conflict = meanwhile && conflictOf(meanwhile);
    expect(conflict).toMatchObject({
      by: 'eve',
      clashes: ['title', 'promise'],
      together: ['remote'],
      base: { title: ROLE.title },
      theirs: { title: 'Hers', promise: { kind: 'considered' } },
      mine: { title: 'His', promise: { kind: 'pay-premium' } },
    });
    expect(await stored()).toMatchObject({ title: 'Hers', remote: true });

    const again = {
      title: 'His',
      'promise.kind': 'pay-premium',
      applyUrl: 'https://x.example/a',
      remote: 'on',
      conflict: JSON.stringify(conflict),
      'keep.title': 'theirs',
    };
    const at = meanwhile?.version ?? 0;
    const half = await send(again, { at });
    expect(half.status).toBe(422);
    expect(submission()).toMatchObject({
      failure: 'field-invalid',
      problems: [{ field: 'keep.promise' }],
      version: at,
      values: { 'keep.title': ['theirs'], title: ['His'] },
    });

    expect((await send({ ...again, 'keep.promise': 'mine' }, { at })).status).toBe(303);
    expect(await stored()).toMatchObject({
      title: 'Hers',
      promise: { kind: 'pay-premium' },
      remote: true,
      applyUrl: 'https://x.example/a',
    });
  });

  it('are both asked again when a third was faster than the choice', async () => {
    await send({ title: 'Hers' }, { cookie: eve });
    await send({ title: 'His' });
    const first = submission()?.meanwhile;
    await send({ title: 'Hers again' }, { cookie: eve, at: first?.version ?? 0 });
    const conflict = JSON.stringify(first && conflictOf(first));
    await send({ title: 'His', conflict, 'keep.title': 'mine' }, { at: first?.version ?? 0 });
    expect(submission()?.meanwhile?.clashes).toEqual([
      { field: 'title', base: 'Hers', theirs: 'Hers again', mine: 'His' },
    ]);
    expect(await stored()).toMatchObject({ title: 'Hers again' });
  });

  it('choose between all that differs where nobody knows any more what they began with', async () => {
    await send({ title: 'Hers', remote: 'on' }, { cookie: eve });
    const { documents, catalogTable: TableName } = employer.db;
    const PK = `ORG#${organization.id}`;
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'PK = :p',
        ExpressionAttributeValues: { ':p': PK },
      }),
    );
    const kept = Items.filter(({ SK }) => String(SK).includes(role.path.split('/').at(-1) ?? '-'));
    for (const { SK, type } of kept) {
      if (type !== 'role') await documents.send(new DeleteCommand({ TableName, Key: { PK, SK } }));
    }
    await send({ title: 'His' });
    expect(
      submission()
        ?.meanwhile?.clashes?.map(({ field }) => field)
        .toSorted(),
    ).toEqual(['remote', 'title']);
    expect(await stored()).toMatchObject({ title: 'Hers', remote: true });
  });
});

describe('a change that was sent twice', () => {
  it('is no conflict with itself', async () => {
    const answers = [await send({ title: 'Once' }), await send({ title: 'Once' })];
    expect(answers.map((answer) => [answer.status, done(answer).get('done')])).toEqual([
      [303, 'changed'],
      [303, 'changed'],
    ]);
    expect((await employer.call('GET', role.path)).json.version).toBe(version() + 1);
  });
});

describe('a mistake in a form', () => {
  it('does not pass what others saved since for seen', async () => {
    expect((await send({ title: 'His', places: 'nowhere' })).status).toBe(422);
    expect(submission()?.version).toBe(version());
    await send({ title: 'Hers' }, { cookie: eve });
    expect((await send({ title: 'His' }, { at: submission()?.version ?? 0 })).status).toBe(422);
    expect(await stored()).toMatchObject({ title: 'Hers' });
  });
});

describe('what no field of the form shows', () => {
  it('is kept: the county and the point of a place, and the hour of a day', async () => {
    const point = { latitude: 32.3668, longitude: -86.3 };
    const known = { places: [{ ...ROLE.places[0], point }], endsAt: '2027-03-01T17:30:00.000Z' };
    const fields = { known: JSON.stringify(known), endsAt: '2027-03-01' };
    expect((await send(fields)).status).toBe(303);
    expect(await stored()).toMatchObject({ places: known.places, endsAt: known.endsAt });
    const made = await desk.post(
      `/manage/${organization.id}/roles/new`,
      'role',
      { ...FORM, ...fields },
      { cookie: ada },
    );
    const id = /role_\w+/.exec(made.headers.get('location') ?? '')?.[0];
    const drafted = (await employer.call('GET', `${organization.path}/roles/${id}`)).json.role;
    expect(drafted).toMatchObject({ places: known.places, endsAt: known.endsAt });
  });

  it.each(['', '{', '[]', '{"places":[{"name":1}]}'])('may be anything: %s', async (known) => {
    expect((await send({ known, title: 'Still fine' })).status).toBe(303);
    expect(await stored()).toMatchObject({ title: 'Still fine' });
  });
});
