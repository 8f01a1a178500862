import type { ControllerMethod, Resolution } from './controller.ts';
import { resolveDidJwk } from './did-jwk.ts';
import { resolveDidKey } from './did-key.ts';
import { remembered } from './remembered.ts';

/** Ways of naming a controller, by DID method; `https` stands for a controller document's own address. */
export type ControllerMethods = Readonly<Record<string, ControllerMethod>>;

/** The ways that need nobody's answer. */
export const OFFLINE_METHODS: ControllerMethods = {
  key: remembered(resolveDidKey),
  jwk: remembered(resolveDidJwk),
};

const DID = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]+$/;

export interface KeyResolver {
  /** The document of a controller, from its id without a fragment. Never throws. */
  controller(id: string): Promise<Resolution>;
}

/** The controller part of a verification method's id, or nothing where it is not `<controller>#<key>`. */
export const controllerOf = (verificationMethod: string): string | undefined => {
  const [controller, fragment, ...more] = verificationMethod.split('#');
  return controller && fragment && more.length === 0 ? controller : undefined;
};

/** A resolver that asks for each controller once; made for one document, so that it forgets with it. */
export const createKeyResolver = (methods: ControllerMethods = OFFLINE_METHODS): KeyResolver => {
  const asked = new Map<string, Promise<Resolution>>();
  const ask = async (id: string): Promise<Resolution> => {
    const did = DID.exec(id)?.[1];
    const name = did ?? (id.startsWith('https://') ? 'https' : '');
    const resolve = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (resolve !== undefined) return resolve(id);
    return { kind: 'method-unknown', method: did === undefined ? (id.split(':')[0] ?? '') : `did:${did}` };
  };
  return {
    controller(id) {
      const known = asked.get(id) ?? ask(id).catch((): Resolution => ({ kind: 'unreachable' }));
      asked.set(id, known);
      return known;
    },
  };
};
