import type { IncomingMessage } from 'node:http';

/** Why a call is turned away; the text reaches the caller, as AWS's own does. */
export interface Denial {
  readonly deny: string;
}

/** Decides one call. Nothing returned means allowed. */
export type Decision = Denial | undefined | Promise<Denial | undefined>;

/**
 * The access key id that signed a request (Signature Version 4), from the header or a presigned URL.
 * The signature itself is not checked: the engines listen on loopback only, and what is proven here is the
 * policy of whoever calls, not the secrecy of a local key.
 */
export const accessKeyOf = (request: IncomingMessage): string | undefined => {
  const header = /^AWS4-HMAC-SHA256 .*?Credential=([^/,\s]+)\//.exec(request.headers.authorization ?? '');
  if (header !== null) return header[1];
  const query = new URLSearchParams(request.url?.split('?')[1] ?? '');
  return query.get('X-Amz-Credential')?.split('/')[0];
};
