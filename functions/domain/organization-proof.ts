import { parseStrictJson } from './credential/strict-json.ts';
import {
  type DomainProof,
  type Organization,
  PROOF_METHODS,
  type ProofMethod,
  proofRecordValue,
} from './organization.ts';
import { type Instant, instantOf } from './time.ts';

/** What one look at one place said. `unreachable` is never "not there". */
export type Finding = 'found' | 'missing' | 'unreachable';
export type Findings = Readonly<Partial<Record<ProofMethod, Finding>>>;

/** A proof is looked at again this long after it was last seen, */
const CHECK_DAYS = 30;
/** this long after a look that did not see it, */
const RETRY_DAYS = 1;
/** and withdrawn when it has not been there for this long. */
const GRACE_DAYS = 14;

const later = (at: Instant, days: number): Instant =>
  instantOf(new Date(Date.parse(at) + days * 24 * 60 * 60 * 1_000));

/** A DID document has no reason to nest deeper. */
const MAX_DEPTH = 16;

/** Where the well-known file is. */
export const proofFileAddress = (domain: string): string =>
  `https://${domain}/.well-known/recognized-here.txt`;

/** Where the `did:web` document of a domain is (did:web method specification section 3.2). */
export const proofDidAddress = (domain: string): string => `https://${domain}/.well-known/did.json`;

/**
 * What the `did:web` document lists under `alsoKnownAs` (DID Core 1.0 section 5.1.3): the organization's public page
 * here, with the token as its fragment. The page in turn names the domain, so that each says it of the other.
 */
export const proofAlias = (origin: string, { id, proof }: Pick<Organization, 'id' | 'proof'>): string =>
  `${origin}/organizations/${id}#${proofRecordValue(proof.token)}`;

/** Whether a file has the token on a line of its own; other lines, like ones that begin with `#`, are not read. */
export const textProves = (text: string, token: string): boolean =>
  text.split(/\r\n|\r|\n/).some((line) => line.trim() === proofRecordValue(token));

/** Whether a DID document of exactly this domain lists the alias. A document of another DID proves nothing. */
export const didDocumentProves = (text: string, domain: string, alias: string): boolean => {
  const parsed = parseStrictJson(text, MAX_DEPTH);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return false;
  const document = new Map<string, unknown>(Object.entries(parsed.value));
  const aliases = document.get('alsoKnownAs');
  return document.get('id') === `did:web:${domain}` && Array.isArray(aliases) && aliases.includes(alias);
};

type Proven = Extract<DomainProof, { readonly state: 'proven' }>;

/** A proof that was just seen there. */
export const provenBy = (
  token: string,
  methods: readonly ProofMethod[],
  provenAt: Instant,
  at: Instant,
): Proven => ({
  state: 'proven',
  token,
  provenAt,
  methods,
  checkedAt: at,
  nextCheckAt: later(at, CHECK_DAYS),
});

/**
 * What a new look makes of a proof. Seen anywhere, it stands. Nothing follows from a place that could not be reached.
 * Missing everywhere, it lapses, and only a look that still misses it when the time of grace is over withdraws it.
 */
export const afterLook = (proof: Proven, findings: Findings, at: Instant): DomainProof => {
  const seen = PROOF_METHODS.filter((method) => findings[method] === 'found');
  if (seen.length > 0) return provenBy(proof.token, seen, proof.provenAt, at);
  const next: Proven = { ...proof, nextCheckAt: later(at, RETRY_DAYS) };
  if (!methodsOf(proof).every((method) => findings[method] === 'missing')) return next;
  if (proof.lapsing === undefined) {
    return { ...next, checkedAt: at, lapsing: { since: at, until: later(at, GRACE_DAYS) } };
  }
  if (proof.lapsing.until > at) return { ...next, checkedAt: at };
  return { state: 'unproven', token: proof.token, withdrawn: { at, rolesLeft: true } };
};

/** By what a proof stands; the DNS record where it was proven before there was anything else. */
export const methodsOf = (proof: Proven): readonly ProofMethod[] => proof.methods ?? ['dns-txt'];

/** When the clock has to look at an organization again; nothing while there is nothing to look at. */
export const nextLook = (proof: DomainProof): Instant | undefined => {
  if (proof.state === 'proven') return proof.nextCheckAt;
  return proof.withdrawn?.rolesLeft === true ? proof.withdrawn.at : undefined;
};
