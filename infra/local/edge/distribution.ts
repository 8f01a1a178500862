import * as z from 'zod';
import type { Gateway } from '../api/gateway.ts';
import type { HttpRequest, HttpResponse } from '../api/message.ts';
import { matchesPattern } from '../iam/conditions.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';
import { FORWARDS, type HeadersPolicy, headersPolicy } from './policies.ts';

/** Something that CloudFront fetches from. */
export type Origin = (request: HttpRequest) => Promise<HttpResponse>;

/** A CloudFront distribution of the template: one address, an origin for each path. */
export type Distribution = (request: HttpRequest) => Promise<HttpResponse>;

// Strict: a setting that is not listed here would make CloudFront do what this one does not.
const Behavior = z.strictObject({
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  CachePolicyId: z.string(),
  Compress: z.boolean().optional(),
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
    };
  };

  const rules = [...config.CacheBehaviors, config.DefaultCacheBehavior].map(ruleOf);

  return async (request) => {
    const rule = rules.find(({ pattern }) => matchesPattern(pattern, request.path));
    if (rule === undefined || !rule.methods.includes(request.method)) return forbidden();
    return rule.headers(await rule.origin(toOrigin(request, rule)));
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
