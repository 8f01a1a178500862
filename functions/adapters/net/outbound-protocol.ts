import * as z from 'zod';
import { DomainName } from '../../contract/organization.ts';

const PROOF_LABEL = '_recognized-here.';

/** More records or longer ones than these are left out: a proof is one short record. */
export const MAX_RECORDS = 50;
export const MAX_RECORD_LENGTH = 512;

/**
 * Everything that may be asked of the `outbound` function, and nothing besides: it is the one that talks to hosts
 * that strangers chose, so it does not take a stranger's name for anything but a domain proof.
 */
export const OutboundRequest = z.strictObject({
  kind: z.literal('txt'),
  name: z
    .string()
    .max(253 + PROOF_LABEL.length)
    .refine(
      (name) => name.startsWith(PROOF_LABEL) && DomainName.safeParse(name.slice(PROOF_LABEL.length)).success,
      'not the name of a domain proof',
    ),
});
export type OutboundRequest = z.infer<typeof OutboundRequest>;

/** What the `outbound` function answers. `unreachable` is not "no record". */
export const OutboundAnswer = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('records'),
    records: z.array(z.string().max(MAX_RECORD_LENGTH)).max(MAX_RECORDS),
  }),
  z.strictObject({ kind: z.literal('unreachable') }),
]);
export type OutboundAnswer = z.infer<typeof OutboundAnswer>;
