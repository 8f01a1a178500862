import { createHash } from 'node:crypto';
import { isHarmlessInline } from './inline.ts';
import { type ContextFinding, readContextList } from './lists.ts';

/** What the specification's own examples and the public suites write beside the data model. */
export const EXAMPLES_CONTEXT = 'https://www.w3.org/ns/credentials/examples/v2';

const EXAMPLES = { '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } };

/** The digests of the published file, which is these words with two spaces in front and a line's end. */
export const examplesDigest = (): string =>
  createHash('sha256')
    .update(`${JSON.stringify(EXAMPLES, undefined, 2)}\n`)
    .digest('hex');

/** The pinned contexts and the one of the examples. */
export const openContexts = (pinned: ReadonlyMap<string, object>): ReadonlyMap<string, object> =>
  new Map([...pinned, [EXAMPLES_CONTEXT, EXAMPLES]]);

const MOST_CONTEXTS = 16;

/**
 * Whether a `@context` may be verified where nothing but the verdict is wanted: an exact list as everywhere, and
 * after its first item also the context of the examples, which names only what nobody else has named, and inline
 * contexts that touch no word that is read here. No evidence is ever taken from what only this list admits.
 */
export const readOpenContextList = (context: unknown): ContextFinding => {
  if (!Array.isArray(context) || context.length > MOST_CONTEXTS) return readContextList(context);
  const items: readonly unknown[] = context;
  const [first, ...rest] = items;
  if (rest.filter((item) => item === EXAMPLES_CONTEXT).length > 1) return { kind: 'misplaced' };
  return readContextList([
    first,
    ...rest.filter((item) => item !== EXAMPLES_CONTEXT && !isHarmlessInline(item)),
  ]);
};
