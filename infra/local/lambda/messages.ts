import type { Json } from '../template/json.ts';

/** What the local cloud asks of a function's process. */
export interface Invoke {
  readonly requestId: string;
  readonly event: Json;
  /** Milliseconds since the epoch. */
  readonly deadline: number;
}

/** How a function fails, as Lambda words it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What a function's process answers. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly requestId: string; readonly payload: string }
  | { readonly kind: 'error'; readonly requestId: string; readonly error: FunctionError }
  | { readonly kind: 'not-started'; readonly error: FunctionError };
