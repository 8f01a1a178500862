import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { expectNoOther, withContexts, withPinnedContexts } from './both-ways.ts';
import { mintKinds } from './documents.ts';
import { mutated, mutations } from './mutations.ts';

vi.setConfig({ testTimeout: 240_000 });

const kinds = Object.values(await mintKinds());
const ways = withPinnedContexts();

it('never says anything else than the library about a changed document', async () => {
  const ended = { quick: 0, left: 0 };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...kinds), mutations, async (document, changes) => {
      ended[await expectNoOther(ways, mutated(document, changes))] += 1;
    }),
    { numRuns: 600 },
  );
  // A test of nothing, otherwise.

  expect(ended.quick).toBeGreaterThan(60);
});

const EX = 'https://words.example/';
const trees = withContexts({
  words: {
    id: '@id',
    name: `${EX}name`,
    zebra: `${EX}a`,
    near: { '@id': `${EX}b`, '@type': '@id' },
    also: { '@id': `${EX}b`, '@type': '@id' },
    in: { '@id': `${EX}c`, '@type': '@id', '@container': '@graph' },
  },
});

/** Nodes without ids in a few shapes, so that many look alike at first, and some all the way down. */
const { tree } = fc.letrec((tie) => {
  const several = fc.oneof(
    { maxDepth: 3, depthIdentifier: 'tree' },
    fc.constant([]),
    fc.array(tie('tree'), { maxLength: 2 }),
  );
  return {
    tree: fc.record(
      {
        name: fc.constantFrom('a', 'b'),
        id: fc.constantFrom('urn:x', 'urn:y'),
        zebra: several,
        near: several,
        also: several,
        in: several,
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  };
});

it('tells blank nodes apart as the library does, and gives up no later', async () => {
  const ended = { quick: 0, left: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(tree, { minLength: 1, maxLength: 6 }), async (near) => {
      ended[await expectNoOther(trees, { '@context': 'https://words.example', id: 'urn:tree', near })] += 1;
    }),
    { numRuns: 500 },
  );

  expect(ended.quick).toBeGreaterThan(100);
});

it('gives up on as many look-alikes as the library does', async () => {
  // Rings are not to be had without names for blank nodes; a comb of equal teeth is as hard as a tree gets.
  const comb = (teeth: number, length: number) => ({
    '@context': 'https://words.example',
    id: 'urn:comb',
    near: Array.from({ length: teeth }, () =>
      Array.from({ length }).reduce<object>((inner) => ({ name: 'a', zebra: [inner] }), { name: 'a' }),
    ),
  });
  for (const [teeth, length] of [
    [2, 1],
    [5, 4],
    [30, 2],
    [300, 1],
    [300, 0],
    [8, 30],
  ] as const)
    await expectNoOther(trees, comb(teeth, length));
});
