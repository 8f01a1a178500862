import { type Builder, FINDER_KINDS, type Finder } from './builder.ts';
import type { RuleDraft } from './draft.ts';
import { readDraft } from './read.ts';

/** How many steps back and forth travel with a form. */
const MAX_CARRIED = 8;

type Unknown = Readonly<Record<string, unknown>>;

const parse = (text: string): Unknown | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};

const drafts = (value: unknown): readonly RuleDraft[] =>
  Array.isArray(value) ? value.slice(0, MAX_CARRIED).flatMap((one) => readDraft(one) ?? []) : [];

const readFinder = (value: unknown): Finder | undefined => {
  const finder = typeof value === 'object' && value !== null ? { ...value } : {};
  const { place, node, by, priorLearning, q }: Unknown = finder;
  const kind = FINDER_KINDS.find((one) => one === by);
  if ((place !== 'into' && place !== 'or') || typeof node !== 'string' || kind === undefined)
    return undefined;
  return {
    place,
    node,
    by: kind,
    priorLearning: priorLearning === true,
    q: typeof q === 'string' ? q.slice(0, 100) : '',
  };
};

/** A builder as a form carries it between two steps without scripts. */
export const builderText = ({ history: { past, present, future }, open, finder }: Builder): string =>
  JSON.stringify({
    past: past.slice(-MAX_CARRIED),
    present,
    future: future.slice(0, MAX_CARRIED),
    open,
    finder,
  });

/** Reads a builder back; nothing where the text is not one. */
export const readBuilder = (text: string): Builder | undefined => {
  const value = parse(text);
  const present = readDraft(value?.['present']);
  if (value === undefined || present === undefined) return undefined;
  const open = value['open'];
  return {
    history: { past: drafts(value['past']), present, future: drafts(value['future']) },
    open: typeof open === 'string' ? open : undefined,
    finder: readFinder(value['finder']),
  };
};
