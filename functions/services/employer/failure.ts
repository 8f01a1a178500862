import type { Findings } from '../../domain/organization-proof.ts';
import type { Meanwhile } from './lifecycle/meanwhile.ts';

/** A field of the request that cannot stay as it is; `pointer` is RFC 6901, into the body. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** Every reason why a use case of this area did nothing. Each kind is the problem code of the same name. */
export type Failure =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'field-invalid'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'domain-taken' }
  | {
      readonly kind: 'domain-proof-missing';
      readonly record: { readonly name: string; readonly value: string };
      /** What each look said. */
      readonly findings: Findings;
    }
  | { readonly kind: 'alias-taken'; readonly errors: readonly FieldError[] }
  | { readonly kind: 'organization-unproven' }
  | { readonly kind: 'limit-reached' }
  | { readonly kind: 'not-its-creator' }
  | { readonly kind: 'requirement-missing' }
  | { readonly kind: 'role-not-draft' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'import-running' }
  | { readonly kind: 'import-errors' }
  | { readonly kind: 'import-over' }
  | { readonly kind: 'approval-missing' }
  | { readonly kind: 'approval-own-draft' }
  | { readonly kind: 'publication-scheduled' }
  | { readonly kind: 'nothing-scheduled' }
  | { readonly kind: 'version-conflict'; readonly meanwhile?: Meanwhile | undefined }
  | { readonly kind: 'signing-domain-unlisted'; readonly did: string }
  | { readonly kind: 'profile-kind' }
  | { readonly kind: 'profile-retired' }
  | { readonly kind: 'profile-unpublished' }
  | { readonly kind: 'last-owner' }
  | { readonly kind: 'already-member' }
  | { readonly kind: 'invitation-ended' }
  | { readonly kind: 'dependency-down' };

export type FailureOf<K extends Failure['kind']> = Extract<Failure, { readonly kind: K }>;
