import { hash } from 'node:crypto';
import ContextResolver from 'jsonld/lib/ContextResolver.js';
import jsonldContexts from 'jsonld/lib/context.js';
import { isJsonObject, type JsonObject } from '../document/shape.ts';
import { NotKnown } from './not-known.ts';

/** What jsonld made of some contexts. It is never changed after it was made. */
export interface ActiveContext {
  /** As jsonld holds it. */
  readonly made: object;
  readonly mappings: ReadonlyMap<unknown, unknown>;
  readonly vocabulary: string | undefined;
  readonly language: string | undefined;
  /** What was active outside of a type-scoped context. */
  readonly previous: ActiveContext | undefined;
  /** The hash of everything that processing and expansion read of it. */
  readonly fingerprint: string;
}

/** Where a context stands, which decides what it may change (JSON-LD 1.1 API section 4.1). */
export type Place = 'node' | 'property' | 'type';

const PLACES = {
  node: {},
  property: { propagate: true, overrideProtected: true },
  type: { propagate: false },
} as const satisfies Record<Place, object>;

const byKey = (a: readonly [string, unknown], b: readonly [string, unknown]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;

const textOrNothing = (value: unknown): string | undefined => {
  if (value === undefined || typeof value === 'string') return value;
  throw new NotKnown('a setting of a context');
};

const mappingsOf = (made: JsonObject): ReadonlyMap<unknown, unknown> => {
  const { mappings } = made;
  if (mappings instanceof Map) return mappings;
  throw new NotKnown('an active context of another kind');
};

const readActiveContext = (made: unknown): ActiveContext => {
  if (!isJsonObject(made)) throw new NotKnown('an active context of another kind');
  if ('@base' in made || '@direction' in made) throw new NotKnown('a base or a direction in a context');
  const mappings = mappingsOf(made);
  const vocabulary = textOrNothing(made['@vocab']);
  const language = textOrNothing(made['@language']);
  const previous = made['previousContext'] ? readActiveContext(made['previousContext']) : undefined;
  const words = [...mappings]
    .map(([word, meaning]): [string, unknown] => [String(word), meaning])
    .sort(byKey);
  const read = JSON.stringify([
    words,
    Object.keys(Object(made['protected'])).sort(),
    vocabulary,
    language,
    previous?.fingerprint,
  ]);
  return { made, mappings, vocabulary, language, previous, fingerprint: hash('sha256', read) };
};

/** What is active before any context. */
export const initialContext = (): ActiveContext =>
  readActiveContext(jsonldContexts.getInitialContext({ processingMode: undefined }));

/**
 * Has jsonld process a context on top of another.
 * @param documents the only documents that a context may be read from.
 * @param resolved jsonld's memory of the documents that it has read, ours alone.
 * @throws whatever keeps jsonld from saying clearly what the context means, warnings included.
 */
export const processContext = async (
  active: ActiveContext,
  context: unknown,
  place: Place,
  documents: ReadonlyMap<string, object>,
  resolved: Map<unknown, unknown>,
): Promise<ActiveContext> => {
  const documentLoader = async (url: string) => {
    const document = documents.get(url);
    if (document === undefined) throw new NotKnown('a context that is not pinned');
    return { contextUrl: null, documentUrl: url, document, tag: 'static' };
  };
  const warned = (): never => {
    throw new NotKnown('a warning about a context');
  };
  return readActiveContext(
    await jsonldContexts.process({
      activeCtx: active.made,
      localCtx: context,
      options: {
        base: null,
        documentLoader,
        contextResolver: new ContextResolver({ sharedCache: resolved }),
        eventHandler: [warned],
      },
      ...PLACES[place],
    }),
  );
};
