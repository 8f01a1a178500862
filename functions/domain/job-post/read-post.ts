import { proposeFromPositionProfile } from './hr-open.ts';
import { proposeFromJobPosting } from './job-posting.ts';
import type { Proposal } from './proposal.ts';
import { get, hasType, isNode, listOf, type Node } from './read-node.ts';

/** A pasted document is at most so long, holds so many posts, and is looked into so deep. */
export const MAX_POST_TEXT = 512 * 1024;
const MAX_POSTS = 10;
const MAX_DEPTH = 20;
const MAX_VISITED = 20_000;

const SCRIPT =
  /<script\b[^>]{0,300}type\s*=\s*["']?application\/ld\+json[^>]{0,300}>([\s\S]*?)<\/script\s*>/gi;

const parsed = (text: string): readonly unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
};

/** Whether brackets go deeper than any post: such a text is not parsed. */
const isDeep = (text: string): boolean => {
  let depth = 0;
  for (const mark of text) {
    if (mark === '{' || mark === '[') depth += 1;
    else if (mark === '}' || mark === ']') depth -= 1;
    if (depth > 200) return true;
  }
  return false;
};

const isJdx = (node: Node): boolean => Object.keys(node).some((name) => /^(schema|jdx):/.test(name));

/** Every posting in a document, wherever it stands. */
const proposalsIn = (documents: readonly unknown[]): readonly Proposal[] => {
  const found: Proposal[] = [];
  const todo: { readonly value: unknown; readonly depth: number }[] = documents.map((value) => ({
    value,
    depth: 0,
  }));
  for (let visited = 0; visited < MAX_VISITED && found.length < MAX_POSTS; visited += 1) {
    const next = todo.shift();
    if (next === undefined) break;
    const { value, depth } = next;
    if (depth > MAX_DEPTH) continue;
    if (isNode(value)) {
      const profiles = get(value, 'positionProfiles');
      if (hasType(value, 'JobPosting') || (isJdx(value) && get(value, 'title') !== undefined)) {
        found.push(proposeFromJobPosting(value, isJdx(value) ? 'jdx' : 'schema.org'));
        continue;
      }
      if (profiles !== undefined) {
        for (const profile of listOf(profiles).filter(isNode))
          found.push(proposeFromPositionProfile(profile));
        continue;
      }
      if (get(value, 'positionTitle') !== undefined) {
        found.push(proposeFromPositionProfile(value));
        continue;
      }
    }
    const inside = isNode(value) ? Object.values(value) : Array.isArray(value) ? value : [];
    for (const one of inside.slice(0, 1_000)) todo.push({ value: one, depth: depth + 1 });
  }
  return found.slice(0, MAX_POSTS);
};

/**
 * The drafts that a pasted text proposes: JSON (schema.org JobPosting, JDX JobSchema+, HR Open PositionOpening), or a
 * web page with JobPosting JSON-LD in it. Pure, bounded, never throws; nothing is stored.
 */
export const readPost = (text: string): readonly Proposal[] => {
  if (text.length > MAX_POST_TEXT || isDeep(text)) return [];
  const whole = parsed(text);
  if (whole.length > 0) return proposalsIn(whole);
  const scripts = [...text.matchAll(SCRIPT)].slice(0, 20).flatMap(([, body = '']) => parsed(body));
  return proposalsIn(scripts);
};
