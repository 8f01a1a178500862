import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateCsv } from '../../../functions/domain/import/write-csv.ts';
import { type Answer, achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
let organization: { id: string; path: string };
let badge: string;
const ALIAS = 'https://import.example/badges/support';
const CTID = 'ce-welding-basics';

beforeAll(async () => {
  kit = await startEmployer();
  organization = await kit.organization('ada', 'import.example');
  const body = achievement([ALIAS, CTID]);
  badge = (await kit.call('POST', `${organization.path}/achievements`, { body })).json.id;
});
afterAll(() => kit.db.stop());

const HEADINGS = 'key,action,title,description,occupations,places,rule';
const line = (key: string, more: { title?: string; action?: string; rule?: string; places?: string } = {}) =>
  [
    key,
    more.action ?? 'draft',
    more.title ?? `Job ${key}`,
    'Work.',
    '15-1232.00',
    `"${more.places ?? 'Mobile, US-AL'}"`,
    more.rule ?? '',
  ].join(',');
const file = (...lines: readonly string[]) => [HEADINGS, ...lines].join('\n');
const send = (csv: string, more: object = {}, as = 'ada') =>
  kit.call('POST', `${organization.path}/imports`, { as, body: { csv, ...more } });
const at = (answer: Answer) => `${organization.path}/imports/${answer.json.id}`;
const start = (made: Answer, body: object = {}) =>
  kit.call('POST', `${at(made)}/start`, { body, ifMatch: made.headers.get('etag') ?? 'none' });
const go = async (made: Answer): Promise<Answer> => {
  for (;;) {
    const answer = await kit.call('POST', `${at(made)}/continuation`, { body: {}, key: null });
    if (answer.json.state !== 'running') return answer;
    kit.advance(20_000);
  }
};
const run = async (csv: string): Promise<Answer> => {
  const made = await send(csv, { run: true });
  expect(made.json).toMatchObject({ state: 'running', errors: 0 });
  return go(made);
};
const roles = async () => {
  const found: { key: string; title: string; state: string }[] = [];
  let cursor = '';
  do {
    const { json } = await kit.call('GET', `${organization.path}/roles?limit=100${cursor}`);
    for (const { importKey, role, state } of json.items)
      found.push({ key: importKey, title: role.title, state });
    cursor = json.next === undefined ? '' : `&cursor=${json.next}`;
  } while (cursor !== '');
  return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
};

describe('a dry run', () => {
  test('says of every cell what is wrong and how to mend it, and touches no role', async () => {
    const made = await send(
      file(
        line('D-1'),
        line('D-2', { places: 'Mobile' }),
        line('D-1', { title: 'x' }),
        line('D-3', { rule: 'ce-12-34' }),
        line('D-4', { rule: 'https://nowhere.example/b', action: 'publish' }),
      ),
    );
    expect(made.json).toMatchObject({
      state: 'checked',
      rows: 5,
      ready: 1,
      errors: 5,
      warnings: 0,
      known: 0,
    });
    const { items } = (await kit.call('GET', `${at(made)}/problems`)).json;
    expect(items.map(({ row, column, code }: Record<string, unknown>) => [row, column, code])).toEqual([
      [3, 'places', 'not-understood'],
      [4, 'title', 'too-short'],
      [4, 'key', 'key-twice'],
      [5, 'rule', 'ctid-malformed'],
      [6, 'rule', 'badge-unknown'],
    ]);
    expect(items[0]).toMatchObject({
      wrong: { en: 'We did not understand “Mobile”.', es: 'No entendimos «Mobile».' },
      mend: { en: expect.stringContaining('Montgomery, US-AL') },
    });
    const csv = await kit.call('GET', `${at(made)}/problems.csv?lang=es`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.text.split('\r\n')).toHaveLength(7);
    expect((await roles()).filter(({ key }) => key?.startsWith('D-'))).toEqual([]);
  });

  test('takes an early CTID with a warning, and knows a badge by its id, address or CTID', async () => {
    const made = await send(file(line('C-1', { rule: `${badge} & ${ALIAS} & ${CTID}`, action: 'publish' })));
    expect(made.json).toMatchObject({ ready: 1, errors: 0, warnings: 1 });
    const { items } = (await kit.call('GET', `${at(made)}/problems`)).json;
    expect(items).toMatchObject([{ row: 2, code: 'ctid-legacy', severity: 'warning' }]);
  });

  test.each([
    ['a,b\n1,2', 'column-missing'],
    ['', 'file-unreadable', 'H4sIAAAA'],
    [HEADINGS, 'file-empty'],
    [`${HEADINGS}\n"a`, 'file-unreadable'],
    [[HEADINGS, ...Array.from({ length: 10_001 }, (_, n) => line(`X-${n}`))].join('\n'), 'too-many-rows'],
  ])('of %.20j is a finding about the file', async (csv, code, gzip?: string) => {
    const body = gzip === undefined ? { csv } : { gzip };
    const made = await kit.call('POST', `${organization.path}/imports`, { body });
    expect(made.json).toMatchObject({ state: 'checked', ready: 0 });
    const { items } = (await kit.call('GET', `${at(made)}/problems`)).json;
    expect(items.map((item: { code: string }) => item.code)).toContain(code);
    expect((await start(made, { skipErrors: true })).json.code).toBe('import-over');
  });

  test('reads the template as it is, and any of the separators of spreadsheets', async () => {
    expect((await send(templateCsv())).json).toMatchObject({ rows: 1, ready: 1, errors: 0 });
    const table = 'Key;Title;Description;Occupations;Remote\nS-1;Job;Work.;15-1232.00;sí\n';
    const gzip = gzipSync(table).toString('base64');
    const sent = await kit.call('POST', `${organization.path}/imports`, {
      body: { gzip, fileName: 'jobs.csv' },
    });
    expect(sent.json).toMatchObject({ ready: 1, errors: 0, fileName: 'jobs.csv' });
  });
});

describe('a run', () => {
  test('makes, changes and leaves alone: the same file twice makes no duplicate', async () => {
    const rule = { rule: ALIAS, action: 'publish' };
    const first = await run(file(line('R-1', rule), line('R-2'), line('R-3', rule)));
    expect(first.json).toMatchObject({ state: 'done', done: 3, counts: { created: 3, failed: 0 } });
    const again = await run(file(line('R-1', rule), line('R-2'), line('R-3', rule)));
    expect(again.json.counts).toEqual({ created: 0, changed: 0, unchanged: 3, failed: 0 });
    const third = await run(
      file(line('R-1', { ...rule, title: 'New title' }), line('R-3', { action: 'retire' })),
    );
    expect(third.json).toMatchObject({
      known: 2,
      counts: { created: 0, changed: 2, unchanged: 0, failed: 0 },
    });
    expect((await roles()).filter(({ key }) => key?.startsWith('R-'))).toEqual([
      { key: 'R-1', title: 'New title', state: 'published' },
      { key: 'R-2', title: 'Job R-2', state: 'draft' },
      { key: 'R-3', title: 'Job R-3', state: 'retired' },
    ]);
    const closed = await run(file(line('R-3')));
    expect(closed.json.counts.failed).toBe(1);
    expect((await kit.call('GET', `${at(closed)}/problems`)).json.items).toMatchObject([
      { row: 2, column: 'key', code: 'role-closed' },
    ]);
  });

  test('does not begin with errors unless they may be left out', async () => {
    const made = await send(file(line('E-1'), line('E-2', { places: 'nowhere' })));
    expect((await start(made)).json.code).toBe('import-errors');
    expect((await start(made, { skipErrors: true })).json.state).toBe('running');
    expect((await go(made)).json).toMatchObject({ state: 'done', counts: { created: 1 } });
  });

  test('is alone, can be canceled, and then the next one may begin', async () => {
    const [one, other] = [await send(file(line('L-1'))), await send(file(line('L-2')))];
    expect((await start(one)).status).toBe(200);
    expect([(await start(other)).status, (await start(other)).json.code]).toEqual([409, 'import-running']);
    const canceled = await kit.call('POST', `${at(one)}/cancellation`, { body: {}, key: null });
    expect(canceled.json.state).toBe('canceled');
    expect((await go(one)).json).toMatchObject({ state: 'canceled', done: 0 });
    expect((await start(other)).status).toBe(200);
    expect((await go(other)).json.state).toBe('done');
  });

  test('is done with the rights of whoever started it', async () => {
    await kit.join(organization.id, 'vera', 'viewer');
    expect((await send(file(line('V-1')), {}, 'vera')).json.code).toBe('forbidden');
    expect((await send(file(line('V-1')), {}, 'mallory')).json.code).toBe('not-found');
    const made = await send(file(line('V-1')), { run: true });
    const answer = await kit.call('POST', `${at(made)}/continuation`, { as: 'mallory', body: {}, key: null });
    expect(answer.json.code).toBe('not-found');
    expect((await go(made)).json.state).toBe('done');
  });

  test('is thrown away after a month', async () => {
    const made = await send(file(line('O-1')));
    kit.advance(30 * 86_400_000);
    expect((await kit.call('GET', at(made))).json.code).toBe('not-found');
    expect((await start(made)).json.code).toBe('not-found');
  });
});

test('a job post is read into proposals as on the desk, and nothing of it is stored', async () => {
  const post = { '@type': 'JobPosting', title: 'Welder', jobLocationType: 'TELECOMMUTE', color: 'blue' };
  const path = `${organization.path}/job-post-readings`;
  const document = JSON.stringify([post, { ...post, title: 'Fitter' }]);
  const before = (await roles()).length;
  const read = await kit.call('POST', path, { body: { document }, key: null });
  expect(read.status).toBe(200);
  expect(read.json.proposals).toMatchObject([
    { source: 'schema.org', role: { title: 'Welder', remote: true } },
    { source: 'schema.org', role: { title: 'Fitter' } },
  ]);
  expect(read.json.proposals[0].notes).toContainEqual({ field: 'color', code: 'unknown' });
  const none = await kit.call('POST', path, { body: { document: 'Wanted: a welder.' }, key: null });
  expect(none.json).toEqual({ proposals: [] });
  await kit.join(organization.id, 'rita', 'viewer');
  const refused = await kit.call('POST', path, { as: 'rita', body: { document }, key: null });
  expect(refused.json.code).toBe('forbidden');
  expect((await roles()).length).toBe(before);
});
