/** The part of the issuing library that is used here, no wider than it is used. */
declare module '@digitalcredentials/vc' {
  export function issue(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: (url: string) => Promise<unknown>;
  }): Promise<unknown>;
}
