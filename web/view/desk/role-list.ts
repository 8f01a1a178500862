import { plain } from '../../../functions/domain/plain-text.ts';
import type { RoleHead } from '../../../functions/domain/role.ts';
import { careOf } from '../../../functions/domain/role-lifecycle.ts';
import { roleTexts } from '../../../functions/domain/role-text.ts';
import { type Instant, instantOf } from '../../../functions/domain/time.ts';
import type { Place } from './desk.ts';

export const ROLE_LISTS = ['all', 'draft', 'published', 'care', 'closed'] as const;
export type RoleListName = (typeof ROLE_LISTS)[number];

const PAGE = 25;
const CHUNK = 100;
/** Reads for one page, so that words that fit nothing cannot read ten thousand jobs at each try. */
const MOST_READS = 20;

const isIn = (list: RoleListName, head: RoleHead, now: Instant): boolean => {
  if (list === 'care') return careOf(head, now) !== undefined;
  if (list === 'closed') return head.state === 'retired' || head.state === 'ended';
  return list === 'all' || list === head.state;
};

const has = (head: RoleHead, words: readonly string[]): boolean => {
  const texts = roleTexts(head.role).map(({ title }) => title);
  const text = plain(
    [...texts, head.imported?.key ?? '', ...head.role.places.map(({ name }) => name)].join('\n'),
  );
  return words.every((word) => text.includes(word));
};

/** A page of the organization's own jobs, narrowed by state and words; `next` where there may be more. */
export const readRoleList = async (
  { desk, visit }: Place,
  {
    list,
    q,
    cursor,
  }: { readonly list: RoleListName; readonly q: string; readonly cursor: string | undefined },
): Promise<{ readonly items: readonly RoleHead[]; readonly next: string | undefined }> => {
  const words = plain(q)
    .split(/\s+/)
    .filter((word) => word !== '');
  const now = instantOf(new Date());
  const narrow = list !== 'all' || words.length > 0;
  const items: RoleHead[] = [];
  let next = cursor;
  for (let read = 0; read < MOST_READS; read += 1) {
    const limit = narrow ? CHUNK : PAGE;
    const page = await desk.services.readRoles(visit, { limit, cursor: next });
    if (!page.ok) return { items, next: undefined };
    items.push(...page.value.items.filter((head) => isIn(list, head, now) && has(head, words)));
    next = page.value.next;
    if (next === undefined || items.length >= PAGE) break;
  }
  return { items, next };
};
