import type { BlockState } from './blocks.ts';
import { html, icon, type Markup } from './markup.ts';

/** What stands on a block. */
export interface BlockFace {
  readonly state: BlockState;
  readonly label: string;
  readonly note: string | undefined;
  /** Said before the label to who cannot see the shape. */
  readonly hint: string | undefined;
}

const ICONS: Readonly<Record<BlockState, string | undefined>> = {
  asked: undefined,
  held: 'check',
  missing: 'plus',
  unknown: 'unknown',
  optional: 'sparkle',
  refused: 'x',
};

/** One credential as a block with one stud: what `Block.astro` draws, for pages that draw in the browser too. */
export const blockMarkup = ({ state, label, note, hint }: BlockFace): Markup => {
  const sign = ICONS[state];
  return html`<span class="block ${state}">${sign !== undefined && icon(sign)}${hint !== undefined && html`<span class="hidden-text">${hint}: </span>`}<span class="label">${label}${note !== undefined && html`<span class="note"> · ${note}</span>`}</span></span>`;
};
