/** What a session says of itself. */
export interface SessionWord {
  readonly state: string;
  readonly progress: unknown;
}

/**
 * Asks a session again and again (`If-None-Match`).
 * @param headers what opens it, where that is no cookie
 * @returns what it says; `same` when nothing has changed, `gone` when there is no such session
 * @throws when nobody answers, or nobody can just now
 */
export const sessionReader = (
  id: string,
  headers: Readonly<Record<string, string>> = {},
): (() => Promise<SessionWord | 'same' | 'gone'>) => {
  let etag = '';
  return async () => {
    const response = await fetch(`/api/sessions/${id}`, {
      headers: { accept: 'application/json', ...headers, ...(etag === '' ? {} : { 'if-none-match': etag }) },
      cache: 'no-store',
    });
    if (response.status >= 500 || response.status === 429) throw new Error(`status ${response.status}`);
    if (response.status === 304) return 'same';
    if (!response.ok) return 'gone';
    etag = response.headers.get('etag') ?? '';
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null || !('state' in body)) return 'gone';
    return { state: String(body.state), progress: 'progress' in body ? body.progress : undefined };
  };
};
