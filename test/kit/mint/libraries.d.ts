/** Untyped libraries that only tests use, as far as they use them. */

declare module '@digitalbazaar/did-method-key' {
  export function driver(): {
    use(options: { readonly multibaseMultikeyHeader: string; readonly fromMultibase: unknown }): void;
    get(options: { readonly url: string }): Promise<unknown>;
  };
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: object): Promise<{ readonly verified: boolean }>;
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function toJwk(options: { readonly keyPair: object }): Promise<object>;
}
