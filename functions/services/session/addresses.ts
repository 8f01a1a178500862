import type { SessionId } from '../../domain/ids.ts';

/** Where a wallet speaks with this session (VCALM section 3.6, the `vcapi` protocol). */
export const exchangeUrl = (origin: string, id: SessionId): string => `${origin}/api/exchanges/${id}`;

/** The VCALM interaction URL; `iuv=1` tells a wallet which scanned it that it may ask for the protocols. */
export const interactionUrl = (origin: string, id: SessionId): string =>
  `${origin}/api/interactions/${id}?iuv=1`;

/** Opens the Learner Credential Wallet on this device with the exchange; it needs the asking origin too. */
export const walletUrl = (origin: string, id: SessionId): string => {
  const request = { credentialRequestOrigin: origin, protocols: { vcapi: exchangeUrl(origin, id) } };
  return `https://lcw.app/request?request=${encodeURIComponent(JSON.stringify(request))}`;
};
