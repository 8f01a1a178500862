import { fail, ok, type Result } from '../../../domain/result.ts';
import type { FetchReason } from '../../../services/ports/document-fetcher.ts';

/** An https address whose every part has been looked at; nothing else is ever connected to. */
export interface Address {
  /** A DNS name in lower case, without a dot at its end. */
  readonly name: string;
  readonly port: number;
  /** Path and query as they are sent. */
  readonly path: string;
}

/** A longer address is nobody's. */
export const MAX_ADDRESS_LENGTH = 2_048;
const HTTPS_PORT = 443;

/** The characters of RFC 3986 and no others: no space, control, backslash, quote, full-width or other letter. */
const PLAIN = /^[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+$/;
const PARTS = /^https:\/\/([^/?#]*)([^#]*)$/i;
const AUTHORITY = /^(.*?)(?::([1-9][0-9]{0,4}))?$/;

/** At least two labels, the last beginning with a letter: no notation of an IP address looks like that. */
const NAME = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Names that are not of the public DNS (RFC 6761, 6762, 7686, 8375, 9476; the ICANN reservation of `internal`). */
const NOT_PUBLIC = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home\.arpa|onion|alt|arpa)$/;

/** What a server in front and the one behind it read differently: encoded controls, slashes, and dots that climb. */
const READ_TWO_WAYS = /%(?:[01][0-9a-f]|7f|2f|5c)/i;
const BROKEN_ENCODING = /%(?![0-9a-f]{2})/i;
const CLIMBS = /^(?:\.|%2e){1,2}$/i;

const isPlainPath = (path: string): boolean => {
  const [segments = ''] = path.split('?');
  return (
    !BROKEN_ENCODING.test(path) &&
    !READ_TWO_WAYS.test(segments) &&
    !segments.split('/').some((segment) => CLIMBS.test(segment))
  );
};

/** Whether the platform's own parser (WHATWG URL) sees the same host and path: two readings are one too many. */
const agrees = (text: string, { name, port, path }: Address): boolean => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const seenPort = url.port === '' ? HTTPS_PORT : Number(url.port);
  return url.hostname === name && seenPort === port && url.pathname + url.search === path;
};

/**
 * Reads the address of a document. Only one spelling of anything is taken: a host is a DNS name of letters,
 * digits and hyphens (a name of another script is written with `xn--`), never an IP address in any notation.
 * @param allowsPort whether a port may be asked on that host.
 * @returns the address, or which rule it breaks; no socket is opened and no name is asked for here.
 */
export const readAddress = (
  text: string,
  allowsPort: (name: string, port: number) => boolean,
): Result<Address, FetchReason> => {
  if (text.length > MAX_ADDRESS_LENGTH || !PLAIN.test(text)) return fail('address-malformed');
  if (!/^https:/i.test(text)) return fail('not-https');
  const [, authority, path] = PARTS.exec(text) ?? [];
  if (authority === undefined || path === undefined) return fail('address-malformed');
  if (authority.includes('@')) return fail('has-userinfo');
  const [, host = '', digits] = AUTHORITY.exec(authority) ?? [];
  const name = host.toLowerCase();
  if (name.length > 253 || !NAME.test(name)) return fail('host-not-a-name');
  if (NOT_PUBLIC.test(name)) return fail('host-not-public');
  const port = digits === undefined ? HTTPS_PORT : Number(digits);
  if (!allowsPort(name, port)) return fail('port-not-allowed');
  if (!isPlainPath(path)) return fail('path-not-plain');
  const address = { name, port, path: path.startsWith('/') ? path : `/${path}` };
  return agrees(text, address) ? ok(address) : fail('address-malformed');
};
