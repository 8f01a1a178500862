import * as z from 'zod';
import type { HttpResponse } from '../api/message.ts';
import type { Resource } from '../template/deployment.ts';
import { TemplateError } from '../template/template.ts';

/** What of a request CloudFront hands on to an origin, by the policies that it manages itself. */
export const FORWARDS: Readonly<Record<string, 'nothing' | 'everything'>> = {
  /** CachingDisabled */
  '4135ea2d-6df8-44a3-9df3-4b5a84be39ad': 'nothing',
  /** CachingOptimized */
  '658327ea-f89d-4fab-a63d-7e88639e58f6': 'nothing',
  /** AllViewerExceptHostHeader */
  'b689b0a8-53d0-40ab-baf2-68738e2966ac': 'everything',
};

const Override = { Override: z.boolean() };
const SecurityHeaders = z.strictObject({
  ContentTypeOptions: z.strictObject(Override).optional(),
  FrameOptions: z.strictObject({ FrameOption: z.string(), ...Override }).optional(),
  ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), ...Override }).optional(),
  ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), ...Override }).optional(),
  StrictTransportSecurity: z
    .strictObject({
      AccessControlMaxAgeSec: z.number(),
      IncludeSubdomains: z.boolean().default(false),
      Preload: z.boolean().default(false),
      ...Override,
    })
    .optional(),
});

const Config = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  SecurityHeadersConfig: SecurityHeaders.default({}),
  CustomHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), ...Override })) })
    .default({ Items: [] }),
  RemoveHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string() })) })
    .default({ Items: [] }),
});

interface AddedHeader {
  readonly name: string;
  readonly value: string;
  readonly override: boolean;
}

const securityHeaders = (config: z.infer<typeof SecurityHeaders>): readonly AddedHeader[] => {
  const headers: AddedHeader[] = [];
  const add = (name: string, value: string, { Override: override }: { Override: boolean }) =>
    headers.push({ name, value, override });
  const { ContentTypeOptions, FrameOptions, ReferrerPolicy, ContentSecurityPolicy, StrictTransportSecurity } =
    config;
  if (ContentTypeOptions) add('x-content-type-options', 'nosniff', ContentTypeOptions);
  if (FrameOptions) add('x-frame-options', FrameOptions.FrameOption, FrameOptions);
  if (ReferrerPolicy) add('referrer-policy', ReferrerPolicy.ReferrerPolicy, ReferrerPolicy);
  if (ContentSecurityPolicy) {
    add('content-security-policy', ContentSecurityPolicy.ContentSecurityPolicy, ContentSecurityPolicy);
  }
  if (StrictTransportSecurity) {
    const { AccessControlMaxAgeSec, IncludeSubdomains, Preload } = StrictTransportSecurity;
    const parts = [`max-age=${AccessControlMaxAgeSec}`];
    if (IncludeSubdomains) parts.push('includeSubDomains');
    if (Preload) parts.push('preload');
    add('strict-transport-security', parts.join('; '), StrictTransportSecurity);
  }
  return headers;
};

export type HeadersPolicy = (response: HttpResponse) => HttpResponse;

/**
 * A response headers policy of the template.
 * @throws TemplateError for a part of it that is not done here (CORS, server timing)
 */
export const headersPolicy = ({ logicalId, properties }: Resource): HeadersPolicy => {
  const parsed = Config.safeParse(properties['ResponseHeadersPolicyConfig']);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new TemplateError(`${logicalId}: ${issue?.path.join('.')} ${issue?.message}`);
  }
  const { SecurityHeadersConfig, CustomHeadersConfig, RemoveHeadersConfig } = parsed.data;
  const added = [
    ...securityHeaders(SecurityHeadersConfig),
    ...CustomHeadersConfig.Items.map(({ Header, Value, Override: override }) => ({
      name: Header.toLowerCase(),
      value: Value,
      override,
    })),
  ];
  const removed = new Set(RemoveHeadersConfig.Items.map(({ Header }) => Header.toLowerCase()));
  return (response) => {
    const overridden = new Set(added.filter(({ override }) => override).map(({ name }) => name));
    const kept = response.headers.filter(([name]) => !removed.has(name) && !overridden.has(name));
    const present = new Set(kept.map(([name]) => name));
    const missing = added.filter(({ name }) => !present.has(name));
    return { ...response, headers: [...kept, ...missing.map(({ name, value }) => [name, value] as const)] };
  };
};
