import { choicesMarkup, choicesOf } from '../../rule-builder/finder.ts';
import type { Scene } from '../../rule-builder/scene.ts';

/** Long enough not to ask at every key, short enough not to be waited for. */
const PAUSE_MS = 180;

/**
 * The combobox of the finder (WAI-ARIA Authoring Practices, editable with a list): typing searches after a pause, arrows
 * choose, Enter takes, Escape is left to the builder. The focus stays in the field.
 */
export const watchChoices = (root: HTMLElement, scene: () => Scene, act: (command: string) => void) => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let active = -1;
  const field = (): HTMLInputElement | null => root.querySelector<HTMLInputElement>('#q');
  const options = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>('[role=option]')];

  const choose = (at: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : (at + all.length) % all.length;
    for (const [index, option] of all.entries()) {
      option.setAttribute('aria-selected', String(index === active));
      if (index === active) option.scrollIntoView({ block: 'nearest' });
    }
    if (active < 0) field()?.removeAttribute('aria-activedescendant');
    else field()?.setAttribute('aria-activedescendant', `choice-${active}`);
  };

  /** Keys that were pressed before the answer was there; they mean what is found, not what was. */
  let early: string[] = [];
  const isStale = (): boolean => waiting !== undefined || scene().found.state === 'busy';

  const take = (key: string): void => {
    if (key === 'ArrowDown') choose(active + 1);
    else if (key === 'ArrowUp') choose(active < 0 ? -1 : active - 1);
    else act(options()[active]?.dataset['command'] ?? 'search');
  };

  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.id !== 'q') return;
    clearTimeout(waiting);
    early = [];
    waiting = setTimeout(() => {
      waiting = undefined;
      act('search');
    }, PAUSE_MS);
  });
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLInputElement) || event.target.id !== 'q') return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter') return;
    event.preventDefault();
    if (isStale()) early.push(event.key);
    else take(event.key);
  });
  // A press would take the focus out of the field before the click arrives.
  root.addEventListener('pointerdown', (event) => {
    if (event.target instanceof Element && event.target.closest('[role=option]') !== null)
      event.preventDefault();
  });
  root.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option !== null) act(option.dataset['command'] ?? '');
  });

  return {
    /** Draws what was found without touching the field. */
    draw(): void {
      active = -1;
      const slot = root.querySelector<HTMLElement>('#choices-slot');
      if (slot !== null) slot.innerHTML = choicesMarkup(scene()).markup;
      field()?.removeAttribute('aria-activedescendant');
      field()?.setAttribute('aria-expanded', String(options().length > 0));
      const keys = early;
      early = [];
      // Enter alone was about the search, which has just been made; and whoever went on waits for nothing any more.
      const isMeant = keys[0] !== 'Enter' && document.activeElement === field();
      if (isMeant) for (const key of keys) take(key);
    },
    count: (): number => {
      const { finder } = scene().builder;
      return finder === undefined ? 0 : choicesOf(finder, scene()).length;
    },
  };
};
