import { z } from '@hono/zod-openapi';
import { AchievementId, ClaimId, DisputeId } from '../../../contract/ids.ts';
import { DISPUTE_DECISIONS, type DisputedPart } from '../../../domain/dispute.ts';
import { isId } from '../../../domain/ids.ts';
import { fail, ok } from '../../../domain/result.ts';
import { checkbox, choice, optionalText, text } from '../fields.ts';
import { badgeForm } from './badge-form.ts';

const reason = text(1000);

const Claim = z.discriminatedUnion('do', [
  z.looseObject({ do: z.literal('find') }),
  z.strictObject({
    do: z.literal('save'),
    q: optionalText(200),
    /** What this badge is in the sentence: the one that a person has, or the one that it counts for. */
    as: choice(['held', 'counted']),
    other: AchievementId,
    reason,
  }),
]);

/** Says that this badge is as good as another one, or that one as good as this. */
const claimForm = badgeForm({
  below: '/equivalence',
  name: 'claim',
  fields: Claim,
  async run({ services, visit, badge, fields, request, typed }) {
    if (fields.do === 'find') return ok({ again: typed });
    const [held, counted] = fields.as === 'held' ? [badge, fields.other] : [fields.other, badge];
    const made = await services.claimEquivalence(visit, { held, counted, reason: fields.reason }, request);
    if (made.ok || made.error.kind !== 'field-invalid') return made.ok ? ok({ done: 'claimed' }) : made;
    // The badge that is not this one is the only one that somebody chose.
    const errors = made.error.errors.map((error) => ({ ...error, pointer: '/other' }));
    return fail({ ...made.error, errors });
  },
});

/** Agrees with what another organization says is as good. */
const acceptForm = badgeForm({
  name: 'accept',
  fields: z.strictObject({
    claim: ClaimId,
    held: AchievementId,
    counted: AchievementId,
    reason,
  }),
  async run({ services, visit, request, fields: { claim, ...facts } }) {
    const made = await services.claimEquivalence(visit, { ...facts, follows: claim }, request);
    return made.ok ? ok({ done: 'accepted' }) : made;
  },
});

/** Takes back what the organization itself said is as good. */
const withdrawForm = badgeForm({
  name: 'withdraw',
  fields: z.strictObject({ claim: ClaimId }),
  async run({ services, visit, version, request, fields: { claim } }) {
    const done = await services.withdrawEquivalence(visit, claim, version, request);
    return done.ok ? ok({ done: 'withdrawn' }) : done;
  },
});

/** `listing`, `alias <id>`, `creator <issuer>` or `claim <id>`: one radio button each. */
const part = z.string().transform((typed, context): DisputedPart => {
  const [kind = '', ...rest] = typed.split(' ');
  const named = rest.join(' ');
  if (kind === 'listing') return { kind };
  if (kind === 'alias' && named !== '') return { kind, alias: named };
  if (kind === 'creator' && named !== '') return { kind, creator: named };
  if (kind === 'claim' && isId('claim', named)) return { kind: 'equivalence', claim: named };
  context.issues.push({ code: 'custom', message: 'is not said of a badge', input: typed });
  return z.NEVER;
});

/** Doubts, in public, something that is said of this badge. */
const doubtForm = badgeForm({
  below: '/dispute',
  name: 'doubt',
  fields: z.strictObject({ part, reason }),
  async run({ services, visit, badge, fields, request }) {
    const opened = await services.openDispute(visit, { achievement: badge, ...fields }, request);
    return opened.ok ? ok({ done: 'doubted' }) : opened;
  },
});

/** Lets the organization's own doubt go. */
const dropForm = badgeForm({
  name: 'drop',
  fields: z.strictObject({ dispute: DisputeId }),
  async run({ services, visit, version, request, fields: { dispute } }) {
    const done = await services.dropDispute(visit, dispute, version, request);
    return done.ok ? ok({ done: 'dropped' }) : done;
  },
});

/** Answers somebody's doubt: taking back what is doubted happens at once, so it is asked for twice. */
const answerForm = badgeForm({
  name: 'answer',
  fields: z.strictObject({
    dispute: DisputeId,
    decision: choice(DISPUTE_DECISIONS),
    text: reason,
    sure: checkbox(),
  }),
  async run({ services, visit, version, request, fields: { dispute, decision, text: words, sure } }) {
    if (decision === 'taken-back' && !sure)
      return fail({
        kind: 'field-invalid',
        errors: [{ pointer: '/sure', detail: 'is needed to take back' }],
      });
    const done = await services.answerDispute(visit, dispute, version, { decision, text: words }, request);
    return done.ok ? ok({ done: decision === 'stands' ? 'answered' : 'taken-back' }) : done;
  },
});

/** What organizations say of badges, their own and others'. */
export const STATEMENT_FORMS = [
  claimForm,
  acceptForm,
  withdrawForm,
  doubtForm,
  dropForm,
  answerForm,
] as const;
