import { randomBytes } from 'node:crypto';
import type { Denial } from '../engine/access.ts';
import type { Context } from './conditions.ts';
import { type AccessRequest, evaluate, type Principal, type Statement } from './policy.ts';

/** What signs a request, as the SDK reads it from the environment. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

interface Identity {
  readonly principal: Principal;
  readonly statements: readonly Statement[];
  readonly context: Context;
  /** The operator at the keyboard, whom no policy of the template binds. */
  readonly administrator: boolean;
}

/** Decides who may do what, by the template's policies and nothing else. */
export interface Authority {
  /** Credentials of a function's role; new at every boot. */
  admitRole(arn: string, statements: readonly Statement[]): Credentials;
  /** Credentials of an AWS service acting for a resource of the template. */
  admitService(service: string, sourceArn: string): Credentials;
  admitAdministrator(): Credentials;
  /** The policy of a bucket or a function, by its ARN; what is in a bucket is under the bucket's policy. */
  attach(resourceArn: string, statements: readonly Statement[]): void;
  /** Decides each request in turn; nothing returned means that all are allowed. */
  authorize(accessKeyId: string | undefined, requests: readonly AccessRequest[]): Denial | undefined;
}

const random = (bytes: number): string => randomBytes(bytes).toString('hex').toUpperCase();

/** Every request here stands for one that AWS would have received over TLS. */
const TRANSPORT: Context = { 'aws:securetransport': ['true'], 's3:tlsversion': ['1.3'] };

/** Begins with nobody admitted and nothing attached. */
export const createAuthority = (): Authority => {
  const identities = new Map<string, Identity>();
  const attached = new Map<string, readonly Statement[]>();

  const admit = (identity: Identity): Credentials => {
    const accessKeyId = `ASIA${random(8)}`;
    identities.set(accessKeyId, identity);
    return { accessKeyId, secretAccessKey: random(20), sessionToken: random(32) };
  };

  const decide = (identity: Identity, request: AccessRequest): Denial | undefined => {
    const policies = [...identity.statements, ...(attached.get(request.resource.split('/')[0] ?? '') ?? [])];
    const context = { ...TRANSPORT, ...identity.context, ...request.context };
    const verdict = evaluate(policies, identity.principal, { ...request, context });
    if (verdict === 'allowed') return undefined;
    const why = verdict === 'denied' ? 'with an explicit deny in a policy' : `because no policy allows it`;
    const who = 'role' in identity.principal ? identity.principal.role : identity.principal.service;
    return {
      deny: `User: ${who} is not authorized to perform: ${request.action} on resource: ${request.resource} ${why}`,
    };
  };

  return {
    admitRole: (arn, statements) =>
      admit({ principal: { role: arn }, statements, context: {}, administrator: false }),
    admitService: (service, sourceArn) =>
      admit({
        principal: { service },
        statements: [],
        context: { 'aws:sourcearn': [sourceArn] },
        administrator: false,
      }),
    admitAdministrator: () =>
      admit({ principal: { role: 'administrator' }, statements: [], context: {}, administrator: true }),
    attach: (resourceArn, statements) => {
      attached.set(resourceArn, [...(attached.get(resourceArn) ?? []), ...statements]);
    },
    authorize: (accessKeyId, requests) => {
      const identity = identities.get(accessKeyId ?? '');
      if (identity === undefined) return { deny: 'The security token included in the request is invalid.' };
      if (identity.administrator) return undefined;
      for (const request of requests) {
        const denial = decide(identity, request);
        if (denial !== undefined) return denial;
      }
      return undefined;
    },
  };
};
