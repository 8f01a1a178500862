import type { Truth } from './evaluation.ts';

/**
 * At least `n` of `of`, in Kleene's logic: `unknown` only where the unknown ones would decide.
 * `all` is n = length and `any` is n = 1, so this is the only connective.
 */
export const atLeast = (n: number, of: readonly Truth[]): Truth => {
  let met = 0;
  let possible = 0;
  for (const truth of of) {
    if (truth === 'met') met += 1;
    if (truth !== 'unmet') possible += 1;
  }
  if (met >= n) return 'met';
  return possible >= n ? 'unknown' : 'unmet';
};
