import Award from '@lucide/astro/icons/award';
import BadgeCheck from '@lucide/astro/icons/badge-check';
import House from '@lucide/astro/icons/house';
import Settings from '@lucide/astro/icons/settings';
import Users from '@lucide/astro/icons/users';
import type { MessageKey } from '../../language/message.ts';

/** One entry of the navigation inside an organization. */
interface NavEntry {
  /** Below `/manage/{organization}`; '' is the overview. */
  readonly path: string;
  readonly text: MessageKey;
  readonly icon: typeof House;
}

/** The navigation of an organization, in order; one line an area. */
export const DESK_NAV = [
  { path: '', text: 'desk.overview', icon: House },
  { path: '/badges', text: 'badges.nav', icon: Award },
  { path: '/proof', text: 'desk.proof', icon: BadgeCheck },
  { path: '/team', text: 'desk.team', icon: Users },
  { path: '/settings', text: 'desk.settings', icon: Settings },
] as const satisfies readonly NavEntry[];

/** The entry that a page belongs to. */
export type NavPath = (typeof DESK_NAV)[number]['path'];
