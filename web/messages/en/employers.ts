import { desk } from './desk.ts';
import { organization } from './organization.ts';
import { ruleBuilder } from './rule-builder.ts';

/** What is said to those who act for an organization; one line an area. */
export const employers = { ...desk, ...organization, ...ruleBuilder } as const;
