import { randomUUID } from 'node:crypto';
import { isObject, type Json, type JsonObject, list, member, parseJson, text } from '../template/json.ts';
import { ACCOUNT } from '../template/resource-types.ts';
import { gatewayMessage, type HttpRequest, type HttpResponse } from './message.ts';

export interface EventPlace {
  readonly apiId: string;
  readonly domainName: string;
  readonly stage: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The content types that an HTTP API hands on as text; the body of any other comes in base64. */
const TEXTUAL = /^(text\/|application\/(json|javascript|xml)\b)/i;

/** A request as an event of an HTTP API, payload format 2.0. */
export const toEvent = (request: HttpRequest, path: string, place: EventPlace): JsonObject => {
  const { cookie, ...headers } = request.headers;
  const query = new URLSearchParams(request.query);
  const parameters = Object.fromEntries(
    [...query.keys()].map((name) => [name, query.getAll(name).join(',')]),
  );
  const now = new Date();
  const isText = TEXTUAL.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: place.routeKey,
    rawPath: path,
    rawQueryString: request.query,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/;\s*/) }),
    headers,
    ...(request.query === '' ? {} : { queryStringParameters: parameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: place.apiId,
      domainName: place.domainName,
      domainPrefix: place.apiId,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: place.routeKey,
      stage: place.stage,
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(place.pathParameters).length === 0 ? {} : { pathParameters: place.pathParameters }),
    ...(request.body.length === 0 ? {} : { body: request.body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText,
  };
};

/** What a function answered, as HTTP. What has no `statusCode` is a 200 with the whole answer as JSON. */
export const toResponse = (payload: string): HttpResponse => {
  const result: Json = parseJson(payload);
  const status = member(result, 'statusCode');
  if (status === undefined) {
    const body = typeof result === 'string' ? result : payload;
    return { status: 200, headers: [['content-type', 'application/json']], body: Buffer.from(body) };
  }
  if (!Number.isInteger(Number(status))) return gatewayMessage(500, 'Internal Server Error');
  const body = member(result, 'body');
  const encoding = member(result, 'isBase64Encoded') === true ? 'base64' : 'utf8';
  const headers = member(result, 'headers');
  const pairs = Object.entries(isObject(headers) ? headers : {}).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  );
  const cookies = list(member(result, 'cookies')).map((cookie) => ['set-cookie', String(cookie)] as const);
  const typed = pairs.some(([name]) => name === 'content-type');
  return {
    status: Number(status),
    headers: [
      ...pairs,
      ...(typed ? [] : [['content-type', 'text/plain;charset=UTF-8'] as const]),
      ...cookies,
    ],
    body: Buffer.from(
      text(body) ?? (body === undefined || body === null ? '' : JSON.stringify(body)),
      encoding,
    ),
  };
};
