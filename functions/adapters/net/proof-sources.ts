import {
  type Organization,
  type ProofMethod,
  proofRecordName,
  proofRecordValue,
} from '../../domain/organization.ts';
import {
  didDocumentProves,
  type Finding,
  proofAlias,
  proofDidAddress,
  proofFileAddress,
  textProves,
} from '../../domain/organization-proof.ts';
import type { DocumentFetcher, FetchReason } from '../../services/ports/document-fetcher.ts';
import type { DomainLookup } from '../../services/ports/domain-lookup.ts';
import type { ProofSources } from '../../services/ports/proof-sources.ts';

interface ProofSourcesOptions {
  readonly domains: DomainLookup;
  readonly documents: DocumentFetcher;
  /** Scheme and host of our own pages; a DID document names the organization's page there. */
  readonly origin: string;
}

/** What a host says when the document is not there. Whatever else keeps it from us says nothing about it. */
const NOT_THERE: ReadonlySet<FetchReason> = new Set(['not-found', 'redirected', 'wrong-type', 'too-large']);

/** The places where a proof can be, asked through the `outbound` function. */
export const createProofSources = ({ domains, documents, origin }: ProofSourcesOptions): ProofSources => {
  const fetched = async (
    url: string,
    purpose: 'domain-proof' | 'domain-proof-did',
    proves: (text: string) => boolean,
  ): Promise<Finding> => {
    const answer = await documents.fetch(url, purpose);
    if (!answer.ok) return NOT_THERE.has(answer.error.reason) ? 'missing' : 'unreachable';
    return proves(new TextDecoder().decode(answer.value.bytes)) ? 'found' : 'missing';
  };

  const looks: Readonly<Record<ProofMethod, (of: Organization) => Promise<Finding>>> = {
    'dns-txt': async ({ domain, proof }) => {
      const records = await domains.txt(proofRecordName(domain));
      if (!records.ok) return 'unreachable';
      return records.value.some((text) => text.trim() === proofRecordValue(proof.token))
        ? 'found'
        : 'missing';
    },
    'did-web': (of) =>
      fetched(proofDidAddress(of.domain), 'domain-proof-did', (text) =>
        didDocumentProves(text, of.domain, proofAlias(origin, of)),
      ),
    'well-known': ({ domain, proof }) =>
      fetched(proofFileAddress(domain), 'domain-proof', (text) => textProves(text, proof.token)),
  };
  return { look: (method, organization) => looks[method](organization) };
};
