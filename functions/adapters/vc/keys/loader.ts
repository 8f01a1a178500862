import { controllerOf, type KeyResolver } from './resolver.ts';

/** First in the list, or the library frames the whole document instead of reading it. */
const DID_CONTEXT = 'https://www.w3.org/ns/did/v1';
const MULTIKEY_CONTEXT = 'https://w3id.org/security/multikey/v1';

export type DocumentLoader = (url: string) => Promise<unknown>;

/**
 * The libraries' only way to a document: the pinned contexts and the controllers that the resolver knows. There
 * is no way to the network in it.
 */
export const createLoader =
  (contexts: ReadonlyMap<string, object>, keys: KeyResolver): DocumentLoader =>
  async (url) => {
    const found = (document: object) => ({ contextUrl: null, documentUrl: url, document, tag: 'static' });
    const context = contexts.get(url);
    if (context !== undefined) return found(context);

    const controllerId = controllerOf(url) ?? url;
    const resolution = await keys.controller(controllerId);
    if (resolution.kind !== 'found') throw new Error('nothing is fetched for a document');
    const { controller } = resolution;
    if (controllerId === url) return found({ '@context': [DID_CONTEXT, MULTIKEY_CONTEXT], ...controller });
    const method = controller.verificationMethod.find((key) => key.id === url);
    if (method === undefined) throw new Error('the controller has no such key');
    return found({ '@context': MULTIKEY_CONTEXT, ...method });
  };
