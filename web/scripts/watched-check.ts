import { sessionReader } from './read-session.ts';
import { showBegun, showProgress, showSending } from './show-progress.ts';

/** A session that waits for what is sent, so that it can be asked meanwhile how far the check is. */
interface Opened {
  readonly id: string;
  readonly secret: string;
  readonly at: number;
}

/** What came back at last, wherever it led. */
export interface Answer {
  readonly url: URL;
  readonly ok: boolean;
  readonly text: string;
}

/** Younger than a session lives, so that it does not end on the way. */
const FRESH_MS = 10 * 60_000;
const ASK_MS = 600;

const open = async (): Promise<Opened | undefined> => {
  const response = await fetch('/api/sessions', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: '{}',
  });
  const body: unknown = response.ok ? await response.json() : undefined;
  if (typeof body !== 'object' || body === null || !('id' in body) || !('secret' in body)) return undefined;
  return { id: String(body.id), secret: String(body.secret), at: Date.now() };
};

let opening: Promise<Opened | undefined> | undefined;

/** Opens a session ahead, when something was chosen, so that sending it need not wait for one. */
export const prepare = (): void => {
  opening ??= open().catch(() => undefined);
};

/** The session that was opened ahead, or a new one; without one the badge is checked all the same. */
const takeOpened = async (): Promise<Opened | undefined> => {
  prepare();
  const ahead = await opening;
  opening = undefined;
  return ahead !== undefined && Date.now() - ahead.at < FRESH_MS ? ahead : open().catch(() => undefined);
};

const follow = async ({ id, secret }: Opened, isOver: () => boolean): Promise<void> => {
  const read = sessionReader(id, { authorization: `Bearer ${secret}` });
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, ASK_MS));
    const word = isOver() ? 'gone' : await read().catch(() => 'same' as const);
    if (word === 'gone') return;
    if (word !== 'same' && !isOver()) showProgress(word.progress);
  }
};

/**
 * Sends a form and tells meanwhile what happens to it: the bytes that are gone, then the checks that are done.
 * @throws when the connection is lost
 */
export const sendWatched = async (action: string, body: FormData): Promise<Answer> => {
  const opened = await takeOpened();
  const url = new URL(action, location.href);
  if (opened !== undefined) url.searchParams.set('session', opened.id);
  return new Promise((resolve, reject) => {
    let over = false;
    // Not `fetch`: it does not say how much of a body is sent.
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('accept', 'text/html');
    if (opened !== undefined) request.setRequestHeader('authorization', `Bearer ${opened.secret}`);
    request.upload.addEventListener('progress', ({ lengthComputable, loaded, total }) =>
      showSending(lengthComputable ? loaded : undefined, total),
    );
    request.upload.addEventListener('load', () => {
      showBegun();
      if (opened !== undefined) void follow(opened, () => over);
    });
    request.addEventListener('load', () => {
      const { status, responseText, responseURL } = request;
      resolve({ url: new URL(responseURL), ok: status >= 200 && status < 300, text: responseText });
    });
    request.addEventListener('error', () => reject(new Error('the connection was lost')));
    request.addEventListener('loadend', () => {
      over = true;
    });
    request.send(body);
  });
};
