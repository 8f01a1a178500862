import { parseStrictJson } from '../../../domain/credential/strict-json.ts';
import { isJsonObject } from '../document/shape.ts';
import type { ControllerMethod } from './controller.ts';
import { readPublicKeyJwk } from './public-key.ts';

const DID_JWK = /^did:jwk:([A-Za-z0-9_-]{40,1000})$/;

/** The text that a base64url string stands for, when it is the one way to write it. */
const textOf = (base64url: string): string | undefined => {
  const bytes = Buffer.from(base64url, 'base64url');
  return bytes.toString('base64url') === base64url ? bytes.toString('utf8') : undefined;
};

/** Resolves a `did:jwk` (did:jwk method specification): a public JWK in base64url, whose only key is `#0`. */
export const resolveDidJwk: ControllerMethod = async (did) => {
  const parsed = parseStrictJson(textOf(DID_JWK.exec(did)?.[1] ?? '') ?? '', 2);
  if (!parsed.ok || !isJsonObject(parsed.value)) return { kind: 'unreadable' };
  const publicKeyMultibase = await readPublicKeyJwk(parsed.value);
  if (publicKeyMultibase === undefined) return { kind: 'unreadable' };
  const id = `${did}#0`;
  const uses = parsed.value['use'] === 'enc' ? [] : [id];
  return {
    kind: 'found',
    controller: {
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase }],
      assertionMethod: uses,
      authentication: uses,
    },
  };
};
