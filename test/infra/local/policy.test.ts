// biome-ignore-all lint/suspicious/noTemplateCurlyInString: CloudFormation and IAM write names so.
import { describe, expect, it } from 'vitest';
import { evaluate, readPolicy } from '../../../infra/local/iam/policy.ts';
import type { Json } from '../../../infra/local/template/json.ts';

const TABLE = 'arn:aws:dynamodb:us-east-1:000000000000:table/catalog';

const verdict = (
  statements: readonly Json[],
  action: string,
  resource = TABLE,
  context: Record<string, readonly string[]> = {},
) =>
  evaluate(
    readPolicy({ Version: '2012-10-17', Statement: statements }, 'test'),
    { role: 'me' },
    { action, resource, context },
  );

const allow = (more: Record<string, Json> = {}): Json => ({
  Effect: 'Allow',
  Action: 'dynamodb:GetItem',
  Resource: TABLE,
  ...more,
});

const leading = (...keys: string[]) => ({ 'dynamodb:leadingkeys': keys });

const PUBLIC_ONLY = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PUB#*'] } };
const PRESENT = { Null: { 'dynamodb:LeadingKeys': 'false' } };

describe('an IAM policy', () => {
  it.each<[string, readonly Json[], string, string, string]>([
    ['nothing is allowed that is not named', [], 'dynamodb:GetItem', TABLE, 'not-allowed'],
    ['an action by name', [allow()], 'dynamodb:GetItem', TABLE, 'allowed'],
    [
      'an action in another case',
      [allow({ Action: 'DynamoDB:getitem' })],
      'dynamodb:GetItem',
      TABLE,
      'allowed',
    ],
    ['another action', [allow()], 'dynamodb:PutItem', TABLE, 'not-allowed'],
    ['a wildcard in an action', [allow({ Action: 'dynamodb:*Item' })], 'dynamodb:PutItem', TABLE, 'allowed'],
    [
      'a wildcard that does not reach',
      [allow({ Action: 'dynamodb:Get*' })],
      'dynamodb:Scan',
      TABLE,
      'not-allowed',
    ],
    [
      'one of several actions',
      [allow({ Action: ['a:B', 'dynamodb:GetItem'] })],
      'dynamodb:GetItem',
      TABLE,
      'allowed',
    ],
    [
      'a table is not its index',
      [allow({ Action: '*' })],
      'dynamodb:Query',
      `${TABLE}/index/GSI1`,
      'not-allowed',
    ],
    [
      'a wildcard in a resource',
      [allow({ Resource: `${TABLE}/*` })],
      'dynamodb:GetItem',
      `${TABLE}/index/GSI1`,
      'allowed',
    ],
    [
      'a question mark is one character',
      [allow({ Resource: `${TABLE.slice(0, -1)}?` })],
      'dynamodb:GetItem',
      TABLE,
      'allowed',
    ],
    ['a dot is a dot', [allow({ Resource: 'a.b' })], 'dynamodb:GetItem', 'axb', 'not-allowed'],
    [
      'a deny wins over any allow',
      [allow(), allow({ Effect: 'Deny', Resource: '*' })],
      'dynamodb:GetItem',
      TABLE,
      'denied',
    ],
  ])('%s', (_, statements, action, resource, expected) => {
    expect(verdict(statements, action, resource)).toBe(expected);
  });
});

describe('a condition', () => {
  it.each<[string, Json, Record<string, readonly string[]>, string]>([
    ['ForAllValues holds for every key', PUBLIC_ONLY, leading('PUB#a', 'PUB#b'), 'allowed'],
    ['ForAllValues fails for one of them', PUBLIC_ONLY, leading('PUB#a', 'ORG#b'), 'not-allowed'],
    ['the trap: ForAllValues holds when there is no key', PUBLIC_ONLY, {}, 'allowed'],
    ['Null: false closes the trap', { ...PUBLIC_ONLY, ...PRESENT }, {}, 'not-allowed'],
    ['Null: false lets a key through', { ...PUBLIC_ONLY, ...PRESENT }, leading('PUB#a'), 'allowed'],
    ['Null: true wants no key', { Null: { 'dynamodb:LeadingKeys': true } }, leading('PUB#a'), 'not-allowed'],
    [
      'ForAllValues:StringEquals is exact',
      { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': 'A' } },
      leading('AB'),
      'not-allowed',
    ],
    ['StringEquals fails without a value', { StringEquals: { 'kms:ViaService': 'a' } }, {}, 'not-allowed'],
    [
      'StringEquals takes any of several',
      { StringEquals: { 'kms:ViaService': ['a', 'b'] } },
      { 'kms:viaservice': ['b'] },
      'allowed',
    ],
    [
      'StringLike',
      { StringLike: { 'aws:SourceArn': 'arn:*:x' } },
      { 'aws:sourcearn': ['arn:aws:x'] },
      'allowed',
    ],
    [
      'Bool',
      { Bool: { 'aws:SecureTransport': 'false' } },
      { 'aws:securetransport': ['true'] },
      'not-allowed',
    ],
    [
      'NumericLessThan',
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
      { 's3:tlsversion': ['1.1'] },
      'allowed',
    ],
    [
      'every line must hold',
      { StringEquals: { 'kms:ViaService': 'a', 'aws:SourceArn': 'b' } },
      { 'kms:viaservice': ['a'] },
      'not-allowed',
    ],
  ])('%s', (_, condition, context, expected) => {
    expect(verdict([allow({ Condition: condition })], 'dynamodb:GetItem', TABLE, context)).toBe(expected);
  });
});

describe('what cannot be decided as AWS would', () => {
  it.each<[string, Json, RegExp]>([
    [
      'a condition operator',
      allow({ Condition: { DateLessThan: { 'aws:SourceArn': 'x' } } }),
      /operator DateLessThan/,
    ],
    [
      'a set operator',
      allow({ Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': 'x' } } }),
      /operator ForAnyValue:StringLike/,
    ],
    [
      'a condition key',
      allow({ Condition: { StringEquals: { 'dynamodb:Attributes': 'x' } } }),
      /key dynamodb:attributes/,
    ],
    [
      'a policy variable',
      allow({ Condition: { StringLike: { 'aws:SourceArn': '${aws:username}' } } }),
      /policy variables/,
    ],
    ['NotAction', { Effect: 'Allow', NotAction: 'a:b', Resource: '*' }, /cannot be evaluated/],
    ['NotResource', { Effect: 'Allow', Action: 'a:b', NotResource: '*' }, /cannot be evaluated/],
  ])('%s stops the reading of the policy', (_, statement, message) => {
    expect(() => readPolicy({ Statement: [statement] }, 'where')).toThrow(message);
  });
});

describe('a policy of a resource', () => {
  const statements = readPolicy(
    {
      Statement: [{ Effect: 'Allow', Principal: { Service: 'a.amazonaws.com' }, Action: '*', Resource: '*' }],
    },
    'test',
  );
  it.each([
    [{ service: 'a.amazonaws.com' }, 'allowed'],
    [{ service: 'b.amazonaws.com' }, 'not-allowed'],
    [{ role: 'a.amazonaws.com.role' }, 'not-allowed'],
  ] as const)('binds whom it names: %o', (principal, expected) => {
    expect(evaluate(statements, principal, { action: 'x:Y', resource: 'r', context: {} })).toBe(expected);
  });
});
