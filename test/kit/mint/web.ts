import { fail, ok } from '../../../functions/domain/result.ts';
import { type DocumentFetcher, fetchFailure } from '../../../functions/services/ports/document-fetcher.ts';

/** A web of a few documents; `asked` collects what was fetched. Anything else is not there. */
export const pretendWeb = (
  documents: Readonly<Record<string, unknown>>,
): DocumentFetcher & { readonly asked: readonly string[] } => {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (url) => {
      asked.push(url);
      const document = documents[url];
      if (document === undefined) return fail(fetchFailure('not-found'));
      const text = typeof document === 'string' ? document : JSON.stringify(document);
      return ok({
        bytes: new TextEncoder().encode(text),
        contentType: 'application/json',
        cacheSeconds: 0,
      });
    },
  };
};
