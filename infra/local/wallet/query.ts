import * as z from 'zod';
import type { Credential } from './learners.ts';

const Example = z.record(z.string(), z.unknown());
const CredentialQuery = z.object({ reason: z.string().optional(), example: Example });

/** A verifiable presentation request as wallets read it (https://w3c-ccg.github.io/vp-request-spec/). */
export const PresentationRequest = z.object({
  query: z
    .union([z.array(z.looseObject({ type: z.string() })), z.looseObject({ type: z.string() })])
    .transform((query) => (Array.isArray(query) ? query : [query])),
  challenge: z.string().optional(),
  domain: z.string().optional(),
  interact: z.object({ service: z.array(z.object({ serviceEndpoint: z.string() })).min(1) }).optional(),
});
export type PresentationRequest = z.infer<typeof PresentationRequest>;

const QueryByExample = z.object({
  type: z.literal('QueryByExample'),
  credentialQuery: z
    .union([CredentialQuery, z.array(CredentialQuery)])
    .transform((query) => (Array.isArray(query) ? query : [query])),
});

const examplesOf = (request: PresentationRequest) =>
  request.query.flatMap((query) => {
    const parsed = QueryByExample.safeParse(query);
    return parsed.success ? parsed.data.credentialQuery : [];
  });

/** Whether `value` has everything that `example` has: every list member, every named member, the same literals. */
const answers = (example: unknown, value: unknown): boolean => {
  if (Array.isArray(example)) {
    return Array.isArray(value) && example.every((member) => value.some((own) => answers(member, own)));
  }
  const wanted = Example.safeParse(example);
  if (!wanted.success) return example === value;
  const own = Example.safeParse(value);
  return (
    own.success && Object.entries(wanted.data).every(([name, member]) => answers(member, own.data[name]))
  );
};

/** The credentials that answer any `QueryByExample` of the request, in wallet order. */
export const answering = (
  request: PresentationRequest,
  credentials: readonly Credential[],
): readonly Credential[] =>
  credentials.filter((credential) => examplesOf(request).some(({ example }) => answers(example, credential)));

/** Why the site asks, in its own words. */
export const reasonsOf = (request: PresentationRequest): readonly string[] =>
  examplesOf(request).flatMap(({ reason }) => (reason === undefined ? [] : [reason]));

/** Whether the request wants the holder's own signature. */
export const asksForSignature = (request: PresentationRequest): boolean =>
  request.query.some(({ type }) => type === 'DIDAuthentication' || type === 'DIDAuth');
