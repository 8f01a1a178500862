import { z } from '@hono/zod-openapi';
import { AchievementId, MergeId } from '../../../contract/ids.ts';
import { ok } from '../../../domain/result.ts';
import { optionalText, text } from '../fields.ts';
import { badgeForm } from './badge-form.ts';

const sure = z.literal('on');

const Merge = z.discriminatedUnion('do', [
  z.looseObject({ do: z.literal('find') }),
  z.strictObject({
    do: z.literal('save'),
    q: optionalText(200),
    into: AchievementId,
    reason: text(1000),
    sure,
  }),
]);

/** Makes this entry a part of another one, or offers that to whoever lists the other. */
const mergeForm = badgeForm({
  below: '/merge',
  name: 'merge',
  fields: Merge,
  async run({ services, visit, badge, fields, request, typed }) {
    if (fields.do === 'find') return ok({ again: typed });
    const { into, reason } = fields;
    const offered = await services.offerMerge(visit, { from: badge, into, reason }, request);
    if (!offered.ok) return offered;
    return ok(offered.value.answer === undefined ? { done: 'offered' } : { done: 'merged', at: into });
  },
});

/** Takes another organization's entry into this one, after a word that this is meant; or does not. */
const answerMergeForm = badgeForm({
  name: 'answer-merge',
  fields: z.discriminatedUnion('decision', [
    z.strictObject({ merge: MergeId, decision: z.literal('accepted'), sure }),
    z.strictObject({ merge: MergeId, decision: z.literal('declined'), sure: sure.optional() }),
  ]),
  async run({ services, visit, version, request, fields: { merge, decision } }) {
    const done = await services.answerMerge(visit, merge, version, decision, request);
    return done.ok ? ok({ done: decision === 'accepted' ? 'merged' : 'declined' }) : done;
  },
});

/** Makes an entry about a badge of this organization its own. */
const takeOverForm = badgeForm({
  name: 'take-over',
  fields: z.strictObject({ sure }),
  async run({ services, visit, badge, version, request }) {
    const done = await services.takeOverAchievement(visit, badge, version, request);
    return done.ok ? ok({ done: 'taken-over' }) : done;
  },
});

/** Entries that become one, or change hands. */
export const ENTRY_FORMS = [mergeForm, answerMergeForm, takeOverForm] as const;
