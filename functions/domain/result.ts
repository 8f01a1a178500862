/** The outcome of something that may fail for a reason the caller must handle. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps a failure; `error` is one member of a typed union, told apart by its `kind`. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
