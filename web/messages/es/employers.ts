import { desk } from './desk.ts';
import { organization } from './organization.ts';
import { ruleBuilder } from './rule-builder.ts';

/** Lo que se dice a quienes actúan por una entidad; una línea por área. */
export const employers = { ...desk, ...organization, ...ruleBuilder } as const;
