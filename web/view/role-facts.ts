import { groupOf, occupationOf } from '../../functions/domain/occupation/occupation.ts';
import { type OccupationScheme, schemeOf } from '../../functions/domain/occupation/scheme.ts';
import type { Role } from '../../functions/domain/role.ts';
import { type ReadRoleText, roleTextFor } from '../../functions/domain/role-text.ts';
import type { Voice } from '../language/voice.ts';

/** Where a role is, in a few words. */
export const whereOf = (role: Role, voice: Voice): string => {
  const [first, ...rest] = role.places;
  if (role.remote || first === undefined) return voice.say('place.remote');
  if (rest.length === 0) return first.name;
  return voice.say('place.more', { place: first.name, count: rest.length });
};

/** What a role is called for this reader; `lang` marks a title in another language than the page's. */
export interface RoleTitle {
  readonly text: string;
  readonly lang: string | undefined;
}

/** The text of a role, a profile or an entry of one for the reader of a page. */
export const textOf = (
  role: Parameters<typeof roleTextFor>[0],
  voice: Voice,
): ReadRoleText & { readonly lang: string | undefined } => {
  const text = roleTextFor(role, voice.locale);
  return { ...text, lang: text.language === voice.locale ? undefined : text.language };
};

export const titleOf = (role: Role, voice: Voice): RoleTitle => {
  const { title, lang } = textOf(role, voice);
  return { text: title, lang };
};

const SCHEME_NAMES: Readonly<Record<OccupationScheme, string>> = {
  'onet-soc': 'O*NET-SOC',
  'isco-08': 'ISCO-08',
  esco: 'ESCO',
};

/** An occupation as people call it, with its code and where that is from; its group's name where only that is known. */
export const occupationLabel = (code: string, voice: Voice): string => {
  const scheme = schemeOf(code);
  const known = occupationOf(code) ?? (scheme === 'onet-soc' ? groupOf(code) : undefined);
  const short =
    scheme === 'esco' ? 'ESCO' : `${scheme === undefined ? '' : `${SCHEME_NAMES[scheme]} `}${code}`;
  return known === undefined ? short : `${known.title[voice.locale]} (${short})`;
};
