import type { Role } from '../../functions/domain/role.ts';
import type { Voice } from '../language/voice.ts';

/** Where a role is, in a few words. */
export const whereOf = (role: Role, voice: Voice): string => {
  const [first, ...rest] = role.places;
  if (role.remote || first === undefined) return voice.say('place.remote');
  if (rest.length === 0) return first.name;
  return voice.say('place.more', { place: first.name, count: rest.length });
};
