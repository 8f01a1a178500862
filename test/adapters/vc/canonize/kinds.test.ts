import { describe, expect, it } from 'vitest';
import { CONTEXT_TABLE } from '../../../../functions/adapters/vc/contexts/lists.ts';
import jsonld from '../../../../node_modules/jsonld/package.json' with { type: 'json' };
import { OB3, VC2 } from '../../../kit/mint/index.ts';
import { expectQuick, LEFT, withPinnedContexts } from './both-ways.ts';
import { mintKinds } from './documents.ts';

const kinds = Object.entries(await mintKinds());
const ways = withPinnedContexts();

describe('the quick canonicalizer', () => {
  it.each(kinds)('finds by itself what the library does: %s', async (_, document) => {
    const { proof, ...unsigned } = document;
    await expectQuick(ways, document);
    await expectQuick(ways, unsigned);
    await expectQuick(ways, { '@context': document['@context'], ...Object(proof) });
  });

  it.each(kinds)('and with every list of keys turned around: %s', async (_, document) => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, key === '@context' ? inner : turned(inner)]),
      );
    };
    await expectQuick(ways, turned(document));
  });

  it('uses the hash that is asked for', async () => {
    for (const messageDigestAlgorithm of ['SHA-256', 'SHA-384'])
      for (const [, document] of kinds) await expectQuick(ways, document, { messageDigestAlgorithm });
  });

  it.each([
    { base: 'https://base.example/' },
    { safe: false },
    { maxWorkFactor: 2 },
    { messageDigestAlgorithm: 'SHA-512' },
    { skipExpansion: true },
    { createMessageDigest: () => undefined },
  ])('leaves every other option to the library: %o', async (options) => {
    for (const [, document] of kinds.slice(0, 1)) expect(await ways.quick(document, options)).toBe(LEFT);
  });

  it('stays right with more lists of contexts than it keeps', async () => {
    const orders = (urls: readonly string[]): readonly (readonly string[])[] =>
      urls.length === 0
        ? [[]]
        : urls.flatMap((url) => orders(urls.filter((one) => one !== url)).map((rest) => [url, ...rest]));
    const [, document] = kinds.find(([name]) => name === 'VCDM 2.0, eddsa-rdfc-2022') ?? [];
    const additions = CONTEXT_TABLE.additions.filter((url) => !url.includes('/data-integrity/v1'));
    for (const [n, order] of orders(additions.slice(0, 5)).entries()) {
      const { proof: _, ...words } = Object(document);
      const unsigned = { ...words, '@context': [VC2, OB3, ...order] };
      if (n % 12 === 0) await expectQuick(ways, unsigned);
      else expect(await ways.quick(unsigned)).not.toBe(LEFT);
    }
  });

  it('reads internals of one version of jsonld, which are to be read again before another', () => {
    expect(jsonld.version).toBe('9.0.0');
  });
});
