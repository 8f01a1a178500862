import { isId } from './ids.ts';

/** Whether `host` is the domain or lies below it. */
export const liesOn = (host: string, domain: string): boolean =>
  host === domain || host.endsWith(`.${domain}`);

/** The host of an alias that is an address; nothing for a CTID, a DID or a URN. */
export const aliasHost = (alias: string): string | undefined => {
  if (!URL.canParse(alias)) return undefined;
  const { protocol, hostname } = new URL(alias);
  return protocol === 'https:' || protocol === 'http:' ? hostname : undefined;
};

/**
 * What is wrong with an alias of an achievement whose addresses are on this domain, if anything: the one that its
 * lister has proven, or that of the creator who is not here. An address must be there: otherwise anyone could answer to
 * the id of somebody else's badge.
 */
export const aliasFault = (alias: string, domain: string, whose: 'own' | 'creator'): string | undefined => {
  // The URL parser drops blanks and control characters, so an alias must not differ from its address by them.
  if (/[\s\p{Cc}]/u.test(alias)) return 'must not contain spaces or control characters';
  if (isId('achievement', alias)) return 'is an id of this catalog';
  const host = aliasHost(alias);
  if (host === undefined || liesOn(host, domain)) return undefined;
  return whose === 'own'
    ? `is not an address on ${domain}, the domain that you have proven`
    : `is not an address on ${domain}, the domain of the creator that you name`;
};
