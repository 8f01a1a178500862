import { createGuardedFetcher } from '../adapters/net/guarded-fetch/fetcher.ts';
import { createHostLookup } from '../adapters/net/guarded-fetch/host-lookup.ts';
import { createGuardedMessenger } from '../adapters/net/guarded-fetch/messenger.ts';
import { type OutboundAnswer, OutboundRequest } from '../adapters/net/outbound-protocol.ts';
import { readTestNetwork } from '../adapters/net/test-network.ts';
import { createTxtLookup } from '../adapters/net/txt-lookup.ts';

/** Set by the local cloud alone, where domains to prove and issuers to ask live on this machine. */
const network = readTestNetwork(process.env['OUTBOUND_TEST_NETWORK']);

const records = createTxtLookup({ server: network?.dns });
const hosts = { lookup: createHostLookup(network?.dns), loopback: network?.loopback };
const documents = createGuardedFetcher(hosts);
const tell = createGuardedMessenger(hosts);

/**
 * Answers one typed question about the outside world; has no rights of its own.
 * @throws for a request that is not one of the known ones, without quoting it.
 */
export const handler = async (event: unknown): Promise<OutboundAnswer> => {
  const request = OutboundRequest.safeParse(event);
  if (!request.success) throw new Error('not a request that this function answers');
  if (request.data.kind === 'txt') {
    const found = await records.txt(request.data.name);
    return found.ok ? { kind: 'records', records: [...found.value] } : { kind: 'unreachable' };
  }
  if (request.data.kind === 'message') {
    const { url, id, seconds, signature, body } = request.data;
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': signature,
    };
    const told = await tell({ url, headers, body });
    return told.ok ? { kind: 'status', status: told.value } : { kind: 'no-document', reason: told.error };
  }
  const fetched = await documents.fetch(request.data.url, request.data.purpose);
  if (!fetched.ok) return { kind: 'no-document', reason: fetched.error.reason };
  const { bytes, contentType, cacheSeconds } = fetched.value;
  return { kind: 'document', base64: Buffer.from(bytes).toString('base64'), contentType, cacheSeconds };
};
