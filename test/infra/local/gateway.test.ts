import { describe, expect, it } from 'vitest';
import { toEvent, toResponse } from '../../../infra/local/api/event.ts';
import type { HttpRequest } from '../../../infra/local/api/message.ts';
import { parseRouteKey, selectRoute } from '../../../infra/local/api/routes.ts';

const ROUTES = [
  'GET /',
  'GET /{proxy+}',
  'GET /api/{proxy+}',
  'ANY /api/employer/{proxy+}',
  'GET /api/roles/{role}',
  'GET /api/roles/new',
  'ANY /api/both',
  'GET /api/both',
].map(parseRouteKey);

describe('the route of a request', () => {
  it.each([
    ['GET', '/', 'GET /', {}],
    ['GET', '/roles', 'GET /{proxy+}', { proxy: 'roles' }],
    ['GET', '/a/b/c', 'GET /{proxy+}', { proxy: 'a/b/c' }],
    ['GET', '/api', 'GET /{proxy+}', { proxy: 'api' }],
    ['GET', '/api/x/y', 'GET /api/{proxy+}', { proxy: 'x/y' }],
    ['GET', '/api/roles/r1', 'GET /api/roles/{role}', { role: 'r1' }],
    ['GET', '/api/roles/new', 'GET /api/roles/new', {}],
    ['GET', '/api/roles/r1/versions', 'GET /api/{proxy+}', { proxy: 'roles/r1/versions' }],
    ['PUT', '/api/employer/me', 'ANY /api/employer/{proxy+}', { proxy: 'me' }],
    ['GET', '/api/employer/me', 'ANY /api/employer/{proxy+}', { proxy: 'me' }],
    ['GET', '/api/both', 'GET /api/both', {}],
    ['POST', '/api/both', 'ANY /api/both', {}],
  ])('%s %s is %s', (method, path, key, pathParameters) => {
    expect(selectRoute(ROUTES, method, path)).toMatchObject({ route: { key }, pathParameters });
  });

  it.each([
    ['POST', '/roles'],
    ['HEAD', '/'],
    ['POST', '/api/employer/'],
  ])('%s %s has none', (method, path) => {
    expect(selectRoute(ROUTES, method, path)).toBeUndefined();
  });

  it('is $default for what no other takes', () => {
    const routes = [...ROUTES, parseRouteKey('$default')];
    expect(selectRoute(routes, 'DELETE', '/x')?.route.key).toBe('$default');
    expect(selectRoute(routes, 'GET', '/x')?.route.key).toBe('GET /{proxy+}');
  });
});

const request = (more: Partial<HttpRequest>): HttpRequest => ({
  method: 'POST',
  path: '/a%20b',
  query: '',
  headers: {},
  body: Buffer.alloc(0),
  sourceIp: '127.0.0.1',
  ...more,
});

const PLACE = {
  apiId: 'id',
  domainName: 'id.example',
  stage: '$default',
  routeKey: 'POST /x',
  pathParameters: {},
};

describe('an event of payload format 2.0', () => {
  it('has cookies apart, a query both ways, and no body where there is none', () => {
    const event = toEvent(
      request({ query: 'a=1&a=2&b=%20', headers: { cookie: 'x=1; y=2', accept: 'a,b' } }),
      '/a b',
      PLACE,
    );
    expect(event).toMatchObject({
      rawPath: '/a b',
      rawQueryString: 'a=1&a=2&b=%20',
      queryStringParameters: { a: '1,2', b: ' ' },
      cookies: ['x=1', 'y=2'],
      headers: { accept: 'a,b' },
      isBase64Encoded: false,
    });
    expect(event).not.toHaveProperty('body');
    expect(event).not.toHaveProperty('pathParameters');
  });

  it.each([
    ['application/json', false],
    ['text/plain; charset=utf-8', false],
    ['application/x-www-form-urlencoded', true],
    ['multipart/form-data; boundary=x', true],
    ['image/png', true],
  ])('carries %s in base64: %s', (type, encoded) => {
    const body = Buffer.from('{"a":"é"}');
    const event = toEvent(request({ headers: { 'content-type': type }, body }), '/', PLACE);
    expect(event['isBase64Encoded']).toBe(encoded);
    expect(event['body']).toBe(body.toString(encoded ? 'base64' : 'utf8'));
  });
});

describe('what a function answers', () => {
  it('may be binary, with headers and several cookies', () => {
    const response = toResponse(
      JSON.stringify({
        statusCode: 201,
        headers: { 'Content-Type': 'image/png' },
        cookies: ['a=1', 'b=2'],
        body: Buffer.from([0, 255]).toString('base64'),
        isBase64Encoded: true,
      }),
    );
    expect(response.status).toBe(201);
    expect(response.headers).toEqual([
      ['content-type', 'image/png'],
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
    ]);
    expect([...response.body]).toEqual([0, 255]);
  });

  it('is a 200 in JSON where it names no status', () => {
    const response = toResponse('{"hello":1}');
    expect(response).toMatchObject({ status: 200, headers: [['content-type', 'application/json']] });
    expect(response.body.toString()).toBe('{"hello":1}');
  });

  it('is an error of the gateway where its status is none', () => {
    expect(toResponse('{"statusCode":"moon"}').status).toBe(500);
  });
});
