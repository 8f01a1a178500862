import Award from '@lucide/astro/icons/award';
import BadgeCheck from '@lucide/astro/icons/badge-check';
import Briefcase from '@lucide/astro/icons/briefcase';
import CodeXml from '@lucide/astro/icons/code-xml';
import House from '@lucide/astro/icons/house';
import KeyRound from '@lucide/astro/icons/key-round';
import Layers from '@lucide/astro/icons/layers';
import PenLine from '@lucide/astro/icons/pen-line';
import ScrollText from '@lucide/astro/icons/scroll-text';
import Settings from '@lucide/astro/icons/settings';
import ShieldCheck from '@lucide/astro/icons/shield-check';
import Users from '@lucide/astro/icons/users';
import Webhook from '@lucide/astro/icons/webhook';
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
  { path: '/roles', text: 'ownRoles.nav', icon: Briefcase },
  { path: '/profiles', text: 'ownProfiles.nav', icon: Layers },
  { path: '/badges', text: 'badges.nav', icon: Award },
  { path: '/trust', text: 'trustLists.nav', icon: ShieldCheck },
  { path: '/proof', text: 'desk.proof', icon: BadgeCheck },
  { path: '/team', text: 'desk.team', icon: Users },
  { path: '/signing', text: 'signing.nav', icon: PenLine },
  { path: '/settings', text: 'desk.settings', icon: Settings },
  { path: '/careers', text: 'careers.nav', icon: CodeXml },
  { path: '/keys', text: 'keys.nav', icon: KeyRound },
  { path: '/webhooks', text: 'webhooks.nav', icon: Webhook },
  { path: '/audit', text: 'audit.nav', icon: ScrollText },
] as const satisfies readonly NavEntry[];

/** The entry that a page belongs to. */
export type NavPath = (typeof DESK_NAV)[number]['path'];
