import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { MAX_BODY_BYTES } from '../contract/session.ts';
import { CursorInvalid } from '../services/ports/market.ts';
import { StoreUnreachable } from '../services/ports/store-unreachable.ts';
import { allowedMethods } from './allowed-methods.ts';
import type { HttpEnvironment } from './environment.ts';
import { type Failure, failureOf } from './failure.ts';
import { problem } from './problem.ts';
import { requestId } from './request-id.ts';
import { refuseInvalid } from './validation.ts';

export interface AppOptions<Services> {
  readonly origin: string;
  readonly services: Services;
  /** Told of every unexpected error; must not write anything that is not in the `Failure`. */
  readonly onFailure: (failure: Failure) => void;
  /** What a body over the limit is answered with, where the area has something better than the problem. */
  readonly onTooLarge?: (c: Context<HttpEnvironment<Services>>) => Response | undefined;
  /** What a change is answered with when the store is away, in an area where that leaves nothing half done. */
  readonly onUnreachable?: (c: Context<HttpEnvironment<Services>>) => Response;
  /** Told of every request when it is answered. */
  readonly onAnswer?: (line: RequestLine) => void;
}

/** What may be written about a request: no body, no header, no query; the pattern of the address and not its ids. */
export interface RequestLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}

/** A table that was away is back sooner than this, or not for long. */
const RETRY_SECONDS = 30;

const secured = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/**
 * The answer when the store is away. What a change did is not known then, so it is only said of reading, and where the
 * area knows better.
 */
const withoutStore = <Services>(
  c: Context<HttpEnvironment<Services>>,
  { onUnreachable }: AppOptions<Services>,
): Response | undefined => {
  c.header('retry-after', String(RETRY_SECONDS));
  return ['GET', 'HEAD'].includes(c.req.method) ? problem(c, 'dependency-down') : onUnreachable?.(c);
};

/**
 * An area's empty app with everything that all areas share: request id, body limit, problems for what does not
 * fit a schema, for an unknown address (404), a wrong method (405 with `Allow`) and an unexpected error (500, with
 * the request id and nothing else).
 */
export const newApp = <Services>(options: AppOptions<Services>): OpenAPIHono<HttpEnvironment<Services>> => {
  const app = new OpenAPIHono<HttpEnvironment<Services>>({ defaultHook: refuseInvalid });
  app.use(async (c, next) => {
    const [id, start] = [requestId(c.env), performance.now()];
    c.set('requestId', id);
    c.set('origin', options.origin);
    c.set('services', options.services);
    await next();
    c.header('x-request-id', id);
    for (const [name, value] of Object.entries(secured)) c.header(name, value);
    options.onAnswer?.({
      requestId: id,
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  });
  app.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (c) => options.onTooLarge?.(c) ?? problem(c, 'body-too-large'),
    }),
  );
  app.notFound((c) => {
    const allowed = allowedMethods(app, c.req.path);
    if (allowed.length === 0 || allowed.includes(c.req.method)) return problem(c, 'not-found');
    c.header('allow', allowed.join(', '));
    return problem(c, 'method-not-allowed');
  });
  app.onError((error, c) => {
    if (error instanceof CursorInvalid) return problem(c, 'cursor-invalid');
    if (error instanceof HTTPException) {
      if (error.status === 415) return problem(c, 'content-type-unsupported');
      if (error.status === 413) return problem(c, 'body-too-large');
      if (error.status === 400) return problem(c, 'body-not-json');
    }
    options.onFailure(failureOf(error, c.var.requestId, `${c.req.method} ${c.req.routePath}`));
    return (error instanceof StoreUnreachable && withoutStore(c, options)) || problem(c, 'internal');
  });
  return app;
};
