import { expect, test } from 'vitest';
import { ok } from '../../../functions/domain/result.ts';
import { limitFetches, MAX_FETCHES } from '../../../functions/services/documents/limit-fetches.ts';
import type { DocumentFetcher } from '../../../functions/services/ports/document-fetcher.ts';

const counting = (): DocumentFetcher & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    async fetch(url, purpose) {
      asked.push(`${purpose} ${url}`);
      return ok({ bytes: new Uint8Array(), contentType: 'application/json', cacheSeconds: 0 });
    },
  };
};
const TOO_MANY = { ok: false, error: { kind: 'refused', reason: 'too-many-fetches' } };

test('one request has so many documents, and the next has its own', async () => {
  const fetcher = counting();
  const limited = limitFetches(fetcher);
  for (let at = 0; at < MAX_FETCHES; at += 1) {
    expect(await limited.fetch(`https://a.example/${at}`, 'did-document')).toMatchObject({ ok: true });
  }
  expect(await limited.fetch('https://a.example/more', 'did-document')).toEqual(TOO_MANY);
  expect(fetcher.asked).toHaveLength(MAX_FETCHES);
  expect(await limitFetches(fetcher).fetch('https://a.example/more', 'did-document')).toMatchObject({
    ok: true,
  });
});

test('asking again for the same document costs nothing, also when there are no more', async () => {
  const fetcher = counting();
  const limited = limitFetches(fetcher, { max: 2 });
  const [first, again] = await Promise.all([
    limited.fetch('https://a.example/', 'did-document'),
    limited.fetch('https://a.example/', 'did-document'),
  ]);
  expect(again).toBe(first);
  await limited.fetch('https://a.example/', 'status-list');
  expect(await limited.fetch('https://b.example/', 'status-list')).toEqual(TOO_MANY);
  expect(await limited.fetch('https://a.example/', 'did-document')).toBe(first);
  expect(fetcher.asked).toEqual(['did-document https://a.example/', 'status-list https://a.example/']);
});

test('nobody is waited for when the time is over, and nobody new is asked', async () => {
  const fetcher = counting();
  const answers = fetcher.fetch;
  const never: DocumentFetcher = {
    fetch: (url, purpose) => (url.includes('silent') ? new Promise(() => undefined) : answers(url, purpose)),
  };
  const time = new AbortController();
  const limited = limitFetches(never, { over: time.signal });
  expect(await limited.fetch('https://a.example/', 'did-document')).toMatchObject({ ok: true });
  const waiting = limited.fetch('https://silent.example/', 'did-document');
  time.abort();
  const OUT_OF_TIME = { ok: false, error: { kind: 'unreachable', reason: 'out-of-time' } };
  expect(await waiting).toEqual(OUT_OF_TIME);
  expect(await limited.fetch('https://b.example/', 'did-document')).toEqual(OUT_OF_TIME);
  expect(await limited.fetch('https://a.example/', 'did-document')).toMatchObject({ ok: true });
  expect(fetcher.asked).toEqual(['did-document https://a.example/']);
});
