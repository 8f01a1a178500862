/** The parts of the wallet's untyped libraries that are used here, no wider than they are used. */

declare module '@digitalcredentials/vc' {
  export function createPresentation(options: {
    readonly verifiableCredential: readonly object[];
    readonly holder: string;
    readonly verify: boolean;
  }): object;
  export function signPresentation(options: {
    readonly presentation: object;
    readonly suite: object;
    readonly challenge: string;
    readonly domain: string;
    readonly documentLoader: (url: string) => Promise<unknown>;
  }): Promise<unknown>;
}

declare module '@digitalcredentials/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options: {
      readonly signer: {
        readonly id: string;
        sign(options: { readonly data: Uint8Array }): Promise<Uint8Array>;
      };
    });
  }
}
