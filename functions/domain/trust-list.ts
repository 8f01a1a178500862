import type { OrganizationId, TrustId } from './ids.ts';
import type { Instant } from './time.ts';

/** An issuer that an organization vouches for, and why. */
export interface TrustedIssuer {
  /** The DID or https URL that credentials carry as their issuer. */
  readonly issuer: string;
  readonly name: string;
  readonly why: string;
}

/**
 * Issuers that an organization trusts, under one name. A rule whose leaf names the list lets their signatures count
 * in that leaf and nowhere else. Public; every version is kept. Without issuers it lets nobody's count.
 */
export interface TrustList {
  readonly id: TrustId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly about?: string | undefined;
  readonly issuers: readonly TrustedIssuer[];
  readonly version: number;
  readonly updatedAt: Instant;
}
