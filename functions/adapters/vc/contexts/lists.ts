const VERSIONS: readonly string[] = [
  'https://www.w3.org/2018/credentials/v1',
  'https://www.w3.org/ns/credentials/v2',
];

const OPEN_BADGES: readonly string[] = [
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** What may follow, each at most once. None of them gives a second name to a word that is read here (a test). */
const ADDITIONS: readonly string[] = [
  'https://purl.imsglobal.org/spec/ob/v3p0/extensions.json',
  'https://w3id.org/security/suites/ed25519-2020/v1',
  'https://w3id.org/security/data-integrity/v1',
  'https://w3id.org/security/data-integrity/v2',
  'https://w3id.org/security/multikey/v1',
  'https://www.w3.org/ns/credentials/status/v1',
  'https://w3id.org/vc/status-list/2021/v1',
];

export const CONTEXT_TABLE = { versions: VERSIONS, openBadges: OPEN_BADGES, additions: ADDITIONS } as const;

export type ContextFinding =
  | { readonly kind: 'known' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'inline' }
  | { readonly kind: 'misplaced' }
  | { readonly kind: 'unknown'; readonly url: string };

/**
 * Whether a `@context` is a list that is known here: the data model first, then at most one Open Badges version,
 * then additions, all of them pinned URLs, none twice. An object among them could rename `validUntil` while the
 * signature stays good, so none is taken, however harmless it looks.
 */
export const readContextList = (context: unknown): ContextFinding => {
  if (context === undefined) return { kind: 'missing' };
  if (!Array.isArray(context)) {
    if (typeof context !== 'string') return { kind: 'inline' };
    return VERSIONS.includes(context) ? { kind: 'misplaced' } : { kind: 'unknown', url: context };
  }
  const urls: unknown[] = context;
  if (urls.some((url) => typeof url !== 'string')) return { kind: 'inline' };
  const known = (url: unknown): boolean =>
    typeof url === 'string' &&
    (VERSIONS.includes(url) || OPEN_BADGES.includes(url) || ADDITIONS.includes(url));
  const stranger = urls.find((url) => !known(url));
  if (typeof stranger === 'string') return { kind: 'unknown', url: stranger };
  const [first, ...rest] = urls.map(String);
  const ordered =
    first !== undefined &&
    VERSIONS.includes(first) &&
    !rest.some((url) => VERSIONS.includes(url)) &&
    rest.filter((url) => OPEN_BADGES.includes(url)).length <= 1 &&
    new Set(rest).size === rest.length;
  return ordered ? { kind: 'known' } : { kind: 'misplaced' };
};
