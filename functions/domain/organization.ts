import type { Acquaintance } from './acquaintance.ts';
import type { OrganizationId } from './ids.ts';
import type { Likeness } from './look-alike.ts';
import type { Instant } from './time.ts';

export const ORGANIZATION_KINDS = ['employer', 'college', 'association', 'agency', 'issuer'] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const MEMBER_ROLES = ['owner', 'editor', 'approver', 'viewer'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Where a token can be that only whoever controls a domain could have put there. */
export const PROOF_METHODS = ['dns-txt', 'did-web', 'well-known'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** Proof that whoever runs the organization's account controls its domain: its token was seen there. */
export type DomainProof =
  | {
      readonly state: 'unproven';
      readonly token: string;
      /** It was proven once, and has not been there for too long; `rolesLeft` while roles are still being taken down. */
      readonly withdrawn?: { readonly at: Instant; readonly rolesLeft: boolean } | undefined;
    }
  | {
      readonly state: 'proven';
      readonly token: string;
      readonly provenAt: Instant;
      /** Where it was seen at the last look; the DNS record where nothing is said. */
      readonly methods?: readonly ProofMethod[] | undefined;
      /** The last look that could tell. */
      readonly checkedAt?: Instant | undefined;
      readonly nextCheckAt?: Instant | undefined;
      /** It was missing everywhere since then; it is withdrawn when it still is at that time. */
      readonly lapsing?: { readonly since: Instant; readonly until: Instant } | undefined;
    };

/** A proven organization that another one could be taken for, and in which ways. */
export interface Resemblance {
  readonly id: OrganizationId;
  readonly name: string;
  readonly domain: string;
  readonly how: readonly Likeness[];
}

/** A name that an organization had in public, and until when. */
export interface FormerName {
  readonly name: string;
  readonly until: Instant;
}

export interface Organization {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly domain: string;
  readonly about?: string | undefined;
  readonly proof: DomainProof;
  /** What it could be taken for when it was created or last proven. */
  readonly resembles?: readonly Resemblance[] | undefined;
  /** What it was called in public before, oldest first. */
  readonly formerNames?: readonly FormerName[] | undefined;
  /** Organizations that it says it knows, although they could be taken for it. */
  readonly knows?: readonly Acquaintance[] | undefined;
  /** Whether publishing takes two people: whoever changed a draft last is not the one who approves it. */
  readonly fourEyes: boolean;
  /** Grows by one with every change; the ETag of the organization. */
  readonly version: number;
  readonly createdAt: Instant;
}

/** A person's part in an organization. */
export interface Member {
  readonly organizationId: OrganizationId;
  /** The `sub` of the person's sign-in. */
  readonly subject: string;
  readonly role: MemberRole;
}

/** What the public pages show of an organization; only proven ones are ever public. */
export interface PublicOrganization {
  readonly id: OrganizationId;
  readonly kind: OrganizationKind;
  readonly name: string;
  readonly domain: string;
  readonly about?: string | undefined;
  readonly provenAt: Instant;
  /** Where the proof was seen, when last, and until when it has to be there again if it is not. */
  readonly proof?:
    | {
        readonly methods: readonly ProofMethod[];
        readonly checkedAt: Instant;
        readonly lapsing?: { readonly since: Instant; readonly until: Instant } | undefined;
      }
    | undefined;
  /** Proven organizations that it could be taken for; a note that stands, and no verdict. */
  readonly resembles?: readonly Resemblance[] | undefined;
  /** Those of them that say they know it: their mark is taken from it when it is read. */
  readonly knownTo?: readonly Resemblance[] | undefined;
  readonly formerNames?: readonly FormerName[] | undefined;
  readonly knows?: readonly Acquaintance[] | undefined;
  readonly sample: boolean;
  readonly version: number;
}

/** Top-level names that RFC 2606 and RFC 6761 keep for examples and tests: nobody real can own one. */
const RESERVED = /(^|\.)(example|test|invalid|localhost|example\.(com|net|org))$/;

/** Whether an organization is sample data: its domain is one that no real organization can have. */
export const isSampleDomain = (domain: string): boolean => RESERVED.test(domain);

/** The DNS name that must carry the TXT record with the organization's proof token. */
export const proofRecordName = (domain: string): string => `_recognized-here.${domain}`;

/** The exact text of that TXT record. */
export const proofRecordValue = (token: string): string => `recognized-here=${token}`;
