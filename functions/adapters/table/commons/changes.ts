import type { SourceChange } from '../../../services/index/index-change.ts';
import { VersionItem } from '../private/role-items.ts';
import { PROFILE_VERSION, ProfileVersionItem } from '../profiles/profile-store.ts';
import { CLAIMS, DISPUTES, TRUST_LISTS } from './kinds.ts';
import { recordReader } from './record-kind.ts';

/** What a kept version (`VERSION#...`) means for the public view. */
export const versionChange = (item: Record<string, unknown>): SourceChange => {
  if (item['type'] === TRUST_LISTS.type)
    return { kind: 'trust-list-version', value: recordReader(TRUST_LISTS).parse(item) };
  if (item['type'] === PROFILE_VERSION) return { kind: 'profile', value: ProfileVersionItem.parse(item) };
  return { kind: 'recognition', value: VersionItem.parse(item) };
};

/** What a record of an organization means for the public view; nothing for a kind without a public side. */
export const recordChange = (sort: string, item: Record<string, unknown>): SourceChange | undefined => {
  if (sort.startsWith(TRUST_LISTS.sort))
    return { kind: 'trust-list', value: recordReader(TRUST_LISTS).parse(item) };
  if (sort.startsWith(CLAIMS.sort)) return { kind: 'claim', value: recordReader(CLAIMS).parse(item) };
  if (sort.startsWith(DISPUTES.sort)) return { kind: 'dispute', value: recordReader(DISPUTES).parse(item) };
  return undefined;
};
