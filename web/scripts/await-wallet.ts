/**
 * Asks every two seconds whether the wallet has answered, tells how far the check of its answer is, and moves on to
 * the result. A lost connection is told and waited out: nothing is lost by it.
 */
import { sessionReader } from './read-session.ts';
import { showBegun, showProgress } from './show-progress.ts';

const WAITING_MS = 2000;
/** What is checked changes by the second. */
const CHECKING_MS = 600;

const box = document.querySelector<HTMLElement>('#waiting');
const now = box?.querySelector<HTMLElement>('.now');
if (box !== null && now !== null && now !== undefined) {
  const { session = '', result = '/result', arrived = '', offline = '' } = box.dataset;
  const waitingText = now.textContent;
  const ways = document.querySelector<HTMLElement>('#ways');
  const read = sessionReader(session);
  let every = WAITING_MS;

  const say = (text: string): void => {
    if (now.textContent !== text) now.textContent = text;
  };
  const ask = async (): Promise<void> => {
    const word = await read();
    say(waitingText);
    if (word === 'same' || (word !== 'gone' && word.state === 'waiting')) return;
    if (word !== 'gone' && word.state === 'checking') {
      every = CHECKING_MS;
      if (ways !== null) ways.hidden = true;
      box.hidden = true;
      for (const head of document.querySelectorAll<HTMLElement>('[data-checking]'))
        head.textContent = head.dataset['checking'] ?? '';
      showBegun();
      showProgress(word.progress);
      return;
    }
    box.hidden = false;
    say(arrived);
    location.replace(result);
    // The page is on its way out; nobody asks again.
    await new Promise(() => {});
  };
  const watch = async (): Promise<void> => {
    try {
      if (!document.hidden) await ask();
    } catch {
      box.hidden = false;
      say(offline);
    }
    setTimeout(watch, every);
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden)
      ask().catch(() => {
        box.hidden = false;
        say(offline);
      });
  });
  setTimeout(watch, every);
}

const copy = document.querySelector<HTMLButtonElement>('#copy');
const link = document.querySelector<HTMLInputElement>('#link');
if (copy !== null && link !== null && navigator.clipboard !== undefined) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(link.value);
    const label = copy.querySelector('span');
    if (label !== null) label.textContent = copy.dataset['done'] ?? '';
  });
}
