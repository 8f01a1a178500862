import { isId } from '../../../functions/domain/ids.ts';
import type { Voice } from '../../language/voice.ts';

/** Somebody who changed something: the subject of a person or the id of a key, and what colleagues call them. */
export interface Changer {
  readonly by?: string | undefined;
  readonly byName?: string | undefined;
}

/** Who changed it, as the person who looks would say it. */
export const whoChanged = ({ by, byName }: Changer, self: string, { say }: Voice): string => {
  if (by === self) return say('conflict.you');
  if (byName === undefined) return say('conflict.someone');
  return isId('key', by) ? say('conflict.program', { name: byName }) : byName;
};
