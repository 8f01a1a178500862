/** The part of oidc-provider 9 that is used here; the package brings no types of its own. */
declare module 'oidc-provider' {
  type Request = import('node:http').IncomingMessage;
  type Response = import('node:http').ServerResponse;

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  interface Context {
    readonly oidc: {
      readonly client?: { readonly clientId: string };
      readonly session?: { readonly accountId?: string; grantIdFor(clientId: string): string | undefined };
      readonly provider: Provider;
    };
    body: string;
    type: string;
  }

  interface Account {
    readonly accountId: string;
    claims(): { readonly sub: string; readonly name?: string; readonly email?: string };
  }

  interface Adapter {
    upsert(id: string, payload: object, expiresIn?: number): Promise<void>;
    find(id: string): Promise<object | undefined>;
    findByUid(uid: string): Promise<object | undefined>;
    findByUserCode(code: string): Promise<undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  }

  interface Prompt {
    readonly checks: { remove(reason: string): void };
  }

  interface Policy extends Array<Prompt> {
    get(name: string): Prompt | undefined;
  }

  interface Interaction {
    readonly uid: string;
    readonly prompt: { readonly name: string };
  }

  interface Configuration {
    readonly adapter: (model: string) => Adapter;
    readonly clients: readonly object[];
    readonly jwks: { readonly keys: readonly object[] };
    readonly cookies: { readonly keys: readonly string[]; readonly names?: Readonly<Record<string, string>> };
    readonly claims: Readonly<Record<string, readonly string[] | null>>;
    readonly conformIdTokenClaims: boolean;
    readonly scopes: readonly string[];
    readonly ttl: Readonly<Record<string, number>>;
    readonly features: object;
    readonly interactions: {
      readonly policy: Policy;
      url(context: Context, interaction: Interaction): string;
    };
    readonly clientBasedCORS: () => boolean;
    findAccount(context: Context, sub: string): Promise<Account | undefined>;
    loadExistingGrant(context: Context): Promise<Grant | undefined>;
    renderError(context: Context, out: { readonly error: string; readonly error_description?: string }): void;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Grant: {
      new (owner: { readonly clientId: string; readonly accountId: string }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: Request, response: Response) => Promise<void>;
    interactionDetails(request: Request, response: Response): Promise<Interaction>;
    interactionFinished(
      request: Request,
      response: Response,
      result:
        | { readonly login: { readonly accountId: string } }
        | { readonly error: string; readonly error_description: string },
    ): Promise<void>;
  }

  export const interactionPolicy: { base(): Policy };
}
