import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CheckProgress } from '../../../functions/domain/credential/progress.ts';
import { createSessionServices } from '../../../functions/services/session/session-services.ts';
import { startWorld, type World } from './world.ts';

const PROGRESS: CheckProgress = {
  credentials: 4711,
  finished: 12,
  answered: {
    structure: 20,
    context: 20,
    proof: 18,
    'issuer-key': 18,
    validity: 20,
    status: 12,
    holder: 20,
    schema: 20,
    'issuer-trust': 20,
  },
};

let world: World;
let services: ReturnType<typeof createSessionServices>;
/** The same, with a verifier that has come this far and goes on when it is let. */
let slow: ReturnType<typeof createSessionServices>;
let goOn: () => void;
beforeAll(async () => {
  world = await startWorld();
  services = createSessionServices(world.deps);
  slow = createSessionServices({
    ...world.deps,
    verifier: {
      ...world.deps.verifier,
      async verifyDocument(bytes, at, onProgress) {
        onProgress?.(PROGRESS);
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
        onProgress?.({ ...PROGRESS, finished: PROGRESS.credentials });
        return world.deps.verifier.verifyDocument(bytes, at);
      },
    },
  });
}, 30_000);
afterAll(() => world?.stop());

const document = async (): Promise<Uint8Array> =>
  new TextEncoder().encode(JSON.stringify(await world.badge(1)));
const stored = async (): Promise<string> =>
  JSON.stringify(
    (await world.db.documents.send(new ScanCommand({ TableName: world.db.sessionTable }))).Items,
  );

describe('a file that is checked in the session of its page', () => {
  test('tells the page how far it is, sealed, and then the answer', async () => {
    const opened = await services.open();
    const checked = slow.check(await document(), opened);
    await expect
      .poll(() => services.read(opened), { timeout: 5_000 })
      .toMatchObject({ kind: 'checking', progress: PROGRESS });
    expect(await stored()).not.toContain('4711');
    const other = await services.open();
    expect(await services.read({ id: opened.id, secret: other.secret })).toBeUndefined();
    goOn();
    expect(await checked).toMatchObject({ ok: true, value: { id: opened.id, access: opened } });
    expect(await services.read(opened)).toMatchObject({ kind: 'done', credentials: [{ verdict: 'valid' }] });
    expect(await stored()).not.toContain('progress');
  });

  test('that its page deletes meanwhile does not come back', async () => {
    const opened = await services.open();
    const checked = slow.check(await document(), opened);
    await expect.poll(() => services.read(opened), { timeout: 5_000 }).toHaveProperty('progress.credentials');
    expect(await services.delete(opened)).toBe(true);
    goOn();
    await checked;
    expect(await services.read(opened)).toBeUndefined();
  });

  test('that is over at once says nothing on the way', async () => {
    const opened = await services.open();
    const told: string[] = [];
    const watched = createSessionServices({
      ...world.deps,
      sessions: {
        ...world.deps.sessions,
        tell: async (id, progress) => {
          told.push(progress);
          await world.deps.sessions.tell(id, progress);
        },
      },
    });
    expect((await watched.check(await document(), opened)).ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(told).toEqual([]);
  });

  test('and cannot be read leaves no session behind', async () => {
    const opened = await services.open();
    expect(await services.check(new TextEncoder().encode('{'), opened)).toMatchObject({ ok: false });
    expect(await services.read(opened)).toBeUndefined();
  });

  test('passes over a session that is answered, has ended, or opens with another secret', async () => {
    const [answered, ended, other] = [await services.open(), await services.open(), await services.open()];
    await services.check(await document(), answered);
    await services.delete(ended);
    for (const access of [answered, ended, { id: other.id, secret: answered.secret }]) {
      const checked = await services.check(await document(), access);
      if (!checked.ok) throw new Error(checked.error.kind);
      expect(checked.value.id).not.toBe(access.id);
      expect(await services.read(checked.value.access)).toMatchObject({ kind: 'done' });
    }
    expect(await services.read(other)).toMatchObject({ kind: 'waiting' });
  });
});
