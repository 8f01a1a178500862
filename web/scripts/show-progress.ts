/** Draws how far a check is, as the server tells it: nothing here counts or guesses. */
const panel = document.querySelector<HTMLElement>('#progress');
const summary = panel?.querySelector<HTMLElement>('.summary');
const bar = panel?.querySelector('progress');
const list = panel?.querySelector('ul');

const numberIn = (of: unknown, name: string): number => {
  const value: unknown =
    typeof of === 'object' && of !== null ? Object.entries(of).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === 'number' ? value : 0;
};

const fill = (text: string | undefined, n: number, of: number): string =>
  (text ?? '').replace('%n', String(n)).replace('%of', String(of));

const say = (text: string): void => {
  if (summary && summary.textContent !== text) summary.textContent = text;
};

/** Takes the panel away. */
export const hideProgress = (): void => {
  if (panel) panel.hidden = true;
  say('');
};

/** The badge is on its way. @param sent of how many bytes; nothing as long as that is not known */
export const showSending = (sent: number | undefined, of: number): void => {
  if (!panel || !bar || !list) return;
  panel.hidden = false;
  list.hidden = true;
  bar.hidden = sent === undefined;
  bar.max = of;
  bar.value = sent ?? 0;
  say(panel.dataset['sending'] ?? '');
};

/** The badge has arrived, and nothing was told of its check yet. */
export const showBegun = (): void => {
  if (!panel || !bar) return;
  panel.hidden = false;
  bar.hidden = true;
  say(panel.dataset['begun'] ?? '');
};

/** @param progress what the session says, as it came */
export const showProgress = (progress: unknown): void => {
  const credentials = numberIn(progress, 'credentials');
  if (!panel || !bar || !list || credentials === 0) return;
  panel.hidden = false;
  bar.hidden = true;
  list.hidden = false;
  const { one = '', many, count } = panel.dataset;
  say(credentials === 1 ? one : fill(many, numberIn(progress, 'finished'), credentials));
  const answered =
    typeof progress === 'object' && progress !== null && 'answered' in progress ? progress.answered : {};
  for (const item of list.querySelectorAll<HTMLElement>('[data-check]')) {
    const n = numberIn(answered, item.dataset['check'] ?? '');
    item.classList.toggle('done', n === credentials);
    const told = item.querySelector('.count');
    if (told !== null) told.textContent = credentials === 1 ? '' : fill(count, n, credentials);
  }
};
