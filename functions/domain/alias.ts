/** Whether `host` is the domain or lies below it. */
const liesOn = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * What is wrong with an alias of an achievement that an organization with this proven domain lists, if anything. An
 * address must be on its own domain: otherwise anyone could answer to the id of somebody else's badge.
 */
export const aliasFault = (alias: string, domain: string): string | undefined => {
  // The URL parser drops blanks and control characters, so an alias must not differ from its address by them.
  if (/[\s\p{Cc}]/u.test(alias)) return 'must not contain spaces or control characters';
  if (!URL.canParse(alias)) return undefined;
  const { protocol, hostname } = new URL(alias);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return liesOn(hostname, domain)
    ? undefined
    : `is not an address on ${domain}, the domain that you have proven`;
};
