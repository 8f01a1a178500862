/** The parts of a peer that only a benchmark uses. */
declare module '@digitalcredentials/vc' {
  interface VerifyOptions {
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
  }
  export function verifyCredential(
    options: VerifyOptions & { readonly credential: object },
  ): Promise<unknown>;
  export function verify(
    options: VerifyOptions & {
      readonly presentation: object;
      readonly challenge: string;
      readonly domain: string;
    },
  ): Promise<unknown>;
}
