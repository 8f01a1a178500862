/** Labels of letters, digits and inner hyphens, at least two, the last not a number: a DNS name and no address. */
const NAME =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?=[a-z0-9-]*[a-z])[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const PORT = /^[1-9][0-9]{0,4}$/;

/** What would mean something else to a server than to whoever read the DID. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const MISLEADING = /[\u0000-\u0020\u007f/\\@:?#%]/;

const isPlainSegment = (segment: string): boolean => {
  if (!/^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/.test(segment)) return false;
  try {
    const decoded = decodeURIComponent(segment);
    return !MISLEADING.test(decoded) && !/^\.+$/.test(decoded);
  } catch {
    return false;
  }
};

/**
 * Where the document of a `did:web` is (did:web method specification section 3.2, "Read"): each colon is a slash, an
 * encoded colon in the host is its port, and without a path the document is the well-known one.
 * @param did a DID without fragment, query or path.
 * @returns an https address, or nothing for a DID whose host is no DNS name or whose path could be read two ways.
 */
export const didWebUrl = (did: string): string | undefined => {
  const [scheme, method, authority = '', ...path] = did.split(':');
  if (scheme !== 'did' || method !== 'web' || did.length > 1_024) return undefined;
  const [name = '', port, ...more] = authority.split(/%3a/i);
  if (more.length > 0 || name.length > 253 || !NAME.test(name)) return undefined;
  if (port !== undefined && (!PORT.test(port) || Number(port) > 65_535)) return undefined;
  if (!path.every(isPlainSegment)) return undefined;
  const host = port === undefined ? name.toLowerCase() : `${name.toLowerCase()}:${port}`;
  return path.length === 0
    ? `https://${host}/.well-known/did.json`
    : `https://${host}/${path.join('/')}/did.json`;
};
