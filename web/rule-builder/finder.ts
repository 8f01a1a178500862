import { ACHIEVEMENT_TYPES, type PublicAchievement } from '../../functions/domain/achievement.ts';
import { commandText, FINDER_KINDS, type Finder } from '../../functions/domain/rule-draft/builder.ts';
import { positionOf } from '../../functions/domain/rule-draft/tree.ts';
import { describeEffort } from '../../functions/domain/sentences/explain-leaf.ts';
import { html, icon, type Markup } from '../view/markup.ts';
import { nameAt, type Scene } from './scene.ts';

/** One thing that can be picked. */
interface Choice {
  readonly what: string;
  readonly name: string;
  readonly about: string;
}

const MAX_CHOICES = 12;

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const badge = (achievement: PublicAchievement, { voice }: Scene): Choice => ({
  what: achievement.id,
  name: achievement.name,
  about: `${achievement.organizationName} · ${voice.say(`type.${achievement.achievementType}`)} · ${describeEffort(achievement, voice.locale)}`,
});

const skills = (scene: Scene, q: string): readonly Choice[] => {
  const names = new Map<string, { readonly name: string; readonly by: Set<string> }>();
  for (const { competencies, organizationName } of scene.found.achievements) {
    for (const { targetUrl, targetName } of competencies) {
      const known = names.get(targetUrl) ?? { name: targetName, by: new Set<string>() };
      known.by.add(organizationName);
      names.set(targetUrl, known);
    }
  }
  const words = plain(q).split(/\s+/).filter(Boolean);
  const fits = (name: string): boolean => words.every((word) => plain(name).includes(word));
  return [...names]
    .toSorted(([, a], [, b]) => Number(fits(b.name)) - Number(fits(a.name)) || a.name.localeCompare(b.name))
    .map(([url, { name, by }]) => ({
      what: `skill ${url}`,
      name,
      about: scene.voice.say('builder.shownBy', { organizations: scene.voice.list([...by].slice(0, 3)) }),
    }));
};

const kinds = ({ voice }: Scene, q: string): readonly Choice[] =>
  ACHIEVEMENT_TYPES.map((type) => ({
    what: `kind ${type}`,
    name: voice.say(`type.${type}`),
    about: voice.say('builder.kindAbout'),
  })).filter(({ name }) => plain(name).includes(plain(q)));

/** For prior learning the nearest first: what shows the same skills, then what is of the same field of work. */
const nearest = (finder: Finder, { found, builder, catalog }: Scene): readonly PublicAchievement[] => {
  const node = positionOf(builder.history.present, finder.node)?.node;
  const id = node?.kind === 'leaf' ? node.leaf.achievement : undefined;
  const named = id === undefined ? undefined : catalog.achievement(id);
  if (!finder.priorLearning || named === undefined) return found.achievements;
  const skills = new Set(named.competencies.map(({ targetUrl }) => targetUrl));
  const nearness = ({ id: own, competencies, field }: PublicAchievement): number =>
    (named.acceptsInstead.includes(own) ? 4 : 0) +
    (competencies.some(({ targetUrl }) => skills.has(targetUrl)) ? 2 : 0) +
    (field === named.field ? 1 : 0);
  return found.achievements
    .filter((one) => one.id !== named.id)
    .toSorted((a, b) => nearness(b) - nearness(a));
};

/** What can be picked now. */
export const choicesOf = (finder: Finder, scene: Scene): readonly Choice[] => {
  if (finder.by === 'kind') return kinds(scene, finder.q);
  if (finder.by === 'skill') return skills(scene, finder.q).slice(0, MAX_CHOICES);
  return nearest(finder, scene)
    .slice(0, MAX_CHOICES)
    .map((one) => badge(one, scene));
};

const face = ({ name, about }: Choice): Markup =>
  html`<span class="choice-name">${name}</span><span class="choice-about">${about}</span>`;

/** The list of what was found: options of the combobox where scripts run, else a button for each. */
export const choicesMarkup = (scene: Scene): Markup => {
  const { builder, found, voice, live } = scene;
  const { finder } = builder;
  if (finder === undefined) return html``;
  const choices = choicesOf(finder, scene);
  if (found.state === 'failed')
    return html`<p class="quiet" id="choices">${voice.say('builder.searchFailed')}</p>`;
  if (choices.length === 0) {
    const text = found.state === 'busy' ? voice.say('builder.searching') : voice.say('builder.foundNone');
    return html`<p class="quiet" id="choices">${text}</p>`;
  }
  if (!live) {
    return html`<ul role="list" class="choices" id="choices">${choices.map(
      (one) =>
        html`<li><button class="choice" name="do" value="${commandText({ do: 'pick', what: one.what })}">${face(one)}</button></li>`,
    )}</ul>`;
  }
  return html`<ul role="listbox" class="choices" id="choices" aria-label="${voice.say('builder.found')}">${choices.map(
    (one, at) =>
      html`<li role="option" class="choice" id="choice-${at}" aria-selected="false" data-command="${commandText({ do: 'pick', what: one.what })}">${face(one)}</li>`,
  )}</ul>`;
};

/** The search for something to add, where it is to be added. */
export const finderMarkup = (scene: Scene): Markup => {
  const { builder, voice, live } = scene;
  const { finder } = builder;
  if (finder === undefined) return html``;
  const title = finder.priorLearning
    ? voice.say('builder.findPrior', { part: nameAt(finder.node, scene) })
    : finder.place === 'or'
      ? voice.say('builder.findOr', { part: nameAt(finder.node, scene) })
      : voice.say('builder.find');
  return html`<div class="settings finder" id="finder" role="group" aria-label="${title}">
    <div class="settings-head">
      <h3>${title}</h3>
      <button class="icon-button" name="do" id="close-finder" value="close">${icon('x')}<span class="hidden-text">${voice.say('builder.close')}</span></button>
    </div>
    ${finder.priorLearning && html`<p class="measure">${voice.say('builder.priorText')}</p>`}
    ${
      !finder.priorLearning &&
      html`<fieldset class="segments">
        <legend class="hidden-text">${voice.say('builder.findWhat')}</legend>
        ${FINDER_KINDS.map(
          (kind) =>
            html`<label class="segment"><input type="radio" name="by" value="${kind}"${kind === finder.by && html` checked`} data-change="search"><span>${voice.say(`builderFinder.${kind}`)}</span></label>`,
        )}
      </fieldset>`
    }
    <div class="search">
      <label for="q" class="hidden-text">${voice.say(`builderSearch.${finder.by}`)}</label>
      <input class="input" id="q" name="q" value="${finder.q}" maxlength="100" autocomplete="off" placeholder="${voice.say(`builderSearch.${finder.by}`)}"${live && html` role="combobox" aria-expanded="true" aria-controls="choices" aria-autocomplete="list"`}>
      ${!live && html`<button class="button" name="do" value="search">${voice.say('builder.search')}</button>`}
    </div>
    <div id="choices-slot">${choicesMarkup(scene)}</div>
  </div>`;
};
