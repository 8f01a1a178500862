import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import type { Quicken } from '../canonize/canonize.ts';

/** The older Ed25519 suite, which canonicalizes by a method of its own in place of a cryptosuite's. */
export class QuickEd25519Signature2020 extends Ed25519Signature2020 {
  readonly #quicken: Quicken;

  constructor(quicken: Quicken, canonizeOptions: object) {
    super({ canonizeOptions });
    this.#quicken = quicken;
  }

  override canonize(input: unknown, options: object): Promise<string> {
    return this.#quicken((one, more) => super.canonize(one, more))(input, options);
  }
}
