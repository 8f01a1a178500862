import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { type BrokenRule, broken, isUrl } from './values.ts';

/** The digests of a published file, in base64. */
interface Published {
  readonly sha256: string;
  readonly sha384: string;
}

/**
 * The published files of contexts that stand in this product. Of the data model's, the one of the Recommendation and
 * the one that the public suite names (July 2024): a signature made with either only holds here when both say the
 * same of the document. A resource that is not used is not fetched, so there is nothing to compare.
 */
const KNOWN: Readonly<Record<string, readonly Published[]>> = {
  'https://www.w3.org/ns/credentials/v2': [
    {
      sha256: 'WZVc7WaX1h4D8rJVb+vlMIqxaEKEb1tYbX8fet7JJzQ=',
      sha384: 'l/HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4/Tje8YyzYBM8IhqjHWiWpr8+ZbYU',
    },
    {
      sha256: 'JKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k=',
      sha384: 'NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg',
    },
  ],
  'https://www.w3.org/ns/credentials/examples/v2': [
    {
      sha256: 'Vzk/vGnW77m5tdyctrmICwlENgq/4ur0WcnljPInnXw=',
      sha384: 'zNNbQTWCSUSi0bbz7dbua+RcENv7C6FvlmYJ1Y+I727HsPOHdzwELMYO9Mz68M26',
    },
  ],
};

const SRI = /^sha(256|384|512)-([A-Za-z0-9+/_-]+={0,2})$/;
const LENGTHS: Readonly<Record<string, number>> = { '256': 32, '384': 48, '512': 64 };

/** A digest as its algorithm and its bytes in base64; nothing for one that is none. */
type Digest = { readonly algorithm: string; readonly bytes: Buffer };

const readSri = (text: string): Digest | undefined => {
  const [, algorithm = '', base64 = ''] = SRI.exec(text) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length > 0 && bytes.length === LENGTHS[algorithm] ? { algorithm, bytes } : undefined;
};

/** Multihash headers: the code of the algorithm and the length of what follows. */
const MULTIHASH: Readonly<Record<string, string>> = { '1220': '256', '2030': '384', '1340': '512' };

/** A multibase text in base64url; other bases are left unread, which is not the same as wrong. */
const readMultibase = (text: string): Digest | undefined => {
  if (!/^u[A-Za-z0-9_-]+$/.test(text)) return undefined;
  const bytes = Buffer.from(text.slice(1), 'base64url');
  const algorithm = MULTIHASH[bytes.subarray(0, 2).toString('hex')];
  if (algorithm !== undefined && bytes.length - 2 === LENGTHS[algorithm])
    return { algorithm, bytes: bytes.subarray(2) };
  // Older drafts wrote the bare digest.
  return bytes.length === 32 ? { algorithm: '256', bytes } : undefined;
};

const differs = (id: string, digest: Digest | undefined): boolean => {
  const published = Object.hasOwn(KNOWN, id) ? KNOWN[id] : undefined;
  if (published === undefined || digest?.algorithm === '512') return false;
  const wanted = published.map((file) => (digest?.algorithm === '384' ? file.sha384 : file.sha256));
  return !wanted.some((one) => digest?.bytes.equals(Buffer.from(one, 'base64')));
};

const digestRule = (id: string, resource: JsonObject): BrokenRule | undefined => {
  const sri = listOf(resource['digestSRI']);
  const multibase = listOf(resource['digestMultibase']);
  if (sri.length + multibase.length === 0) return broken('relatedResource', 'digest-missing');
  for (const [property, digests, read] of [
    ['relatedResource.digestSRI', sri, readSri],
    ['relatedResource.digestMultibase', multibase, readMultibase],
  ] as const) {
    for (const text of digests) {
      if (typeof text !== 'string' || text === '') return broken(property, 'digest-malformed');
      if (read === readSri && readSri(text) === undefined) return broken(property, 'digest-malformed');
      if (differs(id, read(text))) return broken(property, 'digest-differs');
    }
  }
  return undefined;
};

/** The integrity of related resources (VCDM 2.0 section 5.3), as far as a resource is one that is used here. */
export const relatedResourceRule = (document: JsonObject): BrokenRule | undefined => {
  if (!('relatedResource' in document)) return undefined;
  const resources = listOf(document['relatedResource']);
  if (resources.length === 0) return broken('relatedResource', 'one-or-more');
  const seen = new Set<unknown>();
  for (const resource of resources) {
    if (!isJsonObject(resource)) return broken('relatedResource', 'url-or-object-with-id');
    const { id } = resource;
    if (typeof id !== 'string' || !isUrl(id)) return broken('relatedResource.id', 'one-url');
    if (seen.has(id)) return broken('relatedResource.id', 'id-repeated');
    seen.add(id);
    const rule = digestRule(id, resource);
    if (rule !== undefined) return rule;
  }
  return undefined;
};
