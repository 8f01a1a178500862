import { didWebUrl } from '../../domain/did-web.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Clock } from '../../services/ports/ambient.ts';
import type { DidLookup } from '../../services/ports/did-lookup.ts';
import type { DocumentFetcher } from '../../services/ports/document-fetcher.ts';
import { readControllerDocument } from '../vc/keys/controller-document.ts';

/**
 * Reads `did:web` documents by the `outbound` function. A host that is away today says nothing about its keys.
 * @param fresh makes a fetcher that remembers nothing: people change their document and ask again at once.
 */
export const createDidLookup = (fresh: () => DocumentFetcher, clock: Clock): DidLookup => ({
  async assertionKeys(did) {
    const url = didWebUrl(did);
    if (url === undefined) return ok([]);
    const fetched = await fresh().fetch(url, 'did-document');
    if (!fetched.ok) return fetched.error.kind === 'unreachable' ? fail({ kind: 'unreachable' }) : ok([]);
    const document = await readControllerDocument(did, fetched.value.bytes, clock.now());
    if (document === undefined) return ok([]);
    return ok(document.verificationMethod.filter(({ id }) => document.assertionMethod.includes(id)));
  },
});
