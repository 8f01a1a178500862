import * as z from 'zod';
import type { Gateway } from '../api/gateway.ts';
import { gatewayMessage, type HttpRequest, type HttpResponse, type RequestHead } from '../api/message.ts';
import { matchesPattern } from '../iam/conditions.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';
import { edgeFunction, type ViewerRequest } from './functions.ts';
import { FORWARDS, type HeadersPolicy, headersPolicy } from './policies.ts';

/** Something that CloudFront fetches from. */
export type Origin = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * A CloudFront distribution of the template: one address, an origin for each path.
 * @param readBody the whole body, or nothing where it is more than the gateway takes
 */
export type Distribution = (
  head: RequestHead,
  readBody: () => Promise<Buffer | undefined>,
) => Promise<HttpResponse>;

// Strict: a setting that is not listed here would make CloudFront do what this one does not.
const Behavior = z.strictObject({
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachePolicyId: z.string(),
  Compress: z.boolean().optional(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .max(1)
    .default([]),
  OriginRequestPolicyId: z.string().optional(),
  PathPattern: z.string().optional(),
  ResponseHeadersPolicyId: z.string().optional(),
  TargetOriginId: z.string(),
  ViewerProtocolPolicy: z.string(),
});

const Config = z.object({
  Origins: z.array(z.object({ Id: z.string(), DomainName: z.string() })),
  DefaultCacheBehavior: Behavior,
  CacheBehaviors: z.array(Behavior).default([]),
  CustomErrorResponses: z.undefined().optional(),
  DefaultRootObject: z.undefined().optional(),
});

/** CloudFront always hands these on, whatever the policies say. */
const ALWAYS_FORWARDED = ['range', 'if-none-match', 'if-modified-since', 'if-match', 'content-type'];

interface Rule {
  readonly pattern: string;
  readonly methods: readonly string[];
  readonly forwardsAll: boolean;
  readonly origin: Origin;
  readonly domainName: string;
  readonly headers: HeadersPolicy;
  readonly viewerRequest: ViewerRequest;
}

/**
 * Builds the distribution from its behaviors, in their order.
 * @param buckets an origin for each bucket of the template, by its regional domain name
 * @throws TemplateError for a setting or a policy that is not done here
 */
export const createDistribution = (
  distribution: Resource,
  deployment: Deployment,
  gateways: readonly Gateway[],
  buckets: ReadonlyMap<string, Origin>,
): Distribution => {
  const { logicalId, properties } = distribution;
  const parsed = Config.safeParse(properties['DistributionConfig']);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateError(`${logicalId}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const config = parsed.data;
  const policies = new Map(
    deployment
      .ofType('AWS::CloudFront::ResponseHeadersPolicy')
      .map((policy) => [policy.name, headersPolicy(policy)]),
  );

  const edgeFunctions = new Map(
    deployment
      .ofType('AWS::CloudFront::Function')
      .map((resource) => [resource.attribute('FunctionARN'), edgeFunction(resource)]),
  );
  const functionOf = ({ FunctionAssociations: [association] }: z.infer<typeof Behavior>): ViewerRequest => {
    if (association === undefined) return () => undefined;
    const found = edgeFunctions.get(association.FunctionARN);
    if (found === undefined)
      throw new TemplateError(`${logicalId}: the function ${association.FunctionARN} is not in the template`);
    return found;
  };

  const originOf = (domainName: string): Origin => {
    const gateway = gateways.find((candidate) => candidate.domainName === domainName);
    const origin = gateway === undefined ? buckets.get(domainName) : gateway.handle;
    if (origin === undefined)
      throw new TemplateError(`${logicalId}: the origin ${domainName} is not in the template`);
    return origin;
  };

  const ruleOf = (behavior: z.infer<typeof Behavior>): Rule => {
    const domainName = config.Origins.find(({ Id }) => Id === behavior.TargetOriginId)?.DomainName ?? '';
    const ids = [behavior.CachePolicyId, behavior.OriginRequestPolicyId].filter((id) => id !== undefined);
    for (const id of ids) {
      if (!(id in FORWARDS)) throw new TemplateError(`${logicalId}: the policy ${id} is not known here`);
    }
    const headers = policies.get(behavior.ResponseHeadersPolicyId ?? '');
    if (behavior.ResponseHeadersPolicyId !== undefined && headers === undefined) {
      throw new TemplateError(
        `${logicalId}: the policy ${behavior.ResponseHeadersPolicyId} is not known here`,
      );
    }
    return {
      pattern: `/${(behavior.PathPattern ?? '*').replace(/^\//, '')}`,
      methods: behavior.AllowedMethods,
      forwardsAll: ids.some((id) => FORWARDS[id] === 'everything'),
      origin: originOf(domainName),
      domainName,
      headers: headers ?? ((response) => response),
      viewerRequest: functionOf(behavior),
    };
  };

  const rules = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(ruleOf);

  return async (head, readBody) => {
    const rule = rules.find(({ pattern }) => matchesPattern(pattern, head.path));
    if (rule === undefined || !rule.methods.includes(head.method)) return forbidden();
    // Whether a headers policy reaches what a function answers is not documented: nothing counts on it.
    const answer = rule.viewerRequest(head);
    if (answer !== undefined) return answer;
    const body = await readBody();
    if (body === undefined) return gatewayMessage(413, 'Request Entity Too Large');
    return rule.headers(await rule.origin(toOrigin({ ...head, body }, rule)));
  };
};

const toOrigin = (request: HttpRequest, { forwardsAll, domainName }: Rule): HttpRequest => {
  const forwarded = Object.entries(request.headers).filter(
    ([name]) => forwardsAll || ALWAYS_FORWARDED.includes(name),
  );
  return {
    ...request,
    query: forwardsAll ? request.query : '',
    headers: {
      'user-agent': 'Amazon CloudFront',
      ...Object.fromEntries(forwarded),
      host: domainName,
      via: '1.1 local.cloudfront.net (CloudFront)',
      'x-forwarded-for': request.sourceIp,
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    },
  };
};

const forbidden = (): HttpResponse => ({
  status: 403,
  headers: [['content-type', 'text/html']],
  body: Buffer.from(
    '<html><head><title>ERROR: The request could not be satisfied</title></head><body>This distribution is not configured to allow the HTTP request method that was used for this request.</body></html>',
  ),
});
