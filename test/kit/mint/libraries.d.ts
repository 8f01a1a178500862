/** Untyped libraries that only tests use, as far as they use them. */

declare module '@digitalbazaar/did-method-key' {
  export function driver(): {
    use(options: { readonly multibaseMultikeyHeader: string; readonly fromMultibase: unknown }): void;
    get(options: { readonly url: string }): Promise<unknown>;
  };
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: object): Promise<{ readonly verified: boolean }>;
  /** `length` counts bits. */
  export function decodeList(options: { readonly encodedList: string }): Promise<{ readonly length: number }>;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { readonly mandatoryPointers: readonly string[] }): object;
  export function createDiscloseCryptosuite(options: {
    readonly selectivePointers: readonly string[];
  }): object;
  export function createVerifyCryptosuite(): object;
}

declare module '@digitalbazaar/vc' {
  export function derive(options: {
    readonly verifiableCredential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
  }): Promise<unknown>;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function toJwk(options: { readonly keyPair: object }): Promise<object>;
}
