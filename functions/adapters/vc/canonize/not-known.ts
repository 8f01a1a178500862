/** Thrown where the quick way does not know for sure what the library would do. The library then does it. */
export class NotKnown extends Error {
  override readonly name = 'NotKnown';
}

/** Thrown where a context has to be processed first, which the library does asynchronously. */
export class ContextMissing extends Error {
  override readonly name = 'ContextMissing';
  readonly learn: () => Promise<void>;

  constructor(learn: () => Promise<void>) {
    super('a context has to be processed first');
    this.learn = learn;
  }
}
