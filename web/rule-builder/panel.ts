import { ASSESSMENTS, type PublicAchievement } from '../../functions/domain/achievement.ts';
import { ASSURANCES, type Leaf } from '../../functions/domain/requirement/requirement.ts';
import { type Command, commandText } from '../../functions/domain/rule-draft/builder.ts';
import type { DraftGroup, DraftLeaf, DraftNode } from '../../functions/domain/rule-draft/draft.ts';
import { movesOf } from '../../functions/domain/rule-draft/moves.ts';
import { ageOf, TERM_FIELDS } from '../../functions/domain/rule-draft/terms.ts';
import { describeEffort } from '../../functions/domain/sentences/explain-leaf.ts';
import { issuerName } from '../../functions/domain/sentences/names.ts';
import { WORDS } from '../../functions/domain/sentences/words/all.ts';
import { html, icon, type Markup } from '../view/markup.ts';
import { nameAt, nameOf, type Scene } from './scene.ts';

const button = (command: Command, sign: string, label: string, id: string): Markup =>
  html`<button class="tool" name="do" id="${command.do}-${id}" value="${commandText(command)}">${icon(sign)}<span>${label}</span></button>`;

const option = (value: string, label: string, isChosen: boolean): Markup =>
  html`<option value="${value}"${isChosen && html` selected`}>${label}</option>`;

/** What a change of any field of the panel asks for. */
const onChange = (node: DraftLeaf): Markup =>
  html` data-change="${commandText({ do: 'terms', node: node.id })}"`;

const ageField = (node: DraftLeaf, { voice }: Scene): Markup => {
  const { age, unit } =
    node.leaf.maxAgeMonths === undefined ? { age: '', unit: 'years' } : ageOf(node.leaf.maxAgeMonths);
  return html`<div class="field">
    <label for="age">${voice.say('builder.age')}</label>
    <div class="pair">
      <input class="input" id="age" name="${TERM_FIELDS.age}" inputmode="numeric" autocomplete="off" value="${age}" aria-describedby="age-hint"${onChange(node)}>
      <label class="hidden-text" for="unit">${voice.say('builder.unit')}</label>
      <select class="input" id="unit" name="${TERM_FIELDS.unit}"${onChange(node)}>${option('years', voice.say('builder.years'), unit === 'years')}${option('months', voice.say('builder.months'), unit === 'months')}</select>
    </div>
    <p class="hint" id="age-hint">${voice.say('builder.ageHint')}</p>
  </div>`;
};

const levelField = (
  node: DraftLeaf,
  achievement: PublicAchievement | undefined,
  { voice }: Scene,
): Markup | undefined => {
  const { minLevel } = node.leaf;
  const listed = achievement?.levels ?? [];
  const levels = minLevel === undefined || listed.includes(minLevel) ? listed : [...listed, minLevel];
  if (levels.length === 0) return undefined;
  return html`<div class="field">
    <label for="level">${voice.say('builder.level')}</label>
    <select class="input" id="level" name="${TERM_FIELDS.level}"${onChange(node)}>${option('', voice.say('builder.anyLevel'), minLevel === undefined)}${levels.map((level) => option(level, voice.say('block.level', { level }), level === minLevel))}</select>
  </div>`;
};

const assuranceField = (node: DraftLeaf, { voice }: Scene): Markup => {
  const current = node.leaf.minAssurance ?? 'bearer';
  return html`<div class="field">
    <label for="assurance">${voice.say('builder.assurance')}</label>
    <select class="input" id="assurance" name="${TERM_FIELDS.assurance}"${onChange(node)}>${ASSURANCES.toReversed().map((one) => option(one, voice.say(`builderAssurance.${one}`), one === current))}</select>
  </div>`;
};

const box = (node: DraftLeaf, name: string, value: string, label: string, isOn: boolean): Markup =>
  html`<label class="check"><input type="checkbox" name="${name}" value="${value}"${isOn && html` checked`}${onChange(node)}><span>${label}</span></label>`;

/** Only where the rule names no badge: of a badge the catalog says how it is earned. */
const assessmentField = (node: DraftLeaf, { voice }: Scene): Markup | undefined => {
  const { achievement, assessment } = node.leaf;
  if (achievement !== undefined && assessment === undefined) return undefined;
  return html`<fieldset class="field">
    <legend>${voice.say('builder.assessment')}</legend>
    <div class="checks">${ASSESSMENTS.map((way) => box(node, TERM_FIELDS.assessment, way, voice.say(`assessment.${way}`), assessment?.includes(way) === true))}</div>
  </fieldset>`;
};

