import type { JsonObject } from '../document/shape.ts';
import { controllerOf, type KeyResolver } from '../keys/resolver.ts';

/** Whose key made a proof, as far as can be said. */
export type KeyBinding =
  | { readonly kind: 'belongs' }
  | { readonly kind: 'someone-else' }
  | { readonly kind: 'not-for-this' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'method-unknown'; readonly method: string };

/**
 * Binds a proof's key to the issuer (VCDM 2.0 section 4.6): the key's controller must be the issuer itself, and
 * must list the key for assertions.
 */
export const bindingOf = async (
  proof: JsonObject,
  issuer: string,
  keys: KeyResolver,
): Promise<KeyBinding> => {
  const method = proof['verificationMethod'];
  const id = typeof method === 'string' ? controllerOf(method) : undefined;
  if (id === undefined) return { kind: 'unreadable' };
  const resolution = await keys.controller(id);
  if (resolution.kind !== 'found') return resolution;
  const key = resolution.controller.verificationMethod.find((one) => one.id === method);
  if (key === undefined) return { kind: 'unreadable' };
  if (!resolution.controller.assertionMethod.includes(key.id)) return { kind: 'not-for-this' };
  return key.controller === issuer ? { kind: 'belongs' } : { kind: 'someone-else' };
};
