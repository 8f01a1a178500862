import type { OrganizationId } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import type { Keyring, OwnDomain } from '../../domain/signing/keyring.ts';
import type { Receipt, Refusal } from './organization-store.ts';

/** A change of an organization's keys that a member asked for; who may was decided before. */
export type KeyringChangeRequest = {
  readonly organizationId: OrganizationId;
  /** The version that the member read. */
  readonly version: number;
  readonly actor: string;
  readonly receipt: Omit<Receipt, 'outcome'>;
} & (
  | { readonly change: 'rotate' }
  | { readonly change: 'revoke'; readonly key: string }
  | { readonly change: 'domain'; readonly ownDomain?: OwnDomain | undefined }
);

/** The keys of an organization, as its own people see and change them. */
export interface SigningKeys {
  keyring(organization: OrganizationId): Promise<Result<Keyring, { readonly kind: 'unreachable' }>>;
  change(
    request: KeyringChangeRequest,
  ): Promise<Result<Keyring, Refusal | { readonly kind: 'no-such-key' } | { readonly kind: 'unreachable' }>>;
}
