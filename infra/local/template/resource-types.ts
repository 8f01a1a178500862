import type { JsonObject } from './json.ts';
import { text } from './json.ts';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** What the local services decide and a template can refer to. */
export interface LocalValues {
  readonly stack: string;
  /** The OpenID Connect issuer that stands where the user pool does. */
  readonly issuer: string;
  readonly clientId: string;
}

interface Named {
  readonly logicalId: string;
  readonly properties: JsonObject;
  readonly local: LocalValues;
}

interface ResourceType {
  /** `described` ones matter at AWS only (alarms, logs, certificates): they are resolved and not run. */
  readonly how: 'run' | 'described';
  /** What `Ref` stands for, and what ARNs are made of. */
  readonly name: (resource: Named) => string;
  readonly attributes?: Readonly<Record<string, (name: string, resource: Named) => string>>;
}

const arn = (service: string, path: string, region: string = REGION, account: string = ACCOUNT): string =>
  `arn:aws:${service}:${region}:${account}:${path}`;

/** The name that the template gives, or one made of the stack and the logical id, the same at every boot. */
const named =
  (property?: string) =>
  ({ logicalId, properties, local }: Named): string =>
    (property === undefined ? undefined : text(properties[property])) ?? `${local.stack}-${logicalId}`;

const short = ({ logicalId }: Named): string => logicalId.slice(-8).toLowerCase();

const withArn = (service: string, kind: string) => ({
  Arn: (name: string) => arn(service, `${kind}${name}`),
});

const bucketName = (resource: Named): string => named('BucketName')(resource).toLowerCase();

const described = (service: string, kind = ''): ResourceType => ({
  how: 'described',
  name: named(),
  attributes: withArn(service, kind),
});

/** Every resource type that the local cloud understands. Any other stops the boot. */
export const RESOURCE_TYPES: Readonly<Record<string, ResourceType>> = {
  'AWS::DynamoDB::Table': {
    how: 'run',
    name: named('TableName'),
    attributes: {
      Arn: (name) => arn('dynamodb', `table/${name}`),
      StreamArn: (name) => arn('dynamodb', `table/${name}/stream/local`),
    },
  },
  'AWS::Lambda::Function': {
    how: 'run',
    name: named('FunctionName'),
    attributes: withArn('lambda', 'function:'),
  },
  'AWS::Lambda::Permission': { how: 'run', name: named() },
  'AWS::Lambda::EventSourceMapping': { how: 'run', name: named() },
  'AWS::IAM::Role': {
    how: 'run',
    name: named('RoleName'),
    attributes: { Arn: (name) => arn('iam', `role/${name}`, '') },
  },
  'AWS::IAM::Policy': { how: 'run', name: named('PolicyName') },
  'AWS::ApiGatewayV2::Api': { how: 'run', name: short },
  'AWS::ApiGatewayV2::Stage': { how: 'run', name: named('StageName') },
  'AWS::ApiGatewayV2::Route': { how: 'run', name: named() },
  'AWS::ApiGatewayV2::Integration': { how: 'run', name: named() },
  'AWS::CloudFront::Distribution': {
    how: 'run',
    name: short,
    attributes: { DomainName: (name) => `${name}.cloudfront.net` },
  },
  'AWS::CloudFront::Function': {
    how: 'run',
    name: named('Name'),
    attributes: { FunctionARN: (name) => arn('cloudfront', `function/${name}`, '') },
  },
  'AWS::CloudFront::ResponseHeadersPolicy': { how: 'run', name: named() },
  'AWS::CloudFront::OriginAccessControl': { how: 'run', name: named(), attributes: { Id: (name) => name } },
  'AWS::S3::Bucket': {
    how: 'run',
    name: bucketName,
    attributes: {
      Arn: (name) => `arn:aws:s3:::${name}`,
      DomainName: (name) => `${name}.s3.amazonaws.com`,
      RegionalDomainName: (name) => `${name}.s3.${REGION}.amazonaws.com`,
    },
  },
  'AWS::S3::BucketPolicy': { how: 'run', name: named() },
  'Custom::CDKBucketDeployment': { how: 'run', name: named() },
  'AWS::Events::Rule': { how: 'run', name: named('Name'), attributes: withArn('events', 'rule/') },
  'AWS::KMS::Key': {
    how: 'run',
    name: named(),
    attributes: { Arn: (name) => arn('kms', `key/${name}`), KeyId: (name) => name },
  },
  'AWS::KMS::Alias': { how: 'run', name: named('AliasName') },
  'AWS::Cognito::UserPool': {
    how: 'run',
    name: (resource) => `${REGION}_${short(resource)}`,
    attributes: {
      Arn: (name) => arn('cognito-idp', `userpool/${name}`),
      ProviderURL: (_, { local }) => local.issuer,
    },
  },
  'AWS::Cognito::UserPoolClient': { how: 'run', name: ({ local }) => local.clientId },
  'AWS::Cognito::UserPoolDomain': { how: 'described', name: named('Domain') },
  'AWS::Lambda::LayerVersion': described('lambda', 'layer:'),
  'AWS::Logs::LogGroup': described('logs', 'log-group:'),
  'AWS::CloudWatch::Alarm': described('cloudwatch', 'alarm:'),
  'AWS::SNS::Topic': { how: 'described', name: (resource) => arn('sns', named()(resource)) },
  'AWS::SNS::TopicPolicy': described('sns'),
  'AWS::SNS::Subscription': described('sns'),
  'AWS::CDK::Metadata': described('cdk'),
};
