import { type ActiveContext, initialContext, type Place, processContext } from './jsonld-contexts.ts';
import { type KnownContext, knowContext } from './known-context.ts';
import { ContextMissing, NotKnown } from './not-known.ts';

/** More than the pinned contexts come to in every list that documents have; a stranger's lists may not fill memory. */
const MOST_CONTEXTS = 400;
const LONGEST_LIST = 16;

export interface ContextTable {
  /** What is active before any context. */
  initial(): KnownContext;
  /**
   * What is active once a context was processed on top of another.
   * @throws ContextMissing where jsonld has not processed it yet.
   */
  within(active: KnownContext, context: unknown, place: Place): KnownContext;
}

/** Names a context: by its URLs in a document, by being the one object that it is in a context. */
const nameOf = (context: unknown, place: Place): unknown => {
  if (place !== 'node' || typeof context === 'string') return context;
  const isList = Array.isArray(context) && context.length <= LONGEST_LIST;
  if (isList && context.every((url) => typeof url === 'string')) return context.join(' ');
  throw new NotKnown('an inline context');
};

/** A context, and those that were processed on top of it. */
interface Entry {
  readonly context: KnownContext;
  readonly derived: Readonly<Record<Place, Map<unknown, Entry>>>;
}

/**
 * A table of contexts that jsonld processes once each. jsonld has a cache of its own, which type-scoped contexts
 * defeat: it compares active contexts by identity and copies them at every step (digitalbazaar/jsonld.js#414). Here
 * each is kept once for everything that can be read of it, so jsonld stays as it is.
 * @param documents the documents that contexts are read from, by URL; they never change.
 */
export const createContextTable = (documents: ReadonlyMap<string, object>): ContextTable => {
  let entries = new Map<string, Entry>();
  let resolved = new Map<unknown, unknown>();
  let kept = 0;
  let first: KnownContext | undefined;

  const intern = (active: ActiveContext): Entry => {
    const known = entries.get(active.fingerprint);
    if (known !== undefined) return known;
    const previous = active.previous && intern(active.previous).context;
    const context = knowContext(active, previous);
    const entry = { context, derived: { node: new Map(), property: new Map(), type: new Map() } };
    entries.set(active.fingerprint, entry);
    return entry;
  };
  const forget = (): void => {
    entries = new Map();
    resolved = new Map();
    kept = 0;
    first = undefined;
  };

  return {
    initial() {
      if (kept > MOST_CONTEXTS) forget();
      first ??= intern(initialContext()).context;
      return first;
    },
    within(active, context, place) {
      const name = nameOf(context, place);
      const { derived } = intern(active.active);
      const found = derived[place].get(name);
      if (found !== undefined) return found.context;
      throw new ContextMissing(async () => {
        const processed = await processContext(active.active, context, place, documents, resolved);
        derived[place].set(name, intern(processed));
        kept += 1;
      });
    },
  };
};
