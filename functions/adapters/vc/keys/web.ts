import { didWebUrl } from '../../../domain/did-web.ts';
import type { Instant } from '../../../domain/time.ts';
import type { DocumentFetcher, DocumentPurpose } from '../../../services/ports/document-fetcher.ts';
import type { ControllerMethod, Resolution } from './controller.ts';
import { readControllerDocument } from './controller-document.ts';

/**
 * The address of a controller document that is named by its own https URL. A URL that is not written the way it is
 * understood could be understood in two ways, so it is none.
 */
const controllerUrl = (id: string): string | undefined => {
  if (id.length > 2048 || !URL.canParse(id)) return undefined;
  const url = new URL(id);
  return url.protocol === 'https:' && url.username === '' && url.hash === '' && url.href === id
    ? id
    : undefined;
};

const fetched =
  (
    fetcher: DocumentFetcher,
    purpose: DocumentPurpose,
    urlOf: (id: string) => string | undefined,
    at: Instant,
  ): ControllerMethod =>
  async (id): Promise<Resolution> => {
    const url = urlOf(id);
    if (url === undefined) return { kind: 'unreadable' };
    const answer = await fetcher.fetch(url, purpose);
    // Whatever kept the document from us, it said nothing about the key.
    if (!answer.ok) return { kind: 'unreachable' };
    const controller = await readControllerDocument(id, answer.value.bytes, at);
    return controller === undefined ? { kind: 'unreadable' } : { kind: 'found', controller };
  };

/** The ways of naming a controller that need the web: `did:web` and https controller documents. */
export const webMethods = (
  fetcher: DocumentFetcher,
  at: Instant,
): Readonly<Record<'web' | 'https', ControllerMethod>> => ({
  web: fetched(fetcher, 'did-document', didWebUrl, at),
  https: fetched(fetcher, 'controller-document', controllerUrl, at),
});
