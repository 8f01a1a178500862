import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../../infra/local/template/json.ts';

/** One function of a small template: its code and what the template says of it. */
export interface SmallFunction {
  /** An ES module that exports `handler`; it may use `dynamo` and `call` below. */
  readonly code: string;
  readonly statements?: readonly Json[];
  readonly properties?: JsonObject;
  /** Route keys that lead to it. */
  readonly routes?: readonly string[];
}

/** Calls a service as the SDK would, signed with what Lambda gives. */
const PRELUDE = `
const authorization = 'AWS4-HMAC-SHA256 Credential=' + process.env.AWS_ACCESS_KEY_ID + '/20260101/us-east-1/x/aws4_request, SignedHeaders=host, Signature=0';
export const call = async (url, headers, body) => {
  const response = await fetch(url, { method: 'POST', headers: { authorization, 'x-amz-date': '20260101T000000Z', ...headers }, body: JSON.stringify(body) });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.json() };
};
export const dynamo = (operation, input) => call(process.env.AWS_ENDPOINT_URL_DYNAMODB, { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.' + operation }, { TableName: process.env.TABLE, ...input });
`;

const key = (name: string, type: string) => ({ AttributeName: name, KeyType: type });

const functionResources = (name: string, options: SmallFunction): JsonObject => {
  const resources: Record<string, Json> = {
    [`${name}Role`]: { Type: 'AWS::IAM::Role', Properties: {} },
    [`${name}Policy`]: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        Roles: [{ Ref: `${name}Role` }],
        PolicyDocument: { Version: '2012-10-17', Statement: options.statements ?? [] },
      },
    },
    [name]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
        Role: { 'Fn::GetAtt': [`${name}Role`, 'Arn'] },
        Code: { S3Key: `${name}.zip` },
        Environment: { Variables: { TABLE: { Ref: 'Table' } } },
        Timeout: 5,
        MemorySize: 128,
        ...options.properties,
      },
    },
    [`${name}Permission`]: {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        Action: 'lambda:InvokeFunction',
        FunctionName: { Ref: name },
        Principal: 'apigateway.amazonaws.com',
        SourceArn: { 'Fn::Sub': `arn:aws:execute-api:us-east-1:000000000000:\${Api}/*/*` },
      },
    },
    [`${name}Integration`]: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationUri: { 'Fn::GetAtt': [name, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
  };
  for (const [index, RouteKey] of (options.routes ?? []).entries()) {
    resources[`${name}Route${index}`] = {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey,
        Target: { 'Fn::Sub': `integrations/\${${name}Integration}` },
      },
    };
  }
  return resources;
};

/** What every small template has: one table with an index and a stream, a bucket, an API and a distribution. */
const COMMON: JsonObject = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')],
      AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: 'GSI1',
          KeySchema: [key('GSI1PK', 'HASH'), key('GSI1SK', 'RANGE')],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    },
  },
  Failed: { Type: 'AWS::S3::Bucket', Properties: {} },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
  Stage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'Api' }, StageName: '$default' } },
  Site: {
    Type: 'AWS::CloudFront::Distribution',
    Properties: {
      DistributionConfig: {
        Origins: [{ Id: 'api', DomainName: { 'Fn::Sub': `\${Api}.execute-api.us-east-1.amazonaws.com` } }],
        DefaultCacheBehavior: {
          AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'],
          CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
          OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
          TargetOriginId: 'api',
          ViewerProtocolPolicy: 'redirect-to-https',
        },
      },
    },
  },
};

/**
 * Writes a small synthesized stack into a temporary directory.
 * @param more resources beside the common ones and those of the functions
 */
export const smallTemplate = (
  functions: Readonly<Record<string, SmallFunction>>,
  more: JsonObject = {},
): { readonly directory: string; readonly template: { readonly Resources: Record<string, Json> } } => {
  const directory = mkdtempSync(join(tmpdir(), 'small-template-'));
  const files: Record<string, Json> = {};
  const Resources: Record<string, Json> = { ...COMMON };
  for (const [name, options] of Object.entries(functions)) {
    mkdirSync(join(directory, name));
    writeFileSync(join(directory, name, 'index.mjs'), PRELUDE + options.code);
    files[name] = { source: { path: name }, destinations: { here: { objectKey: `${name}.zip` } } };
    Object.assign(Resources, functionResources(name, options));
  }
  Object.assign(Resources, more);
  writeFileSync(join(directory, 'Small.assets.json'), JSON.stringify({ files }));
  writeFileSync(join(directory, 'Small.template.json'), JSON.stringify({ Resources }));
  return { directory, template: { Resources } };
};
