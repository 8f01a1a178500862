import type { FieldError } from './failure.ts';

/** An item holds 400 KB in all, and a change is kept with what was before and after it. */
const MOST_KILOBYTES = 64;

/** Says so when a value is larger than can be stored, though each of its fields is within its own limit. */
export const sizeErrors = (value: unknown, most = MOST_KILOBYTES): readonly FieldError[] =>
  new TextEncoder().encode(JSON.stringify(value)).length > most * 1024
    ? [{ pointer: '', detail: `is larger than ${most} KB in all` }]
    : [];
