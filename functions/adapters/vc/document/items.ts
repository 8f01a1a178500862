import type { Found } from '../../../domain/credential/refusals.ts';
import { findInText } from './files.ts';
import { isJsonObject, type JsonObject, listOf } from './shape.ts';

/** One thing in a document: a credential, or something that is known but not read here. */
export type Item =
  | { readonly kind: 'credential'; readonly credential: JsonObject }
  | { readonly kind: 'unread'; readonly found: Found }
  | { readonly kind: 'too-large' };

const OPEN_BADGES_2 = new Set(['Assertion', 'BadgeClass', 'Issuer']);
const isOpenBadges2 = (value: JsonObject): boolean =>
  listOf(value['@context']).some(
    (context) => typeof context === 'string' && /w3id\.org\/openbadges\/v[12]/.test(context),
  ) || listOf(value['type']).some((type) => typeof type === 'string' && OPEN_BADGES_2.has(type));

const ENVELOPED = /^data:application\/(?:vc|vp)\+(sd-)?jwt/;

const hasType = (value: JsonObject, type: string): boolean => listOf(value['type']).includes(type);

export const isPresentation = (value: JsonObject): boolean => hasType(value, 'VerifiablePresentation');

/** What one JSON value is. A credential's own faults are found later, where they can be explained. */
export const itemOf = (value: unknown): Item => {
  if (typeof value === 'string') return { kind: 'unread', found: findInText(value) ?? 'other-json' };
  if (!isJsonObject(value)) return { kind: 'unread', found: 'other-json' };
  if (hasType(value, 'VerifiableCredential')) return { kind: 'credential', credential: value };
  const enveloped = typeof value['id'] === 'string' ? ENVELOPED.exec(value['id']) : null;
  if (enveloped !== null) return { kind: 'unread', found: enveloped[1] === undefined ? 'jwt' : 'sd-jwt' };
  if (isOpenBadges2(value)) return { kind: 'unread', found: 'open-badges-2' };
  if ('credentialSubject' in value) return { kind: 'credential', credential: value };
  if (hasType(value, 'Achievement')) return { kind: 'unread', found: 'achievement-description' };
  return { kind: 'unread', found: 'other-json' };
};

/** Everything in a JSON document: a credential, a list of them, or what a presentation holds. */
export const itemsOf = (value: unknown): readonly Item[] =>
  listOf(value).flatMap((one) =>
    isJsonObject(one) && isPresentation(one)
      ? listOf(one['verifiableCredential']).map(itemOf)
      : [itemOf(one)],
  );
