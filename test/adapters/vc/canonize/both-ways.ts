import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { expect } from 'vitest';
import { createQuicken } from '../../../../functions/adapters/vc/canonize/canonize.ts';
import { pinnedContexts } from '../../../../functions/adapters/vc/contexts/pinned.ts';

const loaderOf = (documents: ReadonlyMap<string, object>) => async (url: string) => {
  const document = documents.get(url);
  if (document === undefined) throw new Error(`no context ${url}`);
  return { contextUrl: null, documentUrl: url, document, tag: 'static' };
};

export const LEFT = 'left to the library';

export interface BothWays {
  /** What the library makes of a document, or its error. */
  readonly plain: (document: unknown, options?: object) => Promise<string>;
  /** What the quick way makes of it, or that it left it to the library. */
  readonly quick: (document: unknown, options?: object) => Promise<string>;
}

/** The library's way and the quick one, over the same contexts. */
export const bothWays = (documents: ReadonlyMap<string, object>): BothWays => {
  const fixed = { base: null, safe: true, documentLoader: loaderOf(documents) };
  const quicken = createQuicken(documents);
  const left = quicken(async () => LEFT);
  return {
    plain: (document, options) => cryptosuite.canonize(document, { ...fixed, ...options }),
    quick: (document, options) => left(document, { ...fixed, ...options }),
  };
};

/** Both ways over contexts that a test writes down, at `https://<name>.example`. */
export const withContexts = (contexts: Readonly<Record<string, unknown>>): BothWays =>
  bothWays(
    new Map(
      Object.entries(contexts).map(([name, context]) => [`https://${name}.example`, { '@context': context }]),
    ),
  );

export const withPinnedContexts = (): BothWays => bothWays(pinnedContexts());

/** Holds the quick way to the library's result, and to having found it by itself. */
export const expectQuick = async (ways: BothWays, document: unknown, options?: object): Promise<void> => {
  const quick = await ways.quick(document, options);
  expect(quick).not.toBe(LEFT);
  expect(quick).toBe(await ways.plain(document, options));
};

/** Holds the quick way to the library's result or to leaving the document to it, always when it throws. */
export const expectNoOther = async (ways: BothWays, document: unknown): Promise<'quick' | 'left'> => {
  const quick = await ways.quick(document);
  if (quick === LEFT) return 'left';
  const plain = await ways.plain(document).catch((error: unknown) => error);
  expect(quick, JSON.stringify(document)).toBe(plain);
  return 'quick';
};
