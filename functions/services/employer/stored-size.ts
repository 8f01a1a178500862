import type { FieldError } from './failure.ts';

/** An item holds 400 KB in all, and a change is kept with what was before and after it. */
const MAX_STORED_BYTES = 64 * 1024;

/** Says so when a value is larger than can be stored, though each of its fields is within its own limit. */
export const sizeErrors = (value: unknown): readonly FieldError[] =>
  new TextEncoder().encode(JSON.stringify(value)).length > MAX_STORED_BYTES
    ? [{ pointer: '', detail: 'is larger than 64 KB in all' }]
    : [];
