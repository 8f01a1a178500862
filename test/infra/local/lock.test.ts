import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { takeLock } from '../../../infra/local/lock.ts';

it('a lock has one holder at a time, whoever asks at once', async () => {
  const name = randomUUID();
  const taken = await Promise.all([1, 2, 3, 4].map(() => takeLock(name)));
  const held = taken.filter((lock) => lock !== undefined);
  expect(held).toHaveLength(1);
  await held[0]?.close();
  const next = await takeLock(name);
  expect(next).toBeDefined();
  await next?.close();
});
