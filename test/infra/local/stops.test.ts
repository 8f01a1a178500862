import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startSmallCloud } from './small-cloud.ts';
import { smallTemplate } from './small-template.ts';

const { directory, template } = smallTemplate({
  Echo: { code: 'export const handler = async () => 1;', routes: ['GET /echo'] },
});
afterAll(() => rmSync(directory, { recursive: true }));

/** Boots with more resources, or with other properties of those that are there. */
const boot = (resources: object) =>
  startSmallCloud(directory, { template: { Resources: { ...template.Resources, ...resources } } });

const policy = (statement: object) => ({
  EchoPolicy: {
    Type: 'AWS::IAM::Policy',
    Properties: { Roles: [{ Ref: 'EchoRole' }], PolicyDocument: { Statement: [statement] } },
  },
});
const allow = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: '*' };

const mapping = (properties: object, stream: object = { 'Fn::GetAtt': ['Table', 'StreamArn'] }) => ({
  Mapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: {
      EventSourceArn: stream,
      FunctionName: { Ref: 'Echo' },
      StartingPosition: 'LATEST',
      ...properties,
    },
  },
});

const rule = (ScheduleExpression: string) => ({
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: { ScheduleExpression, Targets: [{ Arn: { 'Fn::GetAtt': ['Echo', 'Arn'] } }] },
  },
});

describe('the boot stops, and says why, at', () => {
  it.each<[string, object, RegExp]>([
    ['a resource type', { Queue: { Type: 'AWS::SQS::Queue' } }, /resource type AWS::SQS::Queue \(Queue\)/],
    [
      'a condition operator',
      policy({ ...allow, Condition: { IpAddress: { 'aws:SourceIp': '::1' } } }),
      /EchoPolicy: .*operator IpAddress/,
    ],
    [
      'a condition key',
      policy({ ...allow, Condition: { StringEquals: { 'dynamodb:Select': 'COUNT' } } }),
      /EchoPolicy: .*key dynamodb:select/,
    ],
    [
      'a managed policy',
      {
        EchoRole: {
          Type: 'AWS::IAM::Role',
          Properties: { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] },
        },
      },
      /AdministratorAccess/,
    ],
    [
      'a route that leads nowhere',
      {
        EchoRoute0: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'GET /x', Target: 'integrations/none' },
        },
      },
      /EchoRoute0: .*leads to no function/,
    ],
    [
      'a function whose bundle is not there',
      {
        Echo: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Runtime: 'nodejs24.x',
            Role: { 'Fn::GetAtt': ['EchoRole', 'Arn'] },
            Code: { S3Key: 'gone.zip' },
          },
        },
      },
      /Echo: its bundle/,
    ],
    ['a second distribution', { Second: template.Resources['Site'] }, /one CloudFront distribution/],
    [
      'a mapping whose function may not read the stream',
      mapping({}),
      /Mapping: cannot access the stream: .*dynamodb:DescribeStream/,
    ],
    ['a mapping setting', mapping({ FilterCriteria: {} }), /Mapping: .*FilterCriteria/],
    [
      'a queue as failure destination',
      mapping({ DestinationConfig: { OnFailure: { Destination: 'arn:aws:sqs:us-east-1:000000000000:q' } } }),
      /only a bucket/,
    ],
    ['a schedule expression', rule('cron(0 0 * * ? *)'), /schedule cron/],
  ])('%s', async (_, resources, message) => {
    await expect(boot(resources)).rejects.toThrow(message);
  });

  it('a bad boot leaves nothing behind that keeps the next one from starting', async () => {
    const cloud = await boot({});
    expect((await fetch(`${cloud.origin}/echo`)).status).toBe(200);
    await cloud.close();
  });

  it('a reset of a directory that is not its own', async () => {
    const { startLocalCloud } = await import('../../../infra/local/cloud.ts');
    const options = { templateDirectory: directory, stack: 'Small', port: 0, reset: true };
    await expect(startLocalCloud({ ...options, dataDirectory: join(directory, 'Echo') })).rejects.toThrow(
      /nothing was removed/,
    );
  });
});
