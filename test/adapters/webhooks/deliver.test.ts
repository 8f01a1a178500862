import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDeliveryQueue } from '../../../functions/adapters/table/delivery-queue.ts';
import { createOutbox } from '../../../functions/adapters/table/outbox.ts';
import { isId } from '../../../functions/domain/ids.ts';
import type { RecognitionVersion } from '../../../functions/domain/role.ts';
import type { Attempt } from '../../../functions/domain/webhook.ts';
import type { Messenger, SecretOpener } from '../../../functions/services/ports/webhook-store.ts';
import { announce, ofVersion } from '../../../functions/services/webhooks/announce.ts';
import { deliver } from '../../../functions/services/webhooks/deliver.ts';
import { startEmployer, type TestEmployer } from '../../kit/employer.ts';
import { recognition } from '../../kit/market.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ORIGIN = 'https://recognized.example';

type Message = Parameters<Messenger['post']>[0];

let kit: TestEmployer;
let number = 0;
let own: { id: string; path: string };
/** What the endpoint answers, and what it was sent. */
let answer: Attempt['outcome'] | (() => Promise<Attempt['outcome']>) = 204;
let sent: Message[] = [];

const opener: SecretOpener = {
  open: async (id, sealed) => {
    const prefix = `sealed for ${id}: `;
    if (!sealed.startsWith(prefix)) throw new Error('sealed for another');
    return Buffer.from(sealed.slice(prefix.length), 'base64');
  },
};

beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());
beforeEach(async () => {
  number += 1;
  own = await kit.organization('ada', `own${number}.example`);
  [answer, sent] = [204, []];
});

const run = (names?: Parameters<typeof deliver>[1]) =>
  deliver(
    {
      queue: createDeliveryQueue(kit.db.documents, kit.db.catalogTable),
      secrets: opener,
      messenger: {
        async post(message) {
          sent.push(message);
          return typeof answer === 'function' ? answer() : answer;
        },
      },
      clock: kit.deps.clock,
    },
    names,
  );

const webhook = async (body: object = {}) => {
  const made = await kit.call('POST', `${own.path}/webhooks`, {
    body: { url: 'https://hooks.example/in', events: ['role.published', 'role.retired'], ...body },
  });
  if (made.status !== 201) throw new Error(made.text);
  return { ...made.json, path: `${own.path}/webhooks/${made.json.id}`, etag: made.headers.get('etag') ?? '' };
};

const published = (changes: Partial<RecognitionVersion> = {}): RecognitionVersion => {
  const { id } = own;
  if (!isId('organization', id)) throw new Error('not an organization');
  const version = recognition(number, 1);
  return {
    ...version,
    organization: { ...version.organization, id },
    publishedAt: kit.deps.clock.now(),
    ...changes,
  };
};

const tell = (version: RecognitionVersion) =>
  announce(createOutbox(kit.db.documents, kit.db.catalogTable), ofVersion(version, ORIGIN));

const log = async (path: string) => (await kit.call('GET', `${path}/deliveries`)).json.items;

