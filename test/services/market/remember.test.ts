import { describe, expect, it } from 'vitest';
import { remember } from '../../../functions/services/market/remember.ts';

const build = () => {
  let [time, loads] = [0, 0];
  let next: () => Promise<{ readonly revision: number }> = async () => ({ revision: 1 });
  const read = remember(
    () => {
      loads += 1;
      return next();
    },
    2000,
    (before, after) => before.revision === after.revision,
    () => time,
  );
  return {
    read,
    loads: () => loads,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
    answer: (how: typeof next) => {
      next = how;
    },
  };
};

describe('what is remembered for a moment', () => {
  it('is loaded once for all who ask at once, and again when it is too old', async () => {
    const { read, loads, pass } = build();
    await Promise.all([read(), read(), read()]);
    pass(1999);
    await read();
    expect(loads()).toBe(1);
    pass(1);
    await Promise.all([read(), read()]);
    expect(loads()).toBe(2);
  });

  it('stays the same object while nothing changed, and no longer', async () => {
    const { read, pass, answer } = build();
    const first = await read();
    pass(2000);
    expect(await read()).toBe(first);
    answer(async () => ({ revision: 2 }));
    pass(2000);
    expect(await read()).toEqual({ revision: 2 });
  });

  it('does not keep a failure', async () => {
    const { read, loads, answer } = build();
    answer(() => Promise.reject(new Error('down')));
    await expect(Promise.all([read(), read()])).rejects.toThrow('down');
    answer(async () => ({ revision: 1 }));
    expect(await read()).toEqual({ revision: 1 });
    expect(loads()).toBe(2);
  });
});
