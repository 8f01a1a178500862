/** Thrown by an adapter when the store did not answer at all, or said that it cannot just now. Trying later may help. */
export class StoreUnreachable extends Error {
  override readonly name = 'StoreUnreachable';
}
