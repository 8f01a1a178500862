import { desk } from './desk.ts';
import { organization } from './organization.ts';

/** Lo que se dice a quienes actúan por una entidad; una línea por área. */
export const employers = { ...desk, ...organization } as const;
