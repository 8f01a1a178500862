import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCommonsReader } from '../../../functions/adapters/table/commons/commons-reader.ts';
import { createProfileReader } from '../../../functions/adapters/table/profiles/profile-reader.ts';
import { createSignedReader } from '../../../functions/adapters/table/public-signed.ts';
import { CursorInvalid } from '../../../functions/services/ports/market.ts';
import { sessionCookie } from '../../../functions/services/session/access.ts';
import { createPages } from '../../../functions/services/session/pages.ts';
import { createSessionServices } from '../../../functions/services/session/session-services.ts';
import { idNumber } from '../../kit/market.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let services: ReturnType<typeof createSessionServices>;
beforeAll(async () => {
  world = await startWorld();
  services = createSessionServices(world.deps);
}, 30_000);
afterAll(() => world?.stop());
beforeEach(() => world.at('2026-11-22T12:00:00Z'));

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const count = async () =>
  (await world.db.documents.send(new ScanCommand({ TableName: world.db.sessionTable }))).Count;
const check = async (...numbers: number[]) => {
  const badges = await Promise.all(numbers.map((number) => world.badge(number)));
  const checked = await services.check(bytesOf(badges));
  if (!checked.ok) throw new Error(checked.error.kind);
  return checked.value;
};

describe('checking a document', () => {
  test('gives the checks at once and a secret to read them again; ownership is not proven', async () => {
    const checked = await check(1);
    expect(checked.credentials).toMatchObject([{ verdict: 'valid', evidence: { assurance: 'bearer' } }]);
    expect(await services.read(checked.access)).toEqual({
      kind: 'done',
      id: checked.id,
      expiresAt: checked.expiresAt,
      credentials: checked.credentials,
    });
  });

  test.each([
    ['nothing', new Uint8Array(), 'document-empty'],
    ['no JSON', new TextEncoder().encode('{'), 'body-not-json'],
    ['depth', new TextEncoder().encode('['.repeat(10_000) + ']'.repeat(10_000)), 'document-too-deep'],
    [
      'a thousand credentials',
      bytesOf(Array(1000).fill({ type: ['VerifiableCredential'] })),
      'too-many-credentials',
    ],
  ])('%s is refused and leaves nothing behind', async (_, bytes, kind) => {
    const before = await count();
    expect(await services.check(bytes)).toMatchObject({ ok: false, error: { kind } });
    expect(await count()).toBe(before);
  });

  test('a checked document cannot be answered by a wallet as well', async () => {
    const { id } = await check(1);
    expect(await services.request(id)).toMatchObject({ error: { kind: 'used' } });
  });
});

describe('reading matches', () => {
  test('every live role is there, ranked, with its state', async () => {
    const { access } = await check(1);
    const reading = await services.matches(access, { limit: 100 });
    if (reading?.kind !== 'done') throw new Error(reading?.kind);
    expect(reading.page.items.map(({ roleId, evaluation }) => [roleId, evaluation.state])).toEqual([
      [idNumber('role', 1), 'meets'],
      [idNumber('role', 3), 'one-step-away'],
      [idNumber('role', 2), 'one-step-away'],
      [idNumber('role', 4), 'not-yet'],
    ]);
    expect(reading.page.next).toBeUndefined();
  });

  test('pages follow each other without a gap, filtered or not', async () => {
    const { access } = await check(1);
    for (const state of [undefined, 'one-step-away'] as const) {
      const whole = await services.matches(access, { limit: 100, state });
      const ids: string[] = [];
      let cursor: string | undefined;
      do {
        const reading = await services.matches(access, { limit: 1, state, cursor });
        if (reading?.kind !== 'done') throw new Error(reading?.kind);
        ids.push(...reading.page.items.map(({ roleId }) => roleId));
        cursor = reading.page.next;
      } while (cursor !== undefined);
      expect(whole?.kind === 'done' && whole.page.items.map(({ roleId }) => roleId)).toEqual(ids);
      expect(ids).toHaveLength(state === undefined ? 4 : 2);
    }
  });

  test('a cursor of another list, or of nobody, is refused', async () => {
    const { access } = await check(1);
    const first = await services.matches(access, { limit: 1 });
    const cursor = first?.kind === 'done' ? first.page.next : undefined;
    expect(cursor).toBeDefined();
    await expect(services.matches(access, { limit: 1, state: 'meets', cursor })).rejects.toThrow(
      CursorInvalid,
    );
    await expect(services.matches(access, { limit: 1, cursor: 'nonsense' })).rejects.toThrow(CursorInvalid);
  });

  test('there are none for a wrong secret or before there is an answer', async () => {
    const { access } = await check(1);
    const waiting = await services.open();
    expect(await services.matches({ ...access, secret: waiting.secret }, { limit: 5 })).toBeUndefined();
    expect(await services.matches(waiting, { limit: 5 })).toMatchObject({ kind: 'waiting' });
  });
});

