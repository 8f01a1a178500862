import type { Requirement } from '../../functions/domain/requirement/requirement.ts';
import { commandText } from '../../functions/domain/rule-draft/builder.ts';
import { sameRequirement } from '../../functions/domain/rule-draft/same.ts';
import { describeRequirement } from '../../functions/domain/sentences/describe-requirement.ts';
import { whoChanged } from '../view/desk/who-changed.ts';
import { html, icon, type Markup } from '../view/markup.ts';
import { preferredMarkup, requiredMarkup } from './group.ts';
import { learnersMarkup, sentenceMarkup, warningsMarkup } from './reading.ts';
import { nameAt, type Scene } from './scene.ts';

/** What was just done or refused, in words; empty before the first. */
export const newsOf = (scene: Scene): string => {
  const { builder, voice } = scene;
  if (builder.refusal !== undefined) return voice.say(`builderRefusal.${builder.refusal}`);
  const { deed } = builder;
  return deed === undefined ? '' : voice.say(`builderDid.${deed.did}`, { part: nameAt(deed.node, scene) });
};

const ruleRead = (requirement: Requirement | undefined, { catalog, voice }: Scene): string =>
  requirement === undefined
    ? voice.say('builder.empty')
    : describeRequirement(requirement, catalog, voice.locale);

/** Both rules, for the person to choose; undo brings back the one that was not chosen. */
const conflictMarkup = (scene: Scene): Markup | undefined => {
  const { conflict, requirement, voice, self } = scene;
  if (conflict === undefined) return undefined;
  const { theirs, before, by = {}, at } = conflict;
  return html`<section class="conflict" role="alert" tabindex="-1" id="conflict" aria-labelledby="conflict-title">
    <h2 id="conflict-title">${voice.say('conflict.ruleTitle', { who: whoChanged(by, self, voice) })}</h2>
    <p>${at !== undefined && voice.say('conflict.ruleWhen', { date: voice.date(at), time: at.slice(11, 16) })}</p>
    ${before !== undefined && html`<p class="quiet">${voice.say('conflict.before')}: ${ruleRead(before, scene)}</p>`}
    <div class="sides">
      <div class="card"><h3>${voice.say('builder.theirs')}</h3><p>${ruleRead(theirs, scene)}</p>${theirs !== undefined && html`<button class="button button-plain" name="do" id="theirs" value="theirs">${voice.say('builder.takeTheirs')}</button>`}</div>
      <div class="card"><h3>${voice.say('builder.mine')}</h3><p>${ruleRead(requirement, scene)}</p><button class="button" name="do" id="save-mine" value="save">${voice.say('builder.keepMine')}</button></div>
    </div>
  </section>`;
};

/** Whether the rule is the saved one, read by read: its order counts, since it is how learners see it. */
export const isSaved = ({ requirement, saved }: Pick<Scene, 'requirement' | 'saved'>): boolean =>
  saved !== undefined && requirement !== undefined
    ? sameRequirement(requirement, saved)
    : saved === requirement;

/** Undo, redo and save. */
const barMarkup = (scene: Scene): Markup => {
  const { builder, voice, requirement, problems, learners } = scene;
  const done = isSaved(scene);
  const inside = learners.filter(({ evaluation }) => evaluation.required === 'met').length;
  const { past, future } = builder.history;
  const blocked = requirement === undefined || problems.some(({ severity }) => severity === 'error');
  return html`<div class="bar">
    <div class="bar-tools">
      <button class="tool" name="do" id="undo" value="${commandText({ do: 'undo' })}"${past.length === 0 && html` aria-disabled="true"`}>${icon('undo')}<span>${voice.say('builder.undo')}</span></button>
      <button class="tool" name="do" id="redo" value="${commandText({ do: 'redo' })}"${future.length === 0 && html` aria-disabled="true"`}>${icon('redo')}<span>${voice.say('builder.redo')}</span></button>
    </div>
    <p class="bar-state quiet">${learners.length > 0 && html`<a href="#learners">${voice.say('builder.getIn', { count: inside, all: learners.length })}</a> `}${voice.say(done ? 'builder.saved' : blocked ? 'builder.blocked' : 'builder.unsaved')}</p>
    <button class="button" name="do" id="save" value="save"${(done || blocked) && html` aria-disabled="true"`}>${icon('save')}<span>${voice.say('builder.save')}</span></button>
  </div>`;
};

/** The whole builder: the blocks, the sentence under them, what to think about, and who would meet it. */
export const builderMarkup = (scene: Scene): Markup => html`${conflictMarkup(scene)}<div class="builder-main">
  <div class="canvas">${requiredMarkup(scene)}${preferredMarkup(scene)}</div>
    ${sentenceMarkup(scene)}
    ${warningsMarkup(scene)}
    ${learnersMarkup(scene)}
  </div>
${barMarkup(scene)}`;