/** Issuers that a person might want to name: those that are named, and whoever signs badges around this one. */
const issuersAround = (leaf: Leaf, scene: Scene): readonly string[] => {
  const { catalog } = scene;
  const named = leaf.achievement === undefined ? undefined : catalog.achievement(leaf.achievement);
  const urls =
    leaf.competency === undefined
      ? (named?.competencies ?? []).map(({ targetUrl }) => targetUrl)
      : [leaf.competency];
  const ids = [
    ...urls.flatMap((url) => catalog.withCompetency(url)),
    ...(leaf.achievementType === undefined ? [] : catalog.withType(leaf.achievementType)),
  ];
  const around = ids.flatMap((id) => catalog.achievement(id)?.creators ?? []);
  const known = around.filter((issuer) => issuerName(issuer, catalog) !== undefined);
  const own = new Set(named?.creators ?? []);
  return [...new Set([...(leaf.issuers ?? []), ...known])]
    .filter((issuer) => !own.has(issuer) || leaf.issuers?.includes(issuer))
    .slice(0, 12);
};

const nameOfIssuer = (issuer: string, { catalog }: Scene): string => issuerName(issuer, catalog) ?? issuer;

const issuerField = (node: DraftLeaf, achievement: PublicAchievement | undefined, scene: Scene): Markup => {
  const { voice, builder } = scene;
  const { issuers = [], trust = [] } = node.leaf;
  const foreign = trust.filter((id) => scene.trustLists.every((list) => list.id !== id));
  const lists = [
    ...scene.trustLists,
    ...foreign.map((id) => ({ id, name: scene.catalog.trustName(id) ?? id })),
  ];
  const creators = [...new Set((achievement?.creators ?? []).map((one) => nameOfIssuer(one, scene)))];
  const wrong = builder.refusal === 'issuer-invalid';
  const isNamed = achievement === undefined || issuers.length + trust.length > 0;
  return html`<details class="field" id="issuers-${node.id}"${(isNamed || wrong) && html` open`}>
    <summary>${icon('chevron')}${voice.say(achievement === undefined ? 'builder.issuers' : 'builder.moreIssuers')}</summary>
    <fieldset>
      <legend class="hidden-text">${voice.say(achievement === undefined ? 'builder.issuers' : 'builder.moreIssuers')}</legend>
      ${creators.length > 0 && html`<p class="hint">${voice.say('builder.creators', { issuers: voice.list(creators) })}</p>`}
      <div class="checks">${issuersAround(node.leaf, scene).map((one) => box(node, TERM_FIELDS.issuer, one, nameOfIssuer(one, scene), issuers.includes(one)))}${lists.map(({ id, name }) => box(node, TERM_FIELDS.trust, id, voice.say('builder.trust', { list: name }), trust.includes(id)))}</div>
      <p><a href="${voice.href(`/manage/${scene.employer}/trust`)}" target="_blank" rel="noopener">${voice.say('builder.trustPage')}</a></p>
      <div class="field other">
        <label for="other-issuer">${voice.say('builder.otherIssuer')}</label>
        <input class="input" id="other-issuer" name="${TERM_FIELDS.otherIssuer}" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="other-issuer-hint"${wrong && html` aria-invalid="true"`}${onChange(node)}>
        <p class="hint" id="other-issuer-hint">${wrong ? voice.say('builderRefusal.issuer-invalid') : voice.say('builder.otherIssuerHint')}</p>
      </div>
    </fieldset>
  </details>`;
};

const aboutBadge = (achievement: PublicAchievement | undefined, scene: Scene): Markup | undefined => {
  if (achievement === undefined) return undefined;
  const { voice, catalog } = scene;
  const parts = achievement.stackOf.flatMap((id) => catalog.achievement(id)?.name ?? []);
  const instead = achievement.acceptsInstead.flatMap((id) => catalog.achievement(id)?.name ?? []);
  return html`<div class="about">
    <p>${voice.say(`type.${achievement.achievementType}`)} · ${achievement.organizationName} · ${voice.say(`assessment.${achievement.assessment}`)} · ${describeEffort(achievement, voice.locale)}</p>
    ${parts.length > 0 && html`<p>${voice.say('builder.stack', { parts: voice.list(parts) })}</p>`}
    ${instead.length > 0 && html`<p>${voice.say('builder.instead', { organization: achievement.organizationName, badges: voice.list(instead) })}</p>`}
    <p><a href="${voice.href(`/achievements/${achievement.id}`)}" target="_blank" rel="noopener">${voice.say('builder.seeBadge')}</a></p>
  </div>`;
};

