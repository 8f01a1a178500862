/** What may be written about an unexpected error: where it happened, never what was said (a message can quote input). */
export interface Failure {
  readonly requestId: string;
  /** Method and route pattern, like `GET /api/roles/:role`. */
  readonly operation: string;
  readonly name: string;
  /** The system's or the SDK's own code, like `ECONNREFUSED`. */
  readonly code?: string | undefined;
  /** Stack frames, nearest first, without the message. */
  readonly frames: readonly string[];
}

const codeOf = (error: unknown): { readonly code?: string } => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z_]{3,60}$/.test(code) ? { code } : {};
};

/** Reads name, code and frames of an error and leaves its message behind. */
export const failureOf = (error: unknown, requestId: string, operation: string): Failure => ({
  requestId,
  operation,
  name: error instanceof Error ? error.name : 'unknown',
  ...codeOf(error),
  frames:
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
          .slice(0, 12)
      : [],
});
