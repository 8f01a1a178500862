import type { ControllerMethod, Resolution } from './controller.ts';

const MOST = 1_000;

/**
 * Remembers what a controller resolved to, where that follows from its name alone and so never changes. The
 * oldest is forgotten first.
 */
export const remembered = (resolve: ControllerMethod): ControllerMethod => {
  const known = new Map<string, Resolution>();
  return async (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const resolution = await resolve(id);
    if (resolution.kind !== 'found') return resolution;
    known.set(id, resolution);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    return resolution;
  };
};
