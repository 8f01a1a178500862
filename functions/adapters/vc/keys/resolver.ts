import type { ControllerMethod, Resolution } from './controller.ts';
import { resolveDidKey } from './did-key.ts';

/** The ways of naming a controller that are known here; another DID method is one more line. */
const METHODS: Readonly<Record<string, ControllerMethod>> = { key: resolveDidKey };

const DID = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]+$/;

export interface KeyResolver {
  /** The document of a controller, from a DID without a fragment. Never throws. */
  controller(id: string): Promise<Resolution>;
}

/** The controller part of a verification method's id, or nothing where it is not `<controller>#<key>`. */
export const controllerOf = (verificationMethod: string): string | undefined => {
  const [controller, fragment, ...more] = verificationMethod.split('#');
  return controller && fragment && more.length === 0 ? controller : undefined;
};

/** A resolver that asks for each controller once; made for one document, so that it forgets with it. */
export const createKeyResolver = (
  methods: Readonly<Record<string, ControllerMethod>> = METHODS,
): KeyResolver => {
  const asked = new Map<string, Promise<Resolution>>();
  const ask = async (id: string): Promise<Resolution> => {
    const method = DID.exec(id)?.[1];
    if (method === undefined) return { kind: 'method-unknown', method: id.split(':')[0] ?? '' };
    const resolve = Object.hasOwn(methods, method) ? methods[method] : undefined;
    return resolve === undefined ? { kind: 'method-unknown', method: `did:${method}` } : resolve(id);
  };
  return {
    controller(id) {
      const known = asked.get(id) ?? ask(id).catch((): Resolution => ({ kind: 'unreachable' }));
      asked.set(id, known);
      return known;
    },
  };
};
