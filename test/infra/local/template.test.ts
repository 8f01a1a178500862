// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write names so.
import { describe, expect, it } from 'vitest';
import { deploy } from '../../../infra/local/template/deployment.ts';
import type { Json } from '../../../infra/local/template/json.ts';
import { parseTemplate } from '../../../infra/local/template/template.ts';

const OPTIONS = {
  stack: 'Stack',
  origin: 'http://localhost:4321',
  issuer: 'http://127.0.0.1:9',
  clientId: 'client',
  parameters: { DomainName: 'localhost:4321' },
};

const deployTemplate = (template: object) => deploy(parseTemplate(template), OPTIONS);

/** What a value in a log group's properties comes to, among a table, a bucket and a pool. */
const resolved = (value: Json, others: object = {}): Json | undefined =>
  deployTemplate({
    Parameters: { DomainName: { Type: 'String' }, Stage: { Type: 'String', Default: 'live' } },
    Mappings: { Sizes: { small: { memory: 128 } } },
    Conditions: {
      IsLive: { 'Fn::Equals': [{ Ref: 'Stage' }, 'live'] },
      IsTest: { 'Fn::Not': [{ Condition: 'IsLive' }] },
      Both: { 'Fn::And': [{ Condition: 'IsLive' }, { Condition: 'IsTest' }] },
      Either: { 'Fn::Or': [{ Condition: 'IsLive' }, { Condition: 'IsTest' }] },
    },
    Resources: {
      Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'catalog' } },
      Bucket: { Type: 'AWS::S3::Bucket' },
      Pool: { Type: 'AWS::Cognito::UserPool' },
      Client: { Type: 'AWS::Cognito::UserPoolClient' },
      Probe: { Type: 'AWS::Logs::LogGroup', Properties: { value } },
    },
    ...others,
  }).ofType('AWS::Logs::LogGroup')[0]?.properties['value'];

describe('intrinsic functions', () => {
  it.each<[string, Json, Json]>([
    ['Ref of a resource', { Ref: 'Table' }, 'catalog'],
    ['Ref of a parameter', { Ref: 'DomainName' }, 'localhost:4321'],
    ['Ref of a default', { Ref: 'Stage' }, 'live'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['Ref of an unnamed bucket', { Ref: 'Bucket' }, 'stack-bucket'],
    ['GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:us-east-1:000000000000:table/catalog'],
    ['GetAtt of the issuer', { 'Fn::GetAtt': ['Pool', 'ProviderURL'] }, 'http://127.0.0.1:9'],
    ['Ref of the client', { Ref: 'Client' }, 'client'],
    ['Join', { 'Fn::Join': ['-', ['a', { Ref: 'Table' }, 'b']] }, 'a-catalog-b'],
    [
      'Sub',
      { 'Fn::Sub': '${Table}:${Table.Arn}:${!Kept}:${AWS::Partition}' },
      'catalog:arn:aws:dynamodb:us-east-1:000000000000:table/catalog:${Kept}:aws',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${a}/${Table}', { a: { Ref: 'Stage' } }] }, 'live/catalog'],
    ['Select of Split', { 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    ['If', { 'Fn::If': ['IsLive', 'yes', 'no'] }, 'yes'],
    ['If with And', { 'Fn::If': ['Both', 'yes', 'no'] }, 'no'],
    ['If with Or', { 'Fn::If': ['Either', 'yes', 'no'] }, 'yes'],
    ['FindInMap', { 'Fn::FindInMap': ['Sizes', 'small', 'memory'] }, 128],
    ['Base64', { 'Fn::Base64': 'a' }, 'YQ=='],
    ['NoValue in a list', ['a', { Ref: 'AWS::NoValue' }], ['a']],
    ['NoValue in an object', { a: { 'Fn::If': ['IsTest', 1, { Ref: 'AWS::NoValue' }] }, b: 2 }, { b: 2 }],
    ['an object that only looks like one', { Ref: 'Table', more: 1 }, { Ref: 'Table', more: 1 }],
    [
      "the site's own address, in the scheme that answers",
      { 'Fn::Join': ['', ['https://', { Ref: 'DomainName' }, '/x']] },
      'http://localhost:4321/x',
    ],
    ['another https address', 'https://localhost.example/x', 'https://localhost.example/x'],
  ])('%s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it.each<[string, Json, RegExp]>([
    ['an unknown intrinsic', { 'Fn::ImportValue': 'x' }, /Fn::ImportValue/],
    ['an unknown attribute', { 'Fn::GetAtt': ['Table', 'Moon'] }, /Table\.Moon/],
    ['a name that is nowhere', { Ref: 'Nobody' }, /Nobody/],
    ['a map entry that is nowhere', { 'Fn::FindInMap': ['Sizes', 'large', 'memory'] }, /FindInMap/],
  ])('stops at %s', (_, value, message) => {
    expect(() => resolved(value)).toThrow(message);
  });
});

describe('a deployment', () => {
  it('stops at a resource type that it does not know, by name', () => {
    const template = { Resources: { Queue: { Type: 'AWS::SQS::Queue' } } };
    expect(() => deployTemplate(template)).toThrow(/AWS::SQS::Queue \(Queue\)/);
  });

  it('stops at a parameter without a value', () => {
    const template = {
      Parameters: { Colour: { Type: 'String' } },
      Resources: { Probe: { Type: 'AWS::Logs::LogGroup', Properties: { value: { Ref: 'Colour' } } } },
    };
    expect(() => deployTemplate(template)).toThrow(/parameter Colour has no local value/);
  });

  it('leaves out a resource whose condition does not hold', () => {
    const template = {
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Probe: { Type: 'AWS::Logs::LogGroup', Condition: 'Never' } },
    };
    expect(deployTemplate(template).ofType('AWS::Logs::LogGroup')).toEqual([]);
  });

  it('says where a template is malformed', () => {
    expect(() => parseTemplate({ Resources: { A: {} } })).toThrow(/Resources\.A\.Type/);
  });
});
