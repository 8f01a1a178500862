import { gzipSync } from 'node:zlib';
import { VC1, VC2 } from './credential.ts';
import type { Signer } from './issuer.ts';
import { type Signed, sign } from './sign.ts';

const STATUS_LIST_2021 = 'https://w3id.org/vc/status-list/2021/v1';

export interface StatusListWish {
  readonly issuer: Signer;
  readonly url: string;
  /** The indexes whose bit is set. */
  readonly set?: readonly number[];
  readonly purpose?: string;
  readonly kind?: 'bitstring' | '2021';
  /** Bytes of the list; the least that the specification allows unless said otherwise. */
  readonly bytes?: number;
  /** In place of the packed list. */
  readonly encodedList?: string;
  /** Milliseconds for which the list says that it may be kept. */
  readonly ttl?: number;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A signed status list credential. */
export const mintStatusList = (wish: StatusListWish): Promise<Signed> => {
  const old = wish.kind === '2021';
  const bits = Buffer.alloc(wish.bytes ?? 16_384);
  for (const index of wish.set ?? []) bits[index >> 3] = (bits[index >> 3] ?? 0) | (0x80 >> (index & 7));
  const packed = gzipSync(bits).toString('base64url');
  return sign(
    {
      '@context': old ? [VC1, STATUS_LIST_2021] : [VC2],
      id: wish.url,
      type: ['VerifiableCredential', old ? 'StatusList2021Credential' : 'BitstringStatusListCredential'],
      issuer: wish.issuer.did,
      ...(old ? { issuanceDate: '2026-01-01T00:00:00Z' } : { validFrom: '2026-01-01T00:00:00Z' }),
      credentialSubject: {
        id: `${wish.url}#list`,
        type: old ? 'StatusList2021' : 'BitstringStatusList',
        statusPurpose: wish.purpose ?? 'revocation',
        encodedList: wish.encodedList ?? (old ? packed : `u${packed}`),
        ...(wish.ttl === undefined ? {} : { ttl: wish.ttl }),
      },
      ...wish.more,
    },
    wish.issuer,
  );
};

/** A credential's entry in such a list. */
export const statusEntry = (
  url: string,
  index: number | string,
  more: { readonly kind?: 'bitstring' | '2021'; readonly purpose?: string } = {},
): Record<string, unknown> => ({
  id: `${url}#${index}`,
  type: more.kind === '2021' ? 'StatusList2021Entry' : 'BitstringStatusListEntry',
  statusPurpose: more.purpose ?? 'revocation',
  statusListIndex: String(index),
  statusListCredential: url,
});
