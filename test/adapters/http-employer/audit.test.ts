import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memberId } from '../../../functions/http/employer/team/views.ts';
import { ROLE, startEmployer, type TestEmployer } from '../../kit/employer.ts';

const DAY = 24 * 3_600_000;

let kit: TestEmployer;
let own: { id: string; path: string };
let noon: string;

const FORMULAS = ['=1+1', '+1', '-1', '@SUM(A1)', 'a, "quoted"\nline'];

const draft = async (title: string, as = 'ada') => {
  const drafted = await kit.call('POST', `${own.path}/roles`, {
    as,
    body: { ...ROLE, title: 'Plain', description: title },
  });
  if (drafted.status !== 201) throw new Error(drafted.text);
  return String(drafted.json.id);
};

beforeAll(async () => {
  kit = await startEmployer();
  own = await kit.organization('ada', 'own.example');
  await kit.join(own.id, 'editor', 'editor');
  await draft('First');
  kit.advance(2 * DAY);
  noon = kit.deps.clock.now();
  for (const text of FORMULAS) await draft(text, 'editor');
});
afterAll(() => kit.db.stop());

const audit = async (query: string) => {
  const answer = await kit.call('GET', `${own.path}/audit?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.json;
};

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

test('the audit is read by person, by thing, by date, and by all of them, page by page', async () => {
  expect((await audit('actor=editor')).items).toHaveLength(FORMULAS.length);
  expect((await audit(`from=${noon}`)).items).toHaveLength(FORMULAS.length);
  expect((await audit(`until=${noon}&actor=editor`)).items).toEqual([]);
  const before = (await audit(`until=${noon}`)).items;
  expect(before.map(({ action }: { action: string }) => action)).toEqual([
    'role-drafted',
    'domain-proven',
    'organization-created',
  ]);
  expect((await audit(`target=${own.id}`)).items).toHaveLength(2);
  const [newest] = (await audit('limit=1')).items;
  expect((await audit(`target=${newest.target}&from=${noon}&actor=editor`)).items).toEqual([newest]);
  const seen: unknown[] = [];
  let cursor = '';
  do {
    const page = await audit(`actor=editor&limit=3${cursor}`);
    seen.push(...page.items);
    cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  expect(seen).toEqual((await audit('actor=editor')).items);
  const stray = (await audit('limit=1')).next;
  const wrong = await kit.call('GET', `${own.path}/audit?actor=editor&cursor=${stray}`);
  expect(wrong.json.code).toBe('cursor-invalid');
});

test('as CSV it says everything that the entries say, one field a row, and nothing that a spreadsheet computes', async () => {
  const file = await kit.call('GET', `${own.path}/audit.csv?actor=editor`);
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="audit.csv"');
  const read = rows(file.text);
  const described = read.filter(({ field }) => field === '/description').map(({ to }) => to);
  expect(described.toReversed()).toEqual(FORMULAS.map((text) => (text.startsWith('a') ? text : `'${text}`)));
  for (const cell of read.flatMap((row) => Object.values(row))) expect(cell).not.toMatch(/^\s*[=+@-]/);
  const { items } = await audit('actor=editor');
  const pairs = items.flatMap(({ id, changes }: { id: string; changes: { pointer: string }[] }) =>
    changes.map(({ pointer }) => `${id} ${pointer}`),
  );
  expect(read.map(({ id, field }) => `${id} ${field}`)).toEqual(pairs);
});

test('as JSON Lines it is the entries themselves', async () => {
  const file = await kit.call('GET', `${own.path}/audit.jsonl?from=${noon}`);
  const lines = file.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines).toEqual((await audit(`from=${noon}`)).items);
});

test('a file that cannot hold all says where the rest is', async () => {
  const place = await kit.organization('ada', 'much.example');
  const description = 'x'.repeat(4_000);
  const body = { ...ROLE, description };
  const drafted = await kit.call('POST', `${place.path}/roles`, { body });
  let etag = drafted.headers.get('etag') ?? '';
  for (let n = 0; n < 420; n += 1) {
    const changed = await kit.call('PUT', `${place.path}/roles/${drafted.json.id}`, {
      ifMatch: etag,
      body: { ...body, description: `${n} ${description}`.slice(0, 4_000) },
    });
    etag = changed.headers.get('etag') ?? '';
  }
  const ids: unknown[] = [];
  let path: string | undefined = `${place.path}/audit.jsonl`;
  let files = 0;
  while (path !== undefined) {
    const file = await kit.call('GET', path);
    expect(file.text.length).toBeLessThan(4_000_000);
    ids.push(
      ...file.text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    );
    path = /<[^>]*\/api\/employer([^>]*)>; rel="next"/.exec(file.headers.get('link') ?? '')?.[1];
    files += 1;
  }
  expect([files, ids.length, new Set(ids).size]).toEqual([2, 423, 423]);
});

test('colleagues are named where their sign-in gave a name, as long as they belong to the team', async () => {
  const entry = async () => (await audit('actor=editor&limit=1')).items[0];
  expect((await entry()).actorName).toBeUndefined();
  await kit.services.rememberName({ subject: 'editor', name: 'Edda Writer' });
  expect((await entry()).actorName).toBe('Edda Writer');
  const exported = await kit.call('GET', `${own.path}/audit.csv?actor=editor`);
  expect(rows(exported.text)[0]?.['actorName']).toBe('Edda Writer');
  const member = await kit.call('GET', `${own.path}/members`);
  const { version } = member.json.items.find(({ subject }: { subject: string }) => subject === 'editor');
  const gone = await kit.call('DELETE', `${own.path}/members/${memberId('editor')}`, {
    ifMatch: `"${version}"`,
  });
  expect(gone.status).toBeLessThan(300);
  expect((await entry()).actorName).toBeUndefined();
});
