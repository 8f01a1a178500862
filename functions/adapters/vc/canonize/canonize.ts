import { isJsonObject, type JsonObject } from '../document/shape.ts';
import { type ContextTable, createContextTable } from './context-table.ts';
import { asTheLibrary, asWritten } from './library-order.ts';
import { ContextMissing, NotKnown } from './not-known.ts';
import { createDataset } from './quads.ts';
import { canonicalNQuads, type HashName } from './rdfc10.ts';
import { walkDocument } from './walk.ts';

/** How a cryptosuite canonicalizes: a document in, canonical N-Quads out. */
export type Canonize = (input: unknown, options: object) => Promise<string>;

/** Puts a quicker way before a cryptosuite's own, with the same result. */
export type Quicken = (plain: Canonize) => Canonize;

/** The plain way. */
export const asItIs: Quicken = (plain) => plain;

/** A document that brings more contexts than this is left to the library, which starts over for none of them. */
const MOST_RESTARTS = 64;

const HASHES: Readonly<Record<string, HashName>> = { 'SHA-256': 'sha256', 'SHA-384': 'sha384' };

/** The options that are known, and what they may be. `documentLoader` may be any: only pinned contexts are read. */
const isKnownOption = (name: string, value: unknown): boolean => {
  switch (name) {
    case 'documentLoader':
    case 'signal':
      return true;
    case 'base':
      return value === null;
    case 'safe':
      return value === true;
    case 'maxWorkFactor':
      return value === 1;
    case 'skipExpansion':
      return value === undefined || value === false;
    case 'expansionMap':
      return value === undefined;
    case 'messageDigestAlgorithm':
      return typeof value === 'string' && Object.hasOwn(HASHES, value);
    default:
      return false;
  }
};

const hashFor = (options: object): HashName => {
  const entries = Object.entries(options);
  if (!entries.every(([name, value]) => isKnownOption(name, value))) throw new NotKnown('an option');
  return HASHES[String(Object(options)['messageDigestAlgorithm'])] ?? 'sha256';
};

const canonizeNow = (document: JsonObject, contexts: ContextTable, name: HashName): string => {
  const written = createDataset();
  walkDocument(document, contexts, written, asWritten);
  try {
    return canonicalNQuads(written, name, false);
  } catch (error) {
    if (!(error instanceof NotKnown) || written.hasLists) throw error;
  }
  const named = createDataset();
  walkDocument(document, contexts, named, asTheLibrary);
  return canonicalNQuads(named, name, true);
};

/**
 * A canonicalizer for the part of JSON-LD that credentials are written in, over pinned contexts. Everything else, and
 * everything that is wrong, is left to the way that it was put before, which then decides and says why.
 * @param documents the pinned contexts by URL. A suite's own loader must give the same for them.
 */
export const createQuicken = (documents: ReadonlyMap<string, object>): Quicken => {
  const contexts = createContextTable(documents);

  const attempt = async (input: unknown, options: object): Promise<string | undefined> => {
    try {
      const name = hashFor(options);
      if (!isJsonObject(input)) return undefined;
      for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
        try {
          return canonizeNow(input, contexts, name);
        } catch (error) {
          if (!(error instanceof ContextMissing)) throw error;
          await error.learn();
        }
      }
    } catch {
      // Whatever it was: the library reads the document from the start and finds it, or does better.
    }
    return undefined;
  };

  return (plain) => async (input, options) => (await attempt(input, options)) ?? plain(input, options);
};
