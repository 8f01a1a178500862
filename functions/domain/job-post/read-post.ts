import { nestsDeeperThan } from '../nesting.ts';
import { proposeFromPositionProfile } from './hr-open.ts';
import { proposeFromJobPosting } from './job-posting.ts';
import type { Proposal } from './proposal.ts';
import { get, hasType, isNode, listOf, type Node } from './read-node.ts';

/** A pasted document is at most so long, holds so many posts, and is looked into so deep. */
export const MAX_POST_TEXT = 512 * 1024;
const MAX_POSTS = 10;
const MAX_DEPTH = 20;
const MAX_VISITED = 20_000;
const MAX_PARSED_DEPTH = 200;

const MAX_SCRIPTS = 20;

/** A tag that opens or closes a script; each is at most so long, so that a page full of open ones is read once. */
const SCRIPT_TAG = /<script\b([^>]{0,600})>|<\/script[^>]{0,20}>/gi;
const LINKED_DATA = /type\s{0,20}=\s{0,20}["']?application\/ld\+json/i;

/** What stands in the linked data scripts of a page. */
const linkedDataIn = (page: string): readonly string[] => {
  const found: string[] = [];
  let start: number | undefined;
  let isLinkedData = false;
  for (const { 0: tag, 1: attributes, index } of page.matchAll(SCRIPT_TAG)) {
    if (attributes !== undefined) {
      // Within a script, what looks like another one is text.
      if (start !== undefined) continue;
      start = index + tag.length;
      isLinkedData = LINKED_DATA.test(attributes);
    } else if (start !== undefined) {
      if (isLinkedData) found.push(page.slice(start, index));
      start = undefined;
      if (found.length === MAX_SCRIPTS) break;
    }
  }
  return found;
};

const parsed = (text: string): readonly unknown[] => {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
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
  // Deeper than any post, and not parsed for that.
  if (text.length > MAX_POST_TEXT || nestsDeeperThan(text, MAX_PARSED_DEPTH)) return [];
  const whole = parsed(text);
  if (whole.length > 0) return proposalsIn(whole);
  return proposalsIn(linkedDataIn(text).flatMap(parsed));
};
