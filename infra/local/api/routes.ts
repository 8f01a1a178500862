/** `GET /api/roles/{role}`, taken apart. */
export interface RouteKey {
  readonly key: string;
  readonly method: string;
  readonly segments: readonly string[];
}

export interface RouteMatch<T> {
  readonly route: T;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** Reads a route key of an HTTP API; `$default` takes what no other route does. */
export const parseRouteKey = (key: string): RouteKey => {
  const [method = '', path = ''] = key.split(' ');
  return { key, method, segments: path.split('/').slice(1) };
};

const GREEDY = /^\{(.+)\+\}$/;
const PARAMETER = /^\{(.+)\}$/;

const pathParametersOf = (
  segments: readonly string[],
  path: readonly string[],
): Record<string, string> | undefined => {
  const parameters: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const greedy = GREEDY.exec(segment)?.[1];
    if (greedy !== undefined) {
      const rest = path.slice(index).join('/');
      if (rest === '') return undefined;
      parameters[greedy] = rest;
      return parameters;
    }
    const actual = path[index];
    if (actual === undefined) return undefined;
    const name = PARAMETER.exec(segment)?.[1];
    if (name === undefined && segment !== actual) return undefined;
    if (name !== undefined && actual === '') return undefined;
    if (name !== undefined) parameters[name] = actual;
  }
  return segments.length === path.length ? parameters : undefined;
};

/** The more specific a segment, the smaller: literal, parameter, rest of the path. */
const rank = (segment: string | undefined): number => {
  if (segment === undefined || GREEDY.test(segment)) return 2;
  return PARAMETER.test(segment) ? 1 : 0;
};

const compare = (one: RouteKey, other: RouteKey): number => {
  for (let index = 0; index < Math.max(one.segments.length, other.segments.length); index += 1) {
    const difference = rank(one.segments[index]) - rank(other.segments[index]);
    if (difference !== 0) return difference;
  }
  return Number(one.method === 'ANY') - Number(other.method === 'ANY');
};

/**
 * Picks the route of a request as an HTTP API does: of the routes whose method and path fit, the most specific
 * path, then the named method before ANY, then `$default`.
 * @param path unescaped
 */
export const selectRoute = <T extends RouteKey>(
  routes: readonly T[],
  method: string,
  path: string,
): RouteMatch<T> | undefined => {
  const segments = path.split('/').slice(1);
  const matches = routes.flatMap((route) => {
    if (route.method !== method && route.method !== 'ANY') return [];
    const pathParameters = pathParametersOf(route.segments, segments);
    return pathParameters === undefined ? [] : [{ route, pathParameters }];
  });
  const [best] = matches.sort((one, other) => compare(one.route, other.route));
  if (best !== undefined) return best;
  const fallback = routes.find(({ key }) => key === '$default');
  return fallback === undefined ? undefined : { route: fallback, pathParameters: {} };
};
