import type { EmployerServices } from '../employer/employer-services.ts';
import type { Failure } from '../employer/failure.ts';
import type { Meanwhile } from '../employer/lifecycle/meanwhile.ts';
import type { Person } from '../ports/sign-in.ts';

/** What is wrong with one field of a form; the page has the words. */
export interface FieldProblem {
  readonly field: string;
  readonly code: 'missing' | 'too-short' | 'too-long' | 'too-small' | 'too-large' | 'invalid';
  /** The limit that was passed. */
  readonly limit?: number | undefined;
  /** What the use case says of it, for people who build with the API; a page may know better words for it. */
  readonly detail?: string | undefined;
}

/** Why a form did nothing: a use case's reason, or fields that this form does not have. */
export type FormFailure = Failure['kind'] | 'field-unknown';

/** A form that was sent and not carried out: what was typed, and what is wrong with it, if anything. */
export interface Submission {
  /** The form's name on its page. */
  readonly form: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** Absent where the form was only a step on the way. */
  readonly failure?: FormFailure | undefined;
  readonly problems: readonly FieldProblem[];
  /** The idempotency key to send it with again. */
  readonly key: string;
  /** The version that it was made from, and is for still; without it the newest. */
  readonly version?: number | undefined;
  /** What others did since that version, where that is why it was not carried out. */
  readonly meanwhile?: Meanwhile | undefined;
}

/** Why the desk shows a page other than the one that was asked for. */
export type DeskNotice =
  /** The stay ended while somebody was typing: the values wait to be sent again. */
  | {
      readonly kind: 'signed-out';
      readonly action: string;
      readonly values: Readonly<Record<string, readonly string[]>>;
    }
  | { readonly kind: 'cross-site' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'form-unknown' };

/** What pages about signing in show. */
export type SignInNotice = 'unreachable' | 'denied' | 'mismatch' | 'not-begun' | 'signed-out';

/** What a page of the desk gets in `Astro.locals.desk`. */
export interface Desk {
  /** Who is signed in; every page below `/manage` has somebody. */
  readonly person: Person | undefined;
  /** The use cases of the API, with the same guard. */
  readonly services: EmployerServices;
  readonly submission: Submission | undefined;
  readonly notice: DeskNotice | SignInNotice | undefined;
  /** What the form that led here leaves to be shown once, like the link of an invitation. */
  readonly once: string | undefined;
  /** A new idempotency key, for a form that is shown. */
  newKey(): string;
}
