/** How far a press must move to be a drag. */
const THRESHOLD = 6;
/** The middle of a block: dropped there, two become a choice; nearer to its ends, one stands before or after. */
const MIDDLE = 0.3;

type Side = 'before' | 'after' | 'on' | 'end';

interface Target {
  readonly element: HTMLElement;
  readonly side: Side;
  readonly command: string;
}

const indexIn = (item: HTMLElement): number =>
  [...(item.parentElement?.querySelectorAll<HTMLElement>(':scope > [data-node]') ?? [])].indexOf(item);

/** Where something would go that is let go at this point. */
const targetAt = (root: HTMLElement, node: string, x: number, y: number): Target | undefined => {
  const under = document.elementFromPoint(x, y);
  if (under === null || !root.contains(under)) return undefined;
  const item = under.closest<HTMLElement>('[data-node]');
  const list = under.closest<HTMLElement>('[data-group]');
  if (item !== null && item.closest(`[data-node="${node}"]`) !== null) return undefined;
  const parent = item?.parentElement?.dataset['group'];
  // A group takes what is dropped into it; a block says by its halves.
  if (item !== null && parent !== undefined && (list === null || !item.contains(list))) {
    const { left, width } = (item.querySelector('.handle') ?? item).getBoundingClientRect();
    const at = (x - left) / Math.max(1, width);
    const index = indexIn(item);
    if (at < MIDDLE) return { element: item, side: 'before', command: `move ${node} ${parent} ${index}` };
    if (at > 1 - MIDDLE)
      return { element: item, side: 'after', command: `move ${node} ${parent} ${index + 1}` };
    return { element: item, side: 'on', command: `join ${node} ${item.dataset['node'] ?? ''}` };
  }
  const group = list?.dataset['group'];
  return list === null || group === undefined
    ? undefined
    : { element: list, side: 'end', command: `move ${node} ${group}` };
};

/**
 * Lets parts be dragged by their grip, with a mouse or a finger. An extra: everything that it does, a button does too.
 * The block that moves is drawn by classes alone; Escape, or letting go outside, leaves everything as it was.
 */
export const watchDrag = (root: HTMLElement, act: (command: string) => void): void => {
  let node: string | undefined;
  let start = { x: 0, y: 0 };
  let ghost: HTMLElement | undefined;
  let target: Target | undefined;

  const mark = (next: Target | undefined): void => {
    if (target !== undefined) delete target.element.dataset['drop'];
    target = next;
    if (target !== undefined) target.element.dataset['drop'] = target.side;
  };
  const end = (): void => {
    mark(undefined);
    ghost?.remove();
    root.querySelector('.is-dragged')?.classList.remove('is-dragged');
    [node, ghost] = [undefined, undefined];
  };
  const lift = (item: HTMLElement): HTMLElement => {
    item.classList.add('is-dragged');
    const block = item.querySelector('.block, .framed') ?? item;
    const copy = document.createElement('div');
    copy.className = 'ghost';
    copy.append(block.cloneNode(true));
    for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
    copy.inert = true;
    document.body.append(copy);
    return copy;
  };

  root.addEventListener('pointerdown', (event) => {
    const grip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-grip]') : null;
    if (grip === null || event.button !== 0) return;
    event.preventDefault();
    node = grip.dataset['grip'];
    start = { x: event.clientX, y: event.clientY };
    grip.setPointerCapture(event.pointerId);
  });
  root.addEventListener('pointermove', (event) => {
    if (node === undefined) return;
    const { clientX: x, clientY: y } = event;
    if (ghost === undefined) {
      if (Math.hypot(x - start.x, y - start.y) < THRESHOLD) return;
      const item = root.querySelector<HTMLElement>(`[data-node="${node}"]`);
      if (item === null) return end();
      ghost = lift(item);
    }
    ghost.style.translate = `${x}px ${y}px`;
    mark(targetAt(root, node, x, y));
  });
  root.addEventListener('pointerup', () => {
    const command = ghost === undefined ? undefined : target?.command;
    end();
    if (command !== undefined) act(command);
  });
  root.addEventListener('pointercancel', end);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && ghost !== undefined) end();
  });
};
