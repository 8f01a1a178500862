import { ID_PREFIXES, isId, type KeyId, type OrganizationId } from './ids.ts';
import type { Permission } from './permissions.ts';
import type { Instant } from './time.ts';

/** What a key may be allowed to do. Never `manage`: a key cannot make keys, members or proofs. */
export const KEY_SCOPES = ['read', 'edit', 'publish'] as const satisfies readonly Permission[];
export type KeyScope = (typeof KEY_SCOPES)[number];

/** A key with which a program acts for one organization. Its secret is nowhere; only a hash of it is stored. */
export interface ApiKey {
  readonly id: KeyId;
  readonly organizationId: OrganizationId;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly createdAt: Instant;
  /** The subject of the person who made it. */
  readonly createdBy: string;
  readonly expiresAt?: Instant | undefined;
  readonly revokedAt?: Instant | undefined;
  /** To the hour: written rarely, so that using a key stays a read. */
  readonly lastUsedAt?: Instant | undefined;
  /** 1, and 2 once it is revoked; its use does not count. */
  readonly version: number;
}

/** Bytes of the secret: as many as of the SHA-256 that is stored, so that a plain hash is enough. */
export const KEY_SECRET_BYTES = 32;

const TOKEN = /^rh_([0-9A-HJKMNP-TV-Z]{26})_([A-Za-z0-9_-]{43})$/;

/** The text that a program sends as its bearer token: `rh_<id>_<secret>`. */
export const keyToken = (id: KeyId, secret: string): string =>
  `rh_${id.slice(ID_PREFIXES.key.length + 1)}_${secret}`;

/** Whether a bearer token says that it is a key of ours, well-formed or not. */
export const looksLikeKey = (token: string): boolean => token.startsWith('rh_');

/** Reads a key token; nothing for any other text. */
export const parseKeyToken = (token: string): { readonly id: KeyId; readonly secret: string } | undefined => {
  const [, ulid, secret] = TOKEN.exec(token) ?? [];
  const id = `${ID_PREFIXES.key}_${ulid}`;
  return secret !== undefined && isId('key', id) ? { id, secret } : undefined;
};

/** Whether the key opens anything at that moment. */
export const isUsable = ({ revokedAt, expiresAt }: ApiKey, at: Instant): boolean =>
  revokedAt === undefined && (expiresAt === undefined || expiresAt > at);

/** Whether the key may do that. Whoever may change something may read it, as with members. */
export const keyAllows = ({ scopes }: ApiKey, permission: Permission): boolean =>
  permission === 'read' || scopes.some((scope) => scope === permission);
