/**
 * Asks every two seconds whether the wallet has answered, and moves on to the result. A lost connection is told and
 * waited out: nothing is lost by it.
 */
const EVERY_MS = 2000;

const box = document.querySelector<HTMLElement>('#waiting');
const now = box?.querySelector<HTMLElement>('.now');
if (box !== null && now !== null && now !== undefined) {
  const { session = '', result = '/result', arrived = '', offline = '' } = box.dataset;
  const waitingText = now.textContent;
  let etag = '';

  const say = (text: string): void => {
    if (now.textContent !== text) now.textContent = text;
  };
  const ask = async (): Promise<void> => {
    const response = await fetch(`/api/sessions/${session}`, {
      headers: { accept: 'application/json', ...(etag === '' ? {} : { 'if-none-match': etag }) },
      cache: 'no-store',
    });
    if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
    say(waitingText);
    if (response.status === 304) return;
    etag = response.headers.get('etag') ?? '';
    const body: unknown = response.ok ? await response.json() : undefined;
    if (typeof body === 'object' && body !== null && 'state' in body && body.state === 'waiting') return;
    say(arrived);
    location.replace(result);
    // The page is on its way out; nobody asks again.
    await new Promise(() => {});
  };
  const watch = async (): Promise<void> => {
    try {
      if (!document.hidden) await ask();
    } catch {
      say(offline);
    }
    setTimeout(watch, EVERY_MS);
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask().catch(() => say(offline));
  });
  setTimeout(watch, EVERY_MS);
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

export {};
