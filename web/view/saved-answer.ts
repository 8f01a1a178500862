import { html } from 'hono/html';
import type { CatalogView, Match } from '../../functions/domain/evaluate/evaluation.ts';
import { describeEffort } from '../../functions/domain/sentences/explain-leaf.ts';
import type { LearnerResult } from '../../functions/services/pages.ts';
import type { Part, Voice } from '../language/voice.ts';
import { fadingOf, fadingSentence } from './fading.ts';
import { reasonsOf } from './reasons.ts';
import { type Group, grouped, headline, showCredential } from './result.ts';
import { whereOf } from './role-facts.ts';
import { SAVED_STYLE } from './saved-style.ts';
import { knownSteps } from './steps.ts';

type Markup = ReturnType<typeof html>;

/** What the answer of a session is worked into, once more for a file. */
interface Answer {
  readonly result: LearnerResult;
  readonly catalog: CatalogView;
  readonly voice: Voice;
  /** Where the file came from, for its links. */
  readonly origin: string;
}

const NONE = html``;
const SHOWN: readonly Group[] = ['qualify', 'one-step-away', 'cannot-tell'];
const MARKS = { met: '✓', missing: '+', unknown: '?', optional: '◇' } as const;
const BADGE_MARKS = { held: '✓', unknown: '?', refused: '✕' } as const;

const rich = (parts: readonly Part[]): readonly Markup[] =>
  parts.map(({ text, strong }) => (strong ? html`<strong>${text}</strong>` : html`${text}`));

const section = (title: string, items: readonly Markup[], className = ''): Markup =>
  items.length === 0
    ? NONE
    : html`<section><h2>${title}</h2><ul class="${className}">${items.map((item) => html`<li>${item}</li>`)}</ul></section>`;

const job = (match: Match, { catalog, voice, origin }: Answer): Markup => {
  const { role, organization } = match.recognition;
  const facts = [
    organization.name,
    whereOf(role, voice),
    ...(role.pay === undefined ? [] : [voice.pay(role.pay)]),
  ];
  const promise = voice.say(`promise.${role.promise.kind}`);
  const reasons = reasonsOf(match, catalog, voice).map(
    ({ kind, parts }) =>
      html`<li class="${kind}"><span aria-hidden="true">${MARKS[kind]}</span> ${rich(parts)}</li>`,
  );
  return html`<h3><a href="${origin}${voice.href(`/roles/${match.roleId}`)}">${role.title}</a></h3>
<p class="quiet">${facts.join(' · ')}${organization.sample ? ` · ${voice.say('sample.tag')}` : ''}</p>
<p class="promise">${voice.say('promise.promised', { promise })}</p>
<ul class="reasons">${reasons}</ul>`;
};

const badges = ({ result, voice }: Answer): readonly Markup[] =>
  result.credentials
    .map((report) => showCredential(report, voice))
    .map(
      ({ name, state, note, troubles }) =>
        html`<span class="${state}" aria-hidden="true">${BADGE_MARKS[state]}</span><strong>${name}</strong> · ${note ?? voice.say('result.accepted')}${troubles.map(
          ({ reason, nextStep }) => html`<br>${reason} ${nextStep ?? ''}`,
        )}`,
    );

const bestStep = ({ result, catalog, voice }: Answer): Markup => {
  const [best] = knownSteps(result.nextSteps, catalog);
  if (best === undefined) return NONE;
  const { badge, step } = best;
  return html`<section class="next"><h2>${voice.say('result.nextTitle')}</h2>
<p class="figure">${voice.say('result.nextFigure', { count: step.opens.length })}</p>
<p>${rich(voice.parts(step.again === true ? 'result.nextAgain' : 'result.nextText', { badge: badge.name }))}</p>
<p class="quiet phrase">${describeEffort(badge, voice.locale)}</p></section>`;
};

/**
 * The answer as one file that needs nothing else: no script, no picture, no connection. It opens in any browser, it
 * prints, and it is a copy for the learner's own device; it proves nothing to anybody.
 */
export const savedAnswer = async (answer: Answer): Promise<string> => {
  const { result, voice, origin } = answer;
  const groups = grouped(result.matches);
  const title = headline(result.credentials, groups, voice);
  const days = fadingOf(result).map((day) => html`${rich(fadingSentence(day, voice))}`);
  const page = await html`<!doctype html>
<html lang="${voice.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${SAVED_STYLE}</style>
</head>
<body>
<header><p class="brand">${voice.say('site.name')}</p><h1>${title}</h1>
<p class="quiet">${voice.say('save.about', { date: voice.date(result.at) })}</p></header>
<main>
${section(voice.say('result.yours'), badges(answer), 'badges')}
${bestStep(answer)}
${SHOWN.map((group) =>
  section(
    `${voice.say(`result.${group}`)} (${voice.number(groups[group].length)})`,
    groups[group].map((match) => job(match, answer)),
    'jobs',
  ),
)}
${section(voice.say('fading.title'), days)}
</main>
<footer><p>${voice.say('save.noProof')}</p><p><a href="${origin}${voice.href('/check')}">${voice.say('save.again')}</a></p></footer>
</body>
</html>
`;
  return page.toString();
};
