import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LocalCloud } from '../../../infra/local/cloud.ts';
import { startEdge } from '../../../infra/local/edge/server.ts';
import { listen } from '../../../infra/local/engine/listen.ts';
import type { Json } from '../../../infra/local/template/json.ts';
import { startSmallCloud } from './small-cloud.ts';
import { smallTemplate } from './small-template.ts';

const ECHO = `export const handler = async ({ headers, cookies, rawQueryString }) => ({
  statusCode: 200,
  headers: { 'content-type': 'application/json', 'content-security-policy': "default-src 'self'" },
  cookies: ['a=1; Path=/', 'b=2'],
  body: JSON.stringify({ headers, cookies, rawQueryString }),
});`;

const BEHAVIOR = {
  CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  ViewerProtocolPolicy: 'redirect-to-https',
};
const ALL_VIEWER = { OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac' };
const HEADERS = { ResponseHeadersPolicyId: { Ref: 'Headers' } };

const site = {
  Assets: { Type: 'AWS::S3::Bucket', Properties: {} },
  AssetsPolicy: {
    Type: 'AWS::S3::BucketPolicy',
    Properties: {
      Bucket: { Ref: 'Assets' },
      PolicyDocument: {
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Action: 's3:GetObject',
            Resource: { 'Fn::Sub': `\${Assets.Arn}/*` },
            Condition: {
              StringEquals: {
                'AWS:SourceArn': { 'Fn::Sub': `arn:aws:cloudfront::000000000000:distribution/\${Site}` },
              },
            },
          },
        ],
      },
    },
  },
  Upload: {
    Type: 'Custom::CDKBucketDeployment',
    Properties: {
      DestinationBucketName: { Ref: 'Assets' },
      SourceObjectKeys: ['assets.zip'],
      SystemMetadata: { 'cache-control': 'immutable' },
    },
  },
  Headers: {
    Type: 'AWS::CloudFront::ResponseHeadersPolicy',
    Properties: {
      ResponseHeadersPolicyConfig: {
        Name: 'h',
        SecurityHeadersConfig: {
          ContentTypeOptions: { Override: true },
          ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: false },
        },
        CustomHeadersConfig: { Items: [{ Header: 'X-Custom', Value: 'yes', Override: true }] },
      },
    },
  },
  Site: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Origins: [
          { Id: 'api', DomainName: { 'Fn::Sub': `\${Api}.execute-api.us-east-1.amazonaws.com` } },
          { Id: 'assets', DomainName: { 'Fn::GetAtt': ['Assets', 'RegionalDomainName'] } },
        ],
        DefaultCacheBehavior: { ...BEHAVIOR, ...ALL_VIEWER, ...HEADERS, TargetOriginId: 'api' },
        CacheBehaviors: [
          { ...BEHAVIOR, ...HEADERS, PathPattern: '/assets/*', TargetOriginId: 'assets' },
          { ...BEHAVIOR, PathPattern: 'bare/*', TargetOriginId: 'api' },
        ],
      },
    },
  },
} satisfies Record<string, Json>;

const { directory, template } = smallTemplate({ Echo: { code: ECHO, routes: ['GET /{proxy+}'] } }, site);
mkdirSync(join(directory, 'files/assets'), { recursive: true });
writeFileSync(join(directory, 'files/assets/a b.css'), 'body{}');
const manifest = {
  files: {
    echo: { source: { path: 'Echo' }, destinations: { here: { objectKey: 'Echo.zip' } } },
    assets: { source: { path: 'files' }, destinations: { here: { objectKey: 'assets.zip' } } },
  },
};
writeFileSync(join(directory, 'Small.assets.json'), JSON.stringify(manifest));

let cloud: LocalCloud;
beforeAll(async () => {
  cloud = await startSmallCloud(directory);
});
afterAll(async () => {
  await cloud.close();
  rmSync(directory, { recursive: true });
});

describe('the one origin', () => {
  it('serves what was deployed into the bucket, with its metadata and the headers policy', async () => {
    const response = await fetch(`${cloud.origin}/assets/a%20b.css`);
    expect([response.status, await response.text()]).toEqual([200, 'body{}']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/css',
      'cache-control': 'immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'",
      'x-custom': 'yes',
    });
  });

  it('answers a known asset with 304 and an unknown one with 403, as a bucket that may not be listed', async () => {
    const url = `${cloud.origin}/assets/a%20b.css`;
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
    expect((await fetch(`${cloud.origin}/assets/none.css`)).status).toBe(403);
  });

  it('keeps a path inside the bucket, dots and all', async () => {
    const port = Number(new URL(cloud.origin).port);
    const status = await new Promise((resolve, reject) => {
      const path = '/assets/../../small-assets/assets/a%20b.css';
      request({ port, path }, (response) => resolve(response.resume().statusCode))
        .once('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it("keeps the page's own policy, both cookies, and hands on what the viewer sent", async () => {
    const response = await fetch(`${cloud.origin}/page?q=1`, {
      headers: { cookie: 'c=3', authorization: 'Bearer t' },
    });
    expect(response.headers.get('content-security-policy')).toBe("default-src 'self'");
    expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
    expect(await response.json()).toMatchObject({
      rawQueryString: 'q=1',
      cookies: ['c=3'],
      headers: { authorization: 'Bearer t' },
    });
  });

  it('hands nothing on where the template has no policy that says so', async () => {
    const response = await fetch(`${cloud.origin}/bare/x?q=1`, {
      headers: { cookie: 'c=3', authorization: 'Bearer t' },
    });
    const seen = await response.json();
    expect(seen).toMatchObject({ rawQueryString: '', headers: { 'user-agent': 'Amazon CloudFront' } });
    expect(seen).not.toHaveProperty('cookies');
    expect(seen.headers).not.toHaveProperty('authorization');
  });

  it('refuses a method that the behavior does not list', async () => {
    expect((await fetch(`${cloud.origin}/page`, { method: 'POST', body: 'x' })).status).toBe(403);
  });

  it('takes the next port when its own is busy, and says so', async () => {
    const other = await listen(createServer(), 0);
    const busy = Number(new URL(other.url).port);
    const lines: string[] = [];
    const edge = await startEdge({ port: busy, log: (line) => lines.push(line) });
    expect(edge.port).toBeGreaterThan(busy);
    expect(lines[0]).toBe(`port ${busy} is busy; trying ${busy + 1}`);
    await edge.close();
    await other.close();
  });
});

describe('without its permission in the template', () => {
  const without = async (logicalId: string, path: string): Promise<number> => {
    const { [logicalId]: removed, ...Resources } = template.Resources;
    expect(removed).toBeDefined();
    const altered = await startSmallCloud(directory, {
      template: { Resources },
      data: `without-${logicalId}`,
    });
    const { status } = await fetch(`${altered.origin}${path}`);
    await altered.close();
    return status;
  };

  it('CloudFront cannot read the bucket', async () => {
    expect(await without('AssetsPolicy', '/assets/a%20b.css')).toBe(403);
  });

  it('the gateway cannot invoke the function', async () => {
    expect(await without('EchoPermission', '/page')).toBe(500);
  });
});