describe('what the pages get', () => {
  test('waiting, then the result: counts, matches and next steps', async () => {
    const pages = createPages({
      ...world.deps,
      commons: createCommonsReader(world.db.documents, world.db.catalogTable),
      profiles: createProfileReader(world.db.documents, world.db.catalogTable),
      signed: createSignedReader(world.db.documents, world.db.catalogTable),
    });
    const opened = await services.open();
    expect(await pages.session(sessionCookie(opened))).toEqual({
      kind: 'waiting',
      id: opened.id,
      interactionUrl: opened.interactionUrl,
      walletUrl: opened.walletUrl,
      expiresAt: opened.expiresAt,
    });
    const { access } = await check(1);
    expect(await pages.session(sessionCookie(access))).toMatchObject({
      kind: 'done',
      result: {
        counts: { meets: 1, 'one-step-away': 2, 'not-yet': 1, 'meets-with-preferred': 0, 'cannot-tell': 0 },
        nextSteps: [{ achievement: idNumber('achievement', 2) }, { achievement: idNumber('achievement', 3) }],
      },
    });
  });

  test.each([undefined, '', 'x', 'ses_1.secret', `${idNumber('session', 5)}.${'a'.repeat(43)}`])(
    'a cookie of nothing (%s) is no session',
    async (cookie) => {
      expect(
        await createPages({
          ...world.deps,
          commons: createCommonsReader(world.db.documents, world.db.catalogTable),
          profiles: createProfileReader(world.db.documents, world.db.catalogTable),
          signed: createSignedReader(world.db.documents, world.db.catalogTable),
        }).session(cookie),
      ).toEqual({ kind: 'none' });
    },
  );

  test('a cookie with one more part, another secret or after the end is no session', async () => {
    const pages = createPages({
      ...world.deps,
      commons: createCommonsReader(world.db.documents, world.db.catalogTable),
      profiles: createProfileReader(world.db.documents, world.db.catalogTable),
      signed: createSignedReader(world.db.documents, world.db.catalogTable),
    });
    const { access } = await check(1);
    const cookie = sessionCookie(access);
    expect(await pages.session(`${cookie}.more`)).toEqual({ kind: 'none' });
    expect(await pages.session(sessionCookie({ ...access, secret: (await services.open()).secret }))).toEqual(
      {
        kind: 'none',
      },
    );
    world.at('2026-11-22T12:15:00Z');
    expect(await pages.session(cookie)).toEqual({ kind: 'none' });
  });
});

describe('deleting', () => {
  test('takes the secret, and then there is nothing left', async () => {
    const { access } = await check(1);
    const other = await services.open();
    expect(await services.delete({ ...access, secret: other.secret })).toBe(false);
    expect(await services.read(access)).toBeDefined();
    expect(await services.delete(access)).toBe(true);
    expect(await services.read(access)).toBeUndefined();
    expect(await services.delete(access)).toBe(false);
  });
});
