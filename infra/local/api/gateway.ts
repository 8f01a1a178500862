import type { Authority } from '../iam/authority.ts';
import type { LocalFunction } from '../lambda/function.ts';
import type { Invocation } from '../lambda/process.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { text } from '../template/json.ts';
import { ACCOUNT, REGION } from '../template/resource-types.ts';
import { TemplateError } from '../template/template.ts';
import { toEvent, toResponse } from './event.ts';
import { gatewayMessage, type HttpRequest, type HttpResponse } from './message.ts';
import { parseRouteKey, type RouteKey, selectRoute } from './routes.ts';

/** An HTTP API of the template. */
export interface Gateway {
  /** The host name that CloudFront knows it by. */
  readonly domainName: string;
  handle(request: HttpRequest): Promise<HttpResponse>;
}

export interface GatewayOptions {
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly authority: Authority;
  readonly log: (line: string) => void;
}

interface Route extends RouteKey {
  readonly target: LocalFunction;
  readonly timeoutMs: number;
  /** Why the gateway may not invoke the function, if the template does not let it. */
  readonly denial: string | undefined;
}

const DEFAULT_TIMEOUT_MS = 30_000;
const STAGE = '$default';

/** Limits of an HTTP API and of an event to Lambda; both answer 413. */
export const REQUEST_LIMIT = 10 * 1024 * 1024;
const EVENT_ERRORS: Readonly<Record<string, HttpResponse>> = {
  RequestTooLargeException: gatewayMessage(413, 'Request Entity Too Large'),
  TooManyRequestsException: gatewayMessage(503, 'Service Unavailable'),
  ServiceException: gatewayMessage(503, 'Service Unavailable'),
};

const routesOf = (api: Resource, deployment: Deployment, options: GatewayOptions): readonly Route[] => {
  const integrations = deployment.ofType('AWS::ApiGatewayV2::Integration');
  const routes = deployment.ofType('AWS::ApiGatewayV2::Route');
  return routes
    .filter(({ properties }) => properties['ApiId'] === api.name)
    .map(({ logicalId, properties }) => {
      const key = parseRouteKey(text(properties['RouteKey']) ?? '');
      const integration = integrations.find(({ name }) => properties['Target'] === `integrations/${name}`);
      const target = options.functions.get(text(integration?.properties['IntegrationUri']) ?? '');
      if (integration === undefined || target === undefined) {
        throw new TemplateError(`${logicalId}: the route ${key.key} leads to no function of the template`);
      }
      if (integration.properties['PayloadFormatVersion'] !== '2.0') {
        throw new TemplateError(`${integration.logicalId}: only payload format 2.0 is spoken here`);
      }
      if ((properties['AuthorizationType'] ?? 'NONE') !== 'NONE') {
        throw new TemplateError(`${logicalId}: the local gateway has no authorizers`);
      }
      const source = `arn:aws:execute-api:${REGION}:${ACCOUNT}:${api.name}/${STAGE}/${key.method}/${key.segments.join('/')}`;
      const gateway = options.authority.admitService('apigateway.amazonaws.com', source);
      const denial = options.authority.authorize(gateway.accessKeyId, [
        { action: 'lambda:InvokeFunction', resource: target.arn, context: {} },
      ]);
      return {
        ...key,
        target,
        timeoutMs: Number(integration.properties['TimeoutInMillis'] ?? DEFAULT_TIMEOUT_MS),
        denial: denial?.deny,
      };
    });
};

const unescapePath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

const within = async (
  milliseconds: number,
  invocation: Promise<Invocation>,
): Promise<Invocation | 'late'> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  const outcome = await Promise.race([invocation, late]);
  clearTimeout(timer);
  return outcome;
};

/**
 * Builds an HTTP API from its routes, integrations and stage.
 * @throws TemplateError for what the local gateway would answer otherwise than AWS (CORS, authorizers, stages)
 */
export const createGateway = (api: Resource, deployment: Deployment, options: GatewayOptions): Gateway => {
  const stages = deployment.ofType('AWS::ApiGatewayV2::Stage');
  const stage = stages.find(({ properties }) => properties['ApiId'] === api.name);
  if (stage?.name !== STAGE) throw new TemplateError(`${api.logicalId}: it needs a stage named ${STAGE}`);
  if (api.properties['CorsConfiguration'] !== undefined) {
    throw new TemplateError(`${api.logicalId}: the local gateway does not do CORS`);
  }
  const routes = routesOf(api, deployment, options);
  const domainName = `${api.name}.execute-api.${REGION}.amazonaws.com`;

  return {
    domainName,
    handle: async (request) => {
      // An HTTP API hands the path on unescaped, rawPath too.
      const path = unescapePath(request.path);
      if (path === undefined) return gatewayMessage(400, 'Bad Request');
      if (request.body.length > REQUEST_LIMIT) return gatewayMessage(413, 'Request Entity Too Large');
      const match = selectRoute(routes, request.method, path);
      if (match === undefined) return gatewayMessage(404, 'Not Found');
      const { route, pathParameters } = match;
      if (route.denial !== undefined) {
        options.log(`denied: ${route.denial}`);
        return gatewayMessage(500, 'Internal Server Error');
      }
      const place = { apiId: api.name, domainName, stage: STAGE, routeKey: route.key, pathParameters };
      const outcome = await within(route.timeoutMs, route.target.invoke(toEvent(request, path, place)));
      if (outcome === 'late') return gatewayMessage(503, 'Service Unavailable');
      if (outcome.ok) return toResponse(outcome.payload);
      return EVENT_ERRORS[outcome.error.errorType] ?? gatewayMessage(500, 'Internal Server Error');
    },
  };
};
