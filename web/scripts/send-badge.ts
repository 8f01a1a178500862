/**
 * Sends a badge without leaving the page, so that a mistake or a lost connection costs nothing that was chosen or
 * typed. Without scripts the form does the same by itself, and the page comes back with what to correct.
 */
import { hideProgress } from './show-progress.ts';
import { prepare, sendWatched } from './watched-check.ts';

const form = document.querySelector<HTMLFormElement>('#send-badge');
const slot = document.querySelector<HTMLElement>('#problem-slot');
const button = form?.querySelector<HTMLButtonElement>('button[type=submit]');
const label = button?.querySelector('span');

/** Words that wait in the page for when they are needed. */
const prepared = (name: 'offline' | 'broken' | 'too-large'): Node =>
  document.querySelector<HTMLTemplateElement>(`#${name}`)?.content.cloneNode(true) ?? new DocumentFragment();

const tell = (content: Node): void => {
  slot?.replaceChildren(content);
  slot?.scrollIntoView({ block: 'center' });
  slot?.focus({ preventScroll: true });
};

/** Room for the form around the file. */
const FRAME_BYTES = 2048;

/** Whether what was chosen is more than is taken; it would be uploaded for nothing. */
const isTooLarge = (target: HTMLFormElement, data: FormData): boolean => {
  const file = data.get('file');
  const size = file instanceof File ? file.size : 0;
  return size + FRAME_BYTES > Number(target.dataset['most']);
};

const send = async (target: HTMLFormElement): Promise<void> => {
  const body = new FormData(target);
  if (isTooLarge(target, body)) return tell(prepared('too-large'));
  const { url, ok, text } = await sendWatched(target.action, body);
  if (ok && !url.pathname.startsWith('/api/') && !url.searchParams.has('problem')) {
    location.assign(url);
    // The page is on its way out; what is told on it stays.
    await new Promise(() => {});
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  tell(page.querySelector('#problem') ?? prepared('broken'));
};

if (form !== null && button !== null && button !== undefined && label !== null && label !== undefined) {
  const ready = label.textContent;
  form.addEventListener('input', prepare);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    label.textContent = button.dataset['busy'] ?? ready;
    await send(form).catch(() => tell(prepared('offline')));
    hideProgress();
    button.removeAttribute('aria-disabled');
    label.textContent = ready;
  });
}
