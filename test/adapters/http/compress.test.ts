import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { handle } from 'hono/aws-lambda';
import { describe, expect, it } from 'vitest';
import { compressed } from '../../../functions/http/compress.ts';
import { conditionalGet } from '../../../functions/http/etag.ts';

const PAGE = `<!doctype html><title>Ñandú</title>${'<p>Your badge counts at a job.</p>'.repeat(200)}`;

const app = new Hono();
app.use(compressed);
app.use('/tagged', conditionalGet);
app.get('/page', (c) => c.html(PAGE));
app.get('/tagged', (c) => c.html(PAGE));
app.get('/short', (c) => c.html('<p>short'));
app.get('/picture', (c) => c.body(new Uint8Array(5000), 200, { 'content-type': 'image/png' }));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { method, headers });
const codingOf = async (...args: Parameters<typeof ask>) =>
  (await ask(...args)).headers.get('content-encoding');

describe('an answer is compressed', () => {
  it.each([
    ['gzip, deflate, br', 'br'],
    ['GZIP;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0.000', null],
    ['identity', null],
    ['', null],
  ])('as the browser takes it: %j', async (header, coding) => {
    const answer = await ask('/page', { 'accept-encoding': header });
    expect(answer.headers.get('content-encoding')).toBe(coding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    const plain =
      coding === 'br' ? brotliDecompressSync(bytes) : coding === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(plain.toString()).toBe(PAGE);
    expect(bytes.length < PAGE.length / 10).toBe(coding !== null);
  });

  it('only where it is text, long enough, and sent at all', async () => {
    const takes = { 'accept-encoding': 'br' };
    expect(await codingOf('/short', takes)).toBeNull();
    expect(await (await ask('/short', takes)).text()).toBe('<p>short');
    expect(await codingOf('/picture', takes)).toBeNull();
    expect(await codingOf('/page', takes, 'HEAD')).toBeNull();
  });

  it('never on a request that another site could have made with our cookie on it', async () => {
    const takes = { 'accept-encoding': 'br', cookie: 'session=x' };
    for (const site of ['cross-site', 'same-site', undefined])
      expect(
        await codingOf('/page', site === undefined ? takes : { ...takes, 'sec-fetch-site': site }),
      ).toBeNull();
    for (const site of ['same-origin', 'none'])
      expect(await codingOf('/page', { ...takes, 'sec-fetch-site': site })).toBe('br');
  });

  it('and can still be asked for only where it changed', async () => {
    const takes = { 'accept-encoding': 'br' };
    const tag = (await ask('/tagged', takes)).headers.get('etag') ?? '';
    expect(tag).toMatch(/^W\/"/);
    expect((await ask('/tagged', { ...takes, 'if-none-match': tag })).status).toBe(304);
    expect((await ask('/tagged')).headers.get('etag')).toBe(tag.slice(2));
  });

  it('and reaches the gateway as bytes', async () => {
    const event = {
      version: '2.0',
      rawPath: '/page',
      rawQueryString: '',
      headers: { 'accept-encoding': 'br' },
      requestContext: { http: { method: 'GET' }, domainName: 'x.example' },
      isBase64Encoded: false,
    };
    const result: unknown = await Reflect.apply(handle(app), undefined, [event]);
    expect(result).toMatchObject({ statusCode: 200, isBase64Encoded: true });
    const { body } = Object(result);
    expect(brotliDecompressSync(Buffer.from(String(body), 'base64')).toString()).toBe(PAGE);
  });
});