const moveTools = (node: DraftNode, scene: Scene): Markup => {
  const { voice, builder, live } = scene;
  const moves = movesOf(builder.history.present, node.id);
  const select = `to-${node.id}`;
  return html`<fieldset class="tools-row">
    <legend>${voice.say('builder.place')}</legend>
    <div class="tools">
      ${moves.up && button({ do: 'up', node: node.id }, 'up', voice.say('builder.up'), node.id)}
      ${moves.down && button({ do: 'down', node: node.id }, 'down', voice.say('builder.down'), node.id)}
      ${moves.in && button({ do: 'in', node: node.id }, 'in', voice.say('builder.in'), node.id)}
      ${moves.out && button({ do: 'out', node: node.id }, 'out', voice.say('builder.out'), node.id)}
      ${
        moves.isPreferred
          ? button({ do: 'require', node: node.id }, 'asterisk', voice.say('builder.require'), node.id)
          : button({ do: 'prefer', node: node.id }, 'sparkle', voice.say('builder.prefer'), node.id)
      }
      ${node.kind === 'group' && button({ do: 'unwrap', node: node.id }, 'split', voice.say('builder.unwrap'), node.id)}
      ${button({ do: 'remove', node: node.id }, 'trash', voice.say('builder.remove'), node.id)}
    </div>
    ${
      moves.groups.length > 1 &&
      html`<div class="pair move-to">
        <label for="${select}">${voice.say('builder.moveTo')}</label>
        <select class="input" id="${select}" name="${select}" data-change="${`move ${node.id}`}">${live && option('', voice.say('builder.choose'), true)}${moves.groups.map((id) => option(id, nameAt(id, scene), false))}</select>
        ${!live && html`<button class="button button-plain small-button" name="do" value="${`move ${node.id}`}">${voice.say('builder.go')}</button>`}
      </div>`
    }
  </fieldset>`;
};

const panel = (node: DraftNode, scene: Scene, inside: Markup): Markup => {
  const { voice } = scene;
  return html`<div class="settings" id="panel-${node.id}" role="group" aria-label="${voice.say('builder.settings', { part: nameOf(node, scene) })}">
    <div class="settings-head">
      <h3>${nameOf(node, scene)}</h3>
      <button class="icon-button" name="do" id="close-${node.id}" value="close">${icon('x')}<span class="hidden-text">${voice.say('builder.close')}</span></button>
    </div>
    ${inside}
  </div>`;
};

/** What of a block's problems its author reads right beside it. */
const ownProblems = (node: DraftNode, { problems, nodeAt, voice }: Scene): readonly Markup[] =>
  problems
    .filter(({ pointer }) => nodeAt(pointer) === node.id)
    .map(
      (problem) =>
        html`<p class="warning">${icon('alert')}<span>${explained(problem, voice.locale)}</span></p>`,
    );

const explained = (problem: Scene['problems'][number], locale: Scene['voice']['locale']): string => {
  const { limit = '', name = '', level = '', list = '' } = problem.detail ?? {};
  return WORDS[locale].problems[problem.code]({ limit, name, level, list });
};

const alternatives = (node: DraftNode, { voice }: Scene): Markup => html`<fieldset class="tools-row">
  <legend>${voice.say('builder.alternatives')}</legend>
  <div class="tools">
    ${button({ do: 'or', node: node.id }, 'split', voice.say('builder.or'), node.id)}
    ${button({ do: 'prior', node: node.id }, 'hand', voice.say('builder.prior'), node.id)}
  </div>
</fieldset>`;

/** Everything that can be said of one block, and done with it. */
export const leafPanel = (node: DraftLeaf, scene: Scene): Markup => {
  const { voice, catalog, live } = scene;
  const { achievement: id } = node.leaf;
  const achievement = id === undefined ? undefined : catalog.achievement(id);
  return panel(
    node,
    scene,
    html`${ownProblems(node, scene)}
    ${aboutBadge(achievement, scene)}
    <div class="terms">
      ${ageField(node, scene)}
      ${levelField(node, achievement, scene)}
      ${assuranceField(node, scene)}
      ${assessmentField(node, scene)}
      ${issuerField(node, achievement, scene)}
    </div>
    ${!live && html`<p><button class="button" name="do" value="${commandText({ do: 'terms', node: node.id })}">${voice.say('builder.apply')}</button></p>`}
    ${alternatives(node, scene)}
    ${moveTools(node, scene)}`,
  );
};

/** What can be done with a group. */
export const groupPanel = (node: DraftGroup, scene: Scene): Markup =>
  panel(node, scene, html`${ownProblems(node, scene)}${alternatives(node, scene)}${moveTools(node, scene)}`);
