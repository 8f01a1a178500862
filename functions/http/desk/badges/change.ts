import { z } from '@hono/zod-openapi';
import type { Achievement } from '../../../domain/achievement.ts';
import { changesBetween } from '../../../domain/audit.ts';
import { ok } from '../../../domain/result.ts';
import type { AchievementFacts } from '../../../services/employer/achievements.ts';
import { optionalText } from '../fields.ts';
import { badgeForm } from './badge-form.ts';
import { BadgeFacts, badgesTicked } from './facts.ts';

/** What it says already, without what only the catalog says of it. */
const factsOf = ({
  id,
  organizationId,
  mergedInto,
  withdrawnAt,
  version,
  updatedAt,
  ...facts
}: Achievement): AchievementFacts => facts;

/** The typed facts with what their form does not ask. */
const completed = (typed: AchievementFacts, { cost, stackOf }: Achievement): AchievementFacts => ({
  ...typed,
  cost: { ...typed.cost, currency: cost.currency },
  stackOf,
});

const says = (stored: Achievement, facts: AchievementFacts): boolean =>
  changesBetween(factsOf(stored), facts).length === 0;

/** Changes what a badge says of itself. */
const changeBadgeForm = badgeForm({
  below: '/edit',
  name: 'change',
  fields: BadgeFacts,
  async run({ services, visit, badge, version, fields }) {
    const before = await services.readAchievement(visit, badge);
    if (!before.ok) return before;
    const facts = completed(fields, before.value);
    const changed = await services.changeAchievement(visit, badge, version, facts);
    return changed.ok ? ok({ done: 'changed' }) : changed;
  },
  async settled({ services, visit, badge, fields }) {
    const now = await services.readAchievement(visit, badge);
    return now.ok && says(now.value, completed(fields, now.value)) ? 'changed' : undefined;
  },
});

const find = z.looseObject({ do: z.literal('find') });
const Stack = z.discriminatedUnion('do', [
  find,
  z.strictObject({ do: z.literal('save'), q: optionalText(200), stackOf: badgesTicked }),
]);

/** Says of which other badges a badge is made. Looking for one keeps what is ticked, and stores nothing. */
const stackForm = badgeForm({
  below: '/stack',
  name: 'stack',
  fields: Stack,
  async run({ services, visit, badge, version, fields, typed }) {
    if (fields.do === 'find') return ok({ again: typed });
    const before = await services.readAchievement(visit, badge);
    if (!before.ok) return before;
    const facts = { ...factsOf(before.value), stackOf: fields.stackOf };
    const changed = await services.changeAchievement(visit, badge, version, facts);
    return changed.ok ? ok({ done: 'stacked' }) : changed;
  },
  async settled({ services, visit, badge, fields }) {
    const now = await services.readAchievement(visit, badge);
    if (!now.ok || fields.do === 'find') return undefined;
    return says(now.value, { ...factsOf(now.value), stackOf: fields.stackOf }) ? 'stacked' : undefined;
  },
});

/** What whoever lists a badge says of it. */
export const CHANGE_FORMS = [changeBadgeForm, stackForm] as const;
