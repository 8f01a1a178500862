import { commandText } from '../../functions/domain/rule-draft/builder.ts';
import {
  type DraftGroup,
  type DraftNode,
  PREFERRED,
  REQUIRED,
} from '../../functions/domain/rule-draft/draft.ts';
import { blockMarkup } from '../view/block-markup.ts';
import { leafNote } from '../view/blocks.ts';
import { html, icon, type Markup } from '../view/markup.ts';
import { finderMarkup } from './finder.ts';
import { groupPanel, leafPanel } from './panel.ts';
import { nameOf, type Scene } from './scene.ts';

const modeSelect = (group: DraftGroup, { voice, live }: Scene): Markup => {
  const current = group.op === 'atLeast' ? `atLeast ${group.n}` : group.op;
  const counts = group.of
    .map((_, at) => at + 1)
    .filter((n) => n > 1 && (n < group.of.length || n === group.n));
  const choices = [
    ['all', voice.say('builder.modeAll')],
    ['any', voice.say('builder.modeAny')],
    ...counts.map((n) => [`atLeast ${n}`, voice.say('builder.modeSome', { count: n })]),
    ...(current === 'atLeast 1' ? [[current, voice.say('builder.modeAny')]] : []),
  ];
  const id = `mode-${group.id}`;
  return html`<span class="mode">
    <label class="hidden-text" for="${id}">${voice.say('builder.modeLabel')}</label>
    <select class="input" id="${id}" name="${id}" data-change="${commandText({ do: 'mode', node: group.id })}">${choices.map(
      ([value = '', label = '']) =>
        html`<option value="${value}"${value === current && html` selected`}>${label}</option>`,
    )}</select>
    ${!live && html`<button class="button button-plain small-button" name="do" value="${commandText({ do: 'mode', node: group.id })}">${voice.say('builder.set')}</button>`}
  </span>`;
};

const addButton = (group: DraftGroup, { voice, builder }: Scene): Markup => {
  const isOpen = builder.finder?.place === 'into' && builder.finder.node === group.id;
  const label = voice.say(
    group.of.length === 0 ? 'builder.addFirst' : group.op === 'all' ? 'builder.add' : 'builder.addOther',
  );
  return html`<button class="block add" name="do" id="add-${group.id}" value="${commandText({ do: 'find', node: group.id })}" aria-expanded="${String(isOpen)}">${icon('plus')}<span class="label">${label}</span></button>`;
};

const finderHere = (place: 'into' | 'or', id: string, scene: Scene): Markup | undefined =>
  scene.builder.finder?.place === place && scene.builder.finder.node === id ? finderMarkup(scene) : undefined;

const problemMark = (id: string, { problems, nodeAt, voice }: Scene): Markup | undefined =>
  problems.some(({ pointer }) => nodeAt(pointer) === id)
    ? html`<span class="problem-mark">${icon('alert')}<span class="hidden-text">${voice.say('builder.hasWarning')}</span></span>`
    : undefined;

const leafMarkup = (node: Extract<DraftNode, { kind: 'leaf' }>, preferred: boolean, scene: Scene): Markup => {
  const { voice, builder } = scene;
  const isOpen = builder.open === node.id;
  const finder = finderHere('or', node.id, scene);
  const grip = html`<span class="grip" data-grip="${node.id}" title="${voice.say('builder.drag')}">${icon('grip')}</span>`;
  const block = blockMarkup({
    state: preferred ? 'optional' : 'asked',
    label: nameOf(node, scene),
    note: leafNote(node.leaf, voice),
    hint: undefined,
  });
  return html`<li class="part${(isOpen || finder !== undefined) && ' is-open'}" data-node="${node.id}">
    <span class="handle">${grip}<button class="bare" name="do" id="part-${node.id}" value="${commandText(isOpen ? { do: 'close' } : { do: 'open', node: node.id })}" aria-expanded="${String(isOpen)}"${isOpen && html` aria-controls="panel-${node.id}"`}>${block}<span class="hidden-text">. ${voice.say('builder.change')}</span></button>${problemMark(node.id, scene)}</span>
    ${isOpen && leafPanel(node, scene)}
    ${finder}
  </li>`;
};

const groupMarkup = (node: DraftGroup, preferred: boolean, scene: Scene): Markup => {
  const { voice, builder } = scene;
  const isOpen = builder.open === node.id;
  const finder = finderHere('or', node.id, scene);
  return html`<li class="part part-group${(isOpen || finder !== undefined) && ' is-open'}" data-node="${node.id}">
    <div class="group framed" role="group" aria-label="${nameOf(node, scene)}">
      <div class="group-head">
        <span class="grip" data-grip="${node.id}" title="${voice.say('builder.drag')}">${icon('grip')}</span>
        ${modeSelect(node, scene)}
        <button class="icon-button" name="do" id="part-${node.id}" value="${commandText(isOpen ? { do: 'close' } : { do: 'open', node: node.id })}" aria-expanded="${String(isOpen)}">${icon('settings')}<span class="hidden-text">${voice.say('builder.changeGroup', { parts: nameOf(node, scene) })}</span></button>
        ${problemMark(node.id, scene)}
      </div>
      ${isOpen && groupPanel(node, scene)}
      ${partsMarkup(node, preferred, scene)}
    </div>
    ${finder}
  </li>`;
};

const partMarkup = (node: DraftNode, preferred: boolean, scene: Scene): Markup =>
  node.kind === 'leaf' ? leafMarkup(node, preferred, scene) : groupMarkup(node, preferred, scene);

const partsMarkup = (group: DraftGroup, preferred: boolean, scene: Scene): Markup => {
  const finder = finderHere('into', group.id, scene);
  return html`<ul role="list" class="parts" data-group="${group.id}">
    ${group.of.map((part) => partMarkup(part, preferred, scene))}
    <li class="part adder${finder !== undefined && ' is-open'}">${addButton(group, scene)}${finder}</li>
  </ul>`;
};

/** What a person must have: the blocks of the rule, each of which opens what can be said of it. */
export const requiredMarkup = (scene: Scene): Markup => {
  const { voice, builder } = scene;
  const root = builder.history.present.required;
  return html`<section class="half" aria-labelledby="half-required">
    <div class="half-head">
      <h2 id="half-required">${voice.say('builder.required')}</h2>
      ${root.of.length > 1 && modeSelect(root, scene)}
    </div>
    ${root.of.length === 0 && html`<p class="quiet measure">${voice.say('builder.empty')}</p>`}
    ${partsMarkup(root, false, scene)}
    ${
      root.of.length > 1 &&
      html`<p class="otherwise"><button class="link-button" name="do" id="or-${REQUIRED}" value="${commandText({ do: 'or', node: REQUIRED })}">${icon('split')}${voice.say('builder.orAll')}</button></p>`
    }
    ${finderHere('or', REQUIRED, scene)}
  </section>`;
};

/** What would be nice to have, and never decides. */
export const preferredMarkup = (scene: Scene): Markup => {
  const { voice, builder } = scene;
  return html`<section class="half" aria-labelledby="half-preferred">
    <div class="half-head"><h2 id="half-preferred">${voice.say('builder.preferred')}</h2></div>
    <p class="quiet small measure">${voice.say('builder.preferredText')}</p>
    ${partsMarkup({ ...builder.history.present.preferred, id: PREFERRED }, true, scene)}
  </section>`;
};
