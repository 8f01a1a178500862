import type { LeafExplanation, MatchState } from '../../functions/domain/evaluate/evaluation.ts';
import { commandText } from '../../functions/domain/rule-draft/builder.ts';
import type { SampleLearner } from '../../functions/domain/rule-draft/sample-learners.ts';
import { describeRequirement } from '../../functions/domain/sentences/describe-requirement.ts';
import { explainLeaf } from '../../functions/domain/sentences/explain-leaf.ts';
import { explainProblem } from '../../functions/domain/sentences/explain-problem.ts';
import { html, icon, type Markup } from '../view/markup.ts';
import { nameAt, type Scene } from './scene.ts';

/** The rule read back as one plain sentence, the one that learners will read. */
export const sentenceMarkup = ({
  requirement,
  catalog,
  voice,
}: Scene): Markup => html`<section class="reading panel" aria-labelledby="reading">
  <h2 id="reading">${voice.say('builder.reading')}</h2>
  <p class="sentence">${requirement === undefined ? voice.say('builder.readingEmpty') : describeRequirement(requirement, catalog, voice.locale)}</p>
</section>`;

/** What is unwise or wrong, each with the way to its block. */
export const warningsMarkup = (scene: Scene): Markup | undefined => {
  const { problems, voice, nodeAt } = scene;
  if (problems.length === 0) return undefined;
  return html`<section class="warnings" aria-labelledby="warnings">
    <h2 id="warnings">${voice.say('builder.warnings', { count: problems.length })}</h2>
    <ul role="list">${problems.map((problem) => {
      const node = nodeAt(problem.pointer);
      const name = node === undefined ? '' : nameAt(node, scene);
      return html`<li class="warning${problem.severity === 'error' && ' is-error'}">${icon('alert')}<span>${name !== '' && html`<strong>${name}:</strong> `}${explainProblem(problem, voice.locale)}${
        node?.startsWith('n') === true &&
        html` <button class="link-button" name="do" value="${commandText({ do: 'open', node })}">${voice.say('builder.look')}<span class="hidden-text"> ${name}</span></button>`
      }</span></li>`;
    })}</ul>
  </section>`;
};

const SIGNS: Readonly<Record<MatchState, string>> = {
  'meets-with-preferred': 'check',
  meets: 'check',
  'one-step-away': 'plus',
  'cannot-tell': 'unknown',
  'not-yet': 'minus',
};

/** The one explanation that says most: what kept them out, or what let them in. */
const telling = ({ kind, about, evaluation }: SampleLearner): LeafExplanation | undefined => {
  const required = evaluation.leaves.filter(({ preferred }) => !preferred);
  const isNamed = ({ label }: LeafExplanation): boolean => label === about;
  if (evaluation.required === 'met') {
    if (kind === 'everything' || kind === 'just-enough' || kind === 'one-less') return undefined;
    const special = required.filter(({ truth, reason }) => truth === 'met' && reason !== 'held');
    return special[0] ?? required.find((leaf) => leaf.truth === 'met' && isNamed(leaf));
  }
  const open = required.filter(({ truth }) => truth !== 'met');
  const next = new Set(evaluation.steps.flat());
  const isNext = ({ achievement }: LeafExplanation): boolean =>
    achievement !== undefined && next.has(achievement);
  return (
    open.find(isNamed) ?? open.find(({ reason }) => reason !== 'missing') ?? open.find(isNext) ?? open[0]
  );
};

const learnerMarkup = (learner: SampleLearner, { voice, catalog }: Scene): Markup => {
  const { kind, about, months, evaluation } = learner;
  const { state } = evaluation;
  const reason = telling(learner);
  const text =
    months === undefined
      ? voice.say(`builderLearner.${kind}`, { badge: about, age: '' })
      : voice.say(`builderLearner.${kind}`, { badge: about, age: ageWords(months, voice) });
  return html`<li class="learner is-${state}">
    <span class="learner-sign">${icon(SIGNS[state])}</span>
    <div>
      <p><strong>${voice.say(`builderName.${kind}`)}</strong> ${text}</p>
      <p class="learner-state">${voice.say(`builderState.${state}`)}</p>
      ${reason !== undefined && html`<p class="learner-reason">“${explainLeaf(reason, catalog, voice.locale)}”</p>`}
    </div>
  </li>`;
};

const ageWords = (months: number, voice: Scene['voice']): string =>
  months % 12 === 0
    ? voice.say('builder.agoYears', { count: months / 12 })
    : voice.say('builder.agoMonths', { count: months });

/** Invented learners and what the rule means for each, decided as it will be for real ones. */
export const learnersMarkup = (scene: Scene): Markup => {
  const { requirement, voice, learners } = scene;
  return html`<section class="learners" aria-labelledby="learners">
    <h2 id="learners">${voice.say('builder.learners')}</h2>
    <p class="quiet small">${voice.say(requirement === undefined ? 'builder.learnersEmpty' : 'builder.learnersText')}</p>
    <ul role="list">${learners.map((one) => learnerMarkup(one, scene))}</ul>
  </section>`;
};
