/** What may be written about an unexpected error: where it happened, never what was said (a message can quote input). */
export interface Failure {
  readonly requestId: string;
  /** Method and route pattern, like `GET /api/roles/:role`. */
  readonly operation: string;
  readonly name: string;
  /** Stack frames, nearest first, without the message. */
  readonly frames: readonly string[];
}

/** Reads name and frames of an error and leaves its message behind. */
export const failureOf = (error: unknown, requestId: string, operation: string): Failure => ({
  requestId,
  operation,
  name: error instanceof Error ? error.name : 'unknown',
  frames:
    error instanceof Error
      ? (error.stack ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
          .slice(0, 12)
      : [],
});
