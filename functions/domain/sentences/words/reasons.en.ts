import type { Vouched } from '../../evaluate/evaluation.ts';
import type { Words } from './words.ts';

const held = (level: string | undefined, earned: string | undefined): string =>
  `${level === undefined ? '' : ` at level ${level}`}${earned === undefined ? '' : `, earned ${earned}`}`;

const counts = (until: string | undefined): string =>
  until === undefined ? '' : ` It counts until ${until}.`;

const instead = (vouched: Vouched | undefined, lister: string, named: string): string => {
  if (vouched === undefined) return `${lister} accepts it in place of ${named}`;
  const { by, acceptedBy } = vouched;
  const said = `It counts because ${by} says that it is as good as ${named}`;
  return acceptedBy === undefined ? said : `${said}, and ${acceptedBy} accepts that`;
};

const asks = (preferred: boolean): string => (preferred ? 'This job would like' : 'This job asks for');

export const ENGLISH_REASONS: Words['reasons'] = {
  held: ({ subject, level, earned, until }) => `You hold ${subject}${held(level, earned)}.${counts(until)}`,
  'held-through-stack': ({ subject, partsHeld, until }) =>
    `You hold every part of ${subject}: ${partsHeld}. Together they count as ${subject}.${counts(until)}`,
  'held-instead': ({ subject, named, lister, vouched, level, earned, until }) =>
    `You hold ${subject}${held(level, earned)}. ${instead(vouched, lister, named)}.${counts(until)}`,
  missing: ({ asked, effort, preferred }) => {
    const what = effort === undefined ? asked : `${asked}: ${effort}`;
    return preferred ? `It would help to have ${what}.` : `You need ${what}.`;
  },
  'stack-incomplete': ({ subject, partsHeld, partsMissing, partsHeldCount, partsCount }) =>
    `You hold ${partsHeldCount} of the ${partsCount} parts of ${subject}: ${partsHeld}. Still to earn: ${partsMissing}.`,
  'not-entitled': ({ subject, issuer }) =>
    `You showed ${subject}${issuer === undefined ? '' : ` from ${issuer}`}. For this job it counts only from other issuers. You did nothing wrong: the employer decides whose badges count, and you can ask them to add this issuer.`,
  'type-differs': ({ subject, types, preferred }) => `You hold ${subject}. ${asks(preferred)} ${types}.`,
  'competency-not-shown': ({ subject, competency }) =>
    `You hold ${subject}, but it does not say that it shows ${competency}. Whoever issued it can tell you which badge does.`,
  'assessment-differs': ({ subject, assessments, preferred }) =>
    `You hold ${subject}. ${asks(preferred)} a badge earned by ${assessments}, and this one is not listed as that.`,
  'level-too-low': ({ subject, level, minLevel, preferred }) =>
    `You hold ${subject}${level === undefined ? '' : ` at level ${level}`}. ${asks(preferred)} level ${minLevel} or higher.`,
  expired: ({ subject, until }) =>
    `You hold ${subject}, but it ended${until === undefined ? '' : ` on ${until}`}. Whoever issued it can tell you how to renew it.`,
  'age-unknown': ({ subject, age, preferred }) =>
    `You hold ${subject}, but it does not say when you earned it. ${asks(preferred)} one ${age}. Whoever issued it can give you a copy with the date.`,
  'too-old': ({ subject, earned, age, preferred }) =>
    `You hold ${subject}${held(undefined, earned)}. ${asks(preferred)} one ${age}, so earning it again would count.`,
  'assurance-too-low': ({ subject, assurance, preferred }) =>
    `You hold ${subject}. ${asks(preferred)} proof that it is yours: ${assurance}. With that, it counts.`,
  'standing-unknown': ({ subject }) =>
    `We could not check today whether ${subject} is still good. That is not your fault, and it does not touch your other badges. Try again later.`,
  'achievement-unlisted': () =>
    'This job names a badge that is not listed here any more, so nobody can show it. The employer needs to correct the rule.',
};

export const ENGLISH_PROBLEMS: Words['problems'] = {
  'rule-too-deep': ({ limit }) => `Groups can be nested ${limit} deep at most. Move this one up.`,
  'rule-too-large': ({ limit }) => `A rule can have ${limit} parts at most. Take some out from here on.`,
  'group-empty': () => 'This group is empty. Add a badge to it or take it out.',
  'count-out-of-range': ({ limit }) => `Ask for at least 1 and at most ${limit} of this group.`,
  'leaf-empty': () => 'Say what is asked for: a badge, a skill or a kind of badge.',
  'signer-unnamed': () =>
    'Say whose badges count here. Anybody can issue one that claims a skill, so name issuers or a trust list.',
  'list-empty': () => 'This list is empty. Add to it or take it out.',
  'age-out-of-range': ({ limit }) => `Give the age in whole months, from 1 to ${limit}.`,
  'always-met': () => 'Everybody meets this, with no badge at all.',
  'achievement-unknown': () => 'This badge is not in the catalog.',
  'level-unknown': ({ name, level }) => `${name} has no level called ${level}.`,
  'trust-unknown': ({ list }) => `There is no trust list called “${list}”, so it lets nobody in.`,
  'type-contradicts': ({ name }) => `${name} is listed as another kind of badge than this asks for.`,
  'assessment-contradicts': ({ name }) => `${name} is earned in another way than this asks for.`,
  'nothing-meets': () => 'No badge in the catalog can meet this.',
  'achievement-withdrawn': ({ name }) =>
    `${name} was taken off the list by whoever gives it. Badges that people have still count, but nobody new may be able to earn one.`,
  'signer-missing': () =>
    'Nobody is entitled to sign this, so nobody can show it. Name an issuer whose badges count here.',
  'age-shorter-than-course': ({ name, limit }) =>
    `Earning ${name} takes about ${limit} hours, longer than the time in which it may have been earned. Somebody whose badge is too old could not renew it in time.`,
  duplicate: () => 'This says the same as a part before it.',
  redundant: () => 'This changes nothing: another part of the group already decides it.',
  'preferred-repeats-required': () =>
    'Everybody who meets the rule has this already, so preferring it changes nothing.',
};