const expected = (secret: string, { id, seconds, body }: Message) =>
  `v1,${createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${id}.${seconds}.${body}`)
    .digest('base64')}`;

describe('messages to webhooks', () => {
  test('are signed by Standard Webhooks and say what happened and where to read it', async () => {
    const hook = await webhook();
    const version = published();
    await tell(version);
    expect(await run()).toEqual({ delivered: 1, failed: 0, passed: 0 });
    const [message] = sent;
    if (message === undefined) throw new Error('nothing was sent');
    expect(message).toMatchObject({
      url: 'https://hooks.example/in',
      signature: expected(hook.secret, message),
    });
    expect(JSON.parse(message.body)).toEqual({
      type: 'role.published',
      timestamp: version.publishedAt,
      data: {
        organization: own.id,
        role: version.roleId,
        number: 1,
        title: version.role.title,
        url: `${ORIGIN}/api/roles/${version.roleId}/versions/1`,
      },
    });
    expect(await log(hook.path)).toMatchObject([
      { id: message.id, event: 'role.published', state: 'delivered', attempts: [{ outcome: 204 }] },
    ]);
  });

  test('are put into the outbox once, however often the same event is delivered, and only where it was asked for', async () => {
    const [wants, other] = [await webhook(), await webhook({ events: ['role.ended'] })];
    const off = await webhook({ active: false });
    const version = published();
    await Promise.all([tell(version), tell(version), tell(version)]);
    const late = await webhook();
    await tell(version);
    await run();
    await tell(version);
    expect(await run()).toEqual({ delivered: 0, failed: 0, passed: 0 });
    expect(sent).toHaveLength(1);
    const counts = await Promise.all(
      [wants, other, off, late].map(async ({ path }) => (await log(path)).length),
    );
    expect(counts).toEqual([1, 0, 0, 0]);
  });

  test('are tried again, with the same id and body, longer and longer, until they arrive', async () => {
    const hook = await webhook();
    await tell(published());
    answer = 500;
    expect(await run()).toMatchObject({ failed: 1 });
    expect(await run()).toEqual({ delivered: 0, failed: 0, passed: 0 });
    kit.advance(MINUTE);
    answer = 'connect-failed';
    expect(await run()).toMatchObject({ failed: 1 });
    kit.advance(4 * MINUTE);
    expect(await run()).toEqual({ delivered: 0, failed: 0, passed: 0 });
    kit.advance(MINUTE);
    answer = 200;
    expect(await run()).toMatchObject({ delivered: 1 });
    expect(new Set(sent.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect(new Set(sent.map(({ signature }) => signature)).size).toBe(3);
    const [entry] = await log(hook.path);
    expect(entry.attempts.map(({ outcome }: Attempt) => outcome)).toEqual([500, 'connect-failed', 200]);
  });

  test('are given up in the end, which marks the endpoint until one arrives', async () => {
    const hook = await webhook();
    await tell(published());
    answer = 302;
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect(await run()).toMatchObject({ failed: 1 });
      kit.advance(15 * HOUR);
    }
    expect(await run()).toEqual({ delivered: 0, failed: 0, passed: 0 });
    expect((await log(hook.path))[0]).toMatchObject({ state: 'given-up' });
    const marked = await kit.call('GET', hook.path);
    expect(marked.json.failingSince).toEqual(expect.any(String));
    expect(marked.headers.get('etag')).toBe(hook.etag);
    answer = 200;
    await kit.call('POST', `${hook.path}/test`, { body: {} });
    await run();
    expect((await kit.call('GET', hook.path)).json).not.toHaveProperty('failingSince');
  });

  test('are sent once by runs that look at them at the same time', async () => {
    await webhook();
    await tell(published());
    answer = () => new Promise((resolve) => setTimeout(resolve, 30, 204));
    const runs = await Promise.all([run(), run(), run(), run()]);
    expect(runs.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(1);
    expect(sent).toHaveLength(1);
  });

  test('are sent again when a run died in the middle', async () => {
    await webhook();
    await tell(published());
    answer = () => Promise.reject(new Error('the machine went away'));
    await expect(run()).rejects.toThrow();
    answer = 204;
    expect(await run()).toEqual({ delivered: 0, failed: 0, passed: 0 });
    kit.advance(3 * MINUTE);
    expect(await run()).toMatchObject({ delivered: 1 });
    const [first, second] = sent;
    expect(first?.id).toBe(second?.id);
  });

  test('are signed with both secrets for a day after a new one, and then with the new one alone', async () => {
    const hook = await webhook();
    const call = { key: `rotate-${number}`, body: {}, ifMatch: hook.etag };
    const rotated = await kit.call('POST', `${hook.path}/secret`, call);
    expect(rotated.json.secret).not.toBe(hook.secret);
    const { secret, ...rest } = rotated.json;
    expect((await kit.call('POST', `${hook.path}/secret`, call)).json).toEqual(rest);
    const signedWith = async () => {
      await kit.call('POST', `${hook.path}/test`, { body: {} });
      await run();
      const message = sent.at(-1);
      if (message === undefined) throw new Error('nothing was sent');
      return [message.signature.split(' '), [secret, hook.secret].map((one) => expected(one, message))];
    };
    const [both, expectedBoth] = await signedWith();
    expect(both).toEqual(expectedBoth);
    kit.advance(24 * HOUR);
    const [one, expectedOne] = await signedWith();
    expect(one).toEqual(expectedOne?.slice(0, 1));
  });

  test('are not sent to what was removed or switched off meanwhile', async () => {
    const [gone, off] = [await webhook(), await webhook()];
    await tell(published());
    expect((await kit.call('DELETE', gone.path, { ifMatch: gone.etag })).status).toBe(204);
    const { url, events } = off;
    await kit.call('PUT', off.path, { ifMatch: off.etag, body: { url, events, active: false } });
    expect(await run()).toMatchObject({ delivered: 0, failed: 0 });
    expect(sent).toEqual([]);
    expect((await kit.call('GET', gone.path)).status).toBe(404);
    expect((await log(off.path))[0]).toMatchObject({
      state: 'given-up',
      attempts: [{ outcome: 'switched-off' }],
    });
  });
});

describe('a webhook', () => {
  test('shows its secret once and stores it sealed', async () => {
    const call = { key: `once-${number}`, body: { url: 'https://hooks.example/in', events: ['role.ended'] } };
    const first = await kit.call('POST', `${own.path}/webhooks`, call);
    expect(first.json.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const { secret, ...rest } = first.json;
    const again = await kit.call('POST', `${own.path}/webhooks`, call);
    expect([again.status, again.json]).toEqual([201, rest]);
    expect((await kit.call('GET', `${own.path}/webhooks`)).json).toEqual({ items: [rest] });
    expect((await kit.call('GET', `${own.path}/audit`)).text).not.toContain(secret.slice(6));
  });

  test.each([
    'https://127.0.0.1/x',
    'https://[::1]/x',
    'https://localhost/x',
    'https://2130706433/x',
    'https://hooks.internal/x',
    'https://hooks.example:8443/x',
    'https://hooks.example/../x',
    'http://hooks.example/x',
    'https://me:secret@hooks.example/x',
  ])('is not made for %s', async (url) => {
    const body = { url, events: ['role.ended'] };
    const refused = await kit.call('POST', `${own.path}/webhooks`, { body });
    expect([refused.status, refused.json.code, refused.json.errors[0].pointer]).toEqual([
      422,
      'field-invalid',
      '/url',
    ]);
  });

  test('is one of ten at most', async () => {
    for (let n = 0; n < 10; n += 1) await webhook();
    const body = { url: 'https://hooks.example/in', events: ['role.ended'] };
    expect((await kit.call('POST', `${own.path}/webhooks`, { body })).json.code).toBe('limit-reached');
  });

  test('has one winner when two change it at once, and tells the other', async () => {
    const hook = await webhook();
    const change = (url: string) =>
      kit.call('PUT', hook.path, { ifMatch: hook.etag, body: { url, events: ['role.ended'] } });
    const answers = await Promise.all([change('https://a.example/'), change('https://b.example/')]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });
});
