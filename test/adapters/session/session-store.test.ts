import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSessionStore } from '../../../functions/adapters/table/session-store.ts';
import { isId, type SessionId } from '../../../functions/domain/ids.ts';
import { type Instant, parseInstant } from '../../../functions/domain/time.ts';
import type { Session, SessionStore } from '../../../functions/services/ports/session-store.ts';
import { startDynamoDb, type TestDynamoDb } from '../../kit/dynamodb.ts';

const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(text);
  return instant;
};
const newId = (): SessionId => {
  const id = `ses_${ulid()}`;
  if (!isId('session', id)) throw new Error(id);
  return id;
};

const NOW = at('2026-11-22T12:00:00Z');
const ENDS = at('2026-11-22T12:15:00Z');

const waiting = (): Session => ({
  id: newId(),
  state: 'waiting',
  challenge: 'a-challenge',
  sealTo: '{"kty":"OKP"}',
  expiresAt: ENDS,
});

let db: TestDynamoDb;
let store: SessionStore;
beforeAll(async () => {
  db = await startDynamoDb();
  store = createSessionStore(db.documents, db.sessionTable);
});
afterAll(() => db?.stop());

describe('the session store on the real engine', () => {
  test('gives back what was created', async () => {
    const session = waiting();
    await store.create(session);
    expect(await store.read(session.id, NOW)).toEqual(session);
  });

  test('never overwrites a session', async () => {
    const session = waiting();
    await store.create(session);
    await expect(store.create({ ...session, challenge: 'another' })).rejects.toThrow();
    expect((await store.read(session.id, NOW))?.challenge).toBe('a-challenge');
  });

  test('50 takers of one challenge: exactly one wins, the others are told it is used', async () => {
    const session = waiting();
    await store.create(session);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => store.take(session.id, NOW)));
    const kinds = Map.groupBy(outcomes, (outcome) => outcome.kind);
    expect(kinds.get('taken')).toEqual([
      { kind: 'taken', session: { ...session, state: 'taken', takenAt: NOW } },
    ]);
    expect(kinds.get('used')).toHaveLength(49);
  });

  test('an expired session is gone although TTL has not deleted it', async () => {
    const session = waiting();
    await store.create(session);
    expect(await store.read(session.id, at('2026-11-22T12:14:59.999Z'))).toBeDefined();
    expect(await store.read(session.id, ENDS)).toBeUndefined();
    expect(await store.take(session.id, ENDS)).toEqual({ kind: 'gone' });
    const kept = await db.documents.send(new ScanCommand({ TableName: db.sessionTable }));
    expect(kept.Items?.some((item) => item['id'] === session.id)).toBe(true);
  });

  test('a session that never was is gone', async () => {
    expect(await store.take(newId(), NOW)).toEqual({ kind: 'gone' });
    expect(await store.read(newId(), NOW)).toBeUndefined();
  });

  test('the answer comes once: a finished session cannot be finished again or taken', async () => {
    const session = waiting();
    await store.create(session);
    await store.take(session.id, NOW);
    await store.finish(session.id, { sealed: 'first' });
    await store.finish(session.id, { sealed: 'second' });
    await store.finish(session.id, { failure: 'bad-proof' });
    expect(await store.read(session.id, NOW)).toEqual({
      ...session,
      state: 'done',
      takenAt: NOW,
      sealed: 'first',
    });
    expect(await store.take(session.id, NOW)).toEqual({ kind: 'used' });
  });

  test('a session that nobody took cannot be finished', async () => {
    const session = waiting();
    await store.create(session);
    await store.finish(session.id, { sealed: 'unasked' });
    expect(await store.read(session.id, NOW)).toEqual(session);
  });

  test('a failure ends the session with its code', async () => {
    const session = waiting();
    await store.create(session);
    await store.take(session.id, NOW);
    await store.finish(session.id, { failure: 'wrong-challenge' });
    expect(await store.read(session.id, NOW)).toMatchObject({ state: 'failed', failure: 'wrong-challenge' });
  });

  test('an answer does not bring a deleted session back', async () => {
    const session = waiting();
    await store.create(session);
    await store.take(session.id, NOW);
    await store.delete(session.id);
    await store.finish(session.id, { sealed: 'late' });
    expect(await store.read(session.id, NOW)).toBeUndefined();
    await store.delete(session.id);
  });

  test('TTL gets the second at which the session ends', async () => {
    const session = waiting();
    await store.create(session);
    const kept = await db.documents.send(new ScanCommand({ TableName: db.sessionTable }));
    const item = kept.Items?.find((found) => found['id'] === session.id);
    expect(item).toMatchObject({ type: 'session', schema: 1, version: 1 });
    expect(item?.['expiresAt']).toBe(Date.parse(ENDS) / 1000);
  });

  test('an item of an unknown shape is an error, never a session', async () => {
    const id = newId();
    await db.documents.send(
      new PutCommand({
        TableName: db.sessionTable,
        Item: { PK: `SES#${id}`, SK: 'SESSION', id, state: 'open' },
      }),
    );
    await expect(store.read(id, NOW)).rejects.toThrow();
  });
});
