import * as z from 'zod';
import { type OutboundAnswer, OutboundRequest } from '../adapters/net/outbound-protocol.ts';
import { createTxtLookup } from '../adapters/net/txt-lookup.ts';

/** Set by the local cloud alone, where the domains to prove live in a DNS server on this machine. */
const server = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,3}){3}:\d{1,5}$/)
  .optional()
  .parse(process.env['OUTBOUND_DNS_SERVER']);

const lookup = createTxtLookup({ server });

/**
 * Answers one typed question about the outside world; has no rights of its own.
 * @throws for a request that is not one of the known ones, without quoting it.
 */
export const handler = async (event: unknown): Promise<OutboundAnswer> => {
  const request = OutboundRequest.safeParse(event);
  if (!request.success) throw new Error('not a request that this function answers');
  const found = await lookup.txt(request.data.name);
  return found.ok ? { kind: 'records', records: [...found.value] } : { kind: 'unreachable' };
};
