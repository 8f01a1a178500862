/**
 * The two parts of jsonld that process contexts. They are not part of its documented interface, so its version is
 * pinned exactly and a test holds what is read of them. What they give back is parsed.
 */
declare module 'jsonld/lib/context.js' {
  const contexts: {
    getInitialContext(options: object): object;
    process(options: {
      readonly activeCtx: object;
      readonly localCtx: unknown;
      readonly options: object;
      readonly propagate?: boolean;
      readonly overrideProtected?: boolean;
    }): Promise<object>;
  };
  export default contexts;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { readonly sharedCache: Map<unknown, unknown> });
  }
}
