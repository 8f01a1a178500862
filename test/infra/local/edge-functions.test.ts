import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RequestHead } from '../../../infra/local/api/message.ts';
import { edgeFunction } from '../../../infra/local/edge/functions.ts';

const resourceOf = (FunctionCode: string, changed: object = {}) => ({
  logicalId: 'Edge',
  type: 'AWS::CloudFront::Function',
  name: 'edge',
  properties: {
    Name: 'edge',
    AutoPublish: true,
    FunctionCode,
    FunctionConfig: { Comment: 'c', Runtime: 'cloudfront-js-2.0' },
    ...changed,
  },
  attribute: () => '',
});

const PASSES = 'function handler(event) { return event.request; }';

const HEAD: RequestHead = {
  method: 'POST',
  path: '/api/checks',
  query: 'lang=es&next=verify',
  headers: { accept: 'text/html,*/*', cookie: 'a=1; b=2=3' },
  sourceIp: '192.0.2.1',
};

describe('a function of the template', () => {
  it('lets a request pass by returning it', () => {
    expect(edgeFunction(resourceOf(PASSES))(HEAD)).toBeUndefined();
  });

  it('sees the head as CloudFront tells it, without the body', () => {
    const code = `function handler({ request, viewer }) {
      return { statusCode: 200, headers: { seen: { value: JSON.stringify({ request, viewer }) } } };
    }`;
    const [[, seen = ''] = []] = edgeFunction(resourceOf(code))(HEAD)?.headers ?? [];
    expect(JSON.parse(seen)).toEqual({
      viewer: { ip: '192.0.2.1' },
      request: {
        method: 'POST',
        uri: '/api/checks',
        querystring: { lang: { value: 'es' }, next: { value: 'verify' } },
        headers: { accept: { value: 'text/html,*/*' } },
        cookies: { a: { value: '1' }, b: { value: '2=3' } },
      },
    });
  });

  it.each([
    ['that changes a request', 'function handler({ request }) { request.uri = "/"; return request; }'],
    ['that reaches for Node', 'function handler() { return { statusCode: process.pid }; }'],
    ['that never ends', 'function handler() { for (;;); }'],
    ['that answers nothing', 'function handler() {}'],
  ])('%s fails', (_, code) => {
    expect(() => edgeFunction(resourceOf(code))(HEAD)).toThrow();
  });

  it.each([
    ['code that does not parse', resourceOf('function {')],
    ['more code than CloudFront takes', resourceOf(PASSES.padEnd(10 * 1024 + 1))],
    ['a function that is never published', resourceOf(PASSES, { AutoPublish: false })],
    [
      'another runtime',
      resourceOf(PASSES, { FunctionConfig: { Comment: 'c', Runtime: 'cloudfront-js-1.0' } }),
    ],
  ])('%s stops the boot', (_, resource) => {
    expect(() => edgeFunction(resource)).toThrow(/^Edge: /);
  });
});

describe('the function for a form that is too large', () => {
  const source = readFileSync(new URL('../../../infra/edge/oversized-form.js', import.meta.url), 'utf8');
  const answer = edgeFunction(resourceOf(source.replace('MAX_BODY_BYTES', '1000')));
  const form = (query: string, headers: object = {}): RequestHead => ({
    ...HEAD,
    query,
    headers: {
      accept: 'text/html',
      'content-type': 'multipart/form-data; boundary=x',
      'content-length': '1001',
      ...headers,
    },
  });
  const locationOf = (head: RequestHead) => {
    const answered = answer(head);
    return answered && [answered.status, Object.fromEntries(answered.headers)['location']];
  };

  it.each([
    ['', '/check?problem=body-too-large'],
    ['lang=es', '/es/check?problem=body-too-large'],
    ['next=verify&lang=es', '/es/verify?problem=body-too-large'],
    ['help=1', '/check?problem=body-too-large&help=1'],
    ['lang=//evil.example', '/check?problem=body-too-large'],
  ])('with “%s” in its address leads back to %s', (query, location) => {
    expect(locationOf(form(query))).toEqual([303, location]);
  });

  it('leaves alone what is small enough, what is no form, and what is not for a person', () => {
    expect(locationOf(form('', { 'content-length': '1000' }))).toBeUndefined();
    expect(locationOf(form('', { 'content-type': 'application/json' }))).toBeUndefined();
    expect(locationOf(form('', { accept: 'application/json' }))).toBeUndefined();
    expect(locationOf({ ...form(''), method: 'GET' })).toBeUndefined();
  });
});
