import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesizedTemplate } from '../kit/template.ts';

const template = synthesizedTemplate();

const Text = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const Statement = z.object({
  Effect: z.literal('Allow'),
  Action: Text,
  Resource: z.unknown(),
  Condition: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});
const Policy = z.object({
  Properties: z.object({ PolicyDocument: z.object({ Statement: z.array(Statement) }) }),
});

/** Like `catalog#GSI1` or `outbound`: the part of a resource that a reviewer reads. */
const resourceName = (resource: unknown): string =>
  (JSON.stringify(resource) ?? '')
    .replaceAll(/"Fn::(GetAtt|Join)"|"Arn"|"Ref"|[[\]{}",:]/g, ' ')
    .replaceAll(/([A-Za-z]+?)(Table|Bucket|Key|Function)?[0-9A-F]{8}\b/g, '$1$2')
    .trim()
    .replaceAll(/\s+/g, ' ');

/** What one function may do on tables, as `actions @ keys on resource`, without its own log and the key's use. */
const rightsOf = (name: string): readonly string[] => {
  const policies = Object.entries(template.findResources('AWS::IAM::Policy'))
    .filter(([id]) => id.startsWith(`Functions${name}Role`))
    .map(([, policy]) => Policy.parse(policy));
  return policies
    .flatMap((policy) => policy.Properties.PolicyDocument.Statement)
    .filter((statement) => !statement.Action.some((action) => /^(logs|kms):/.test(action)))
    .map((statement) => {
      const keys = statement.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
      const actions = statement.Action.map((action) => action.replace('dynamodb:', '')).join(' ');
      return keys === undefined
        ? `${actions} on ${resourceName(statement.Resource)}`
        : `${actions} @ ${[keys].flat().join(' ')} on ${resourceName(statement.Resource)}`;
    });
};

describe('rights', () => {
  it('are what a reviewer last agreed to, function by function', () => {
    const functions = [
      'Web',
      'PublicCatalog',
      'Employer',
      'Presentation',
      'Outbound',
      'Clock',
      'Indexer',
      'Endorser',
      'Signer',
      'Courier',
    ];
    expect(Object.fromEntries(functions.map((name) => [name, rightsOf(name)]))).toMatchInlineSnapshot(`
      {
        "Clock": [
          "Query @ DUE#* on CatalogTable /index/GSI2",
          "PutItem @ ORG#* VERSION#* AUDIT#* on CatalogTable",
          "GetItem Query UpdateItem ConditionCheckItem @ ORG#* on CatalogTable",
          "DeleteItem @ UNIQUE#domain#* on CatalogTable",
          "lambda:InvokeFunction on FunctionsOutboundFunction",
        ],
        "Courier": [
          "GetItem UpdateItem @ HOOK#* OUTBOX#* on CatalogTable",
          "Query @ DUE#* on CatalogTable /index/GSI2",
          "lambda:InvokeFunction on FunctionsOutboundFunction",
        ],
        "Employer": [
          "s3:GetObject s3:PutObject on ImportsBucket /imports/*",
          "PutItem @ ORG#* UNIQUE#* IDEMPOTENCY#* VERSION#* AUDIT#* HOOK#* OUTBOX#* on CatalogTable",
          "GetItem Query UpdateItem DeleteItem ConditionCheckItem @ ORG#* UNIQUE#* IDEMPOTENCY#* HOOK#* on CatalogTable",
          "Query @ AUDIT#* OUTBOX#* on CatalogTable",
          "Query @ SUBJECT#* on CatalogTable /index/GSI1",
          "GetItem PutItem DeleteItem @ DESK#* on SessionsTable",
          "GetItem BatchGetItem Query @ PUB#* on CatalogTable",
          "Query @ PUB#* on CatalogTable /index/GSI1",
          "lambda:InvokeFunction on FunctionsOutboundFunction",
          "lambda:InvokeFunction on FunctionsSignerFunction",
          "lambda:InvokeFunction on FunctionsPresentationFunction",
        ],
        "Endorser": [
          "GetItem BatchGetItem @ PUB#* on CatalogTable",
          "Query PutItem DeleteItem @ UNSIGNED#* on CatalogTable",
          "lambda:InvokeFunction on FunctionsSignerFunction",
          "DescribeStream GetRecords GetShardIterator ListStreams on CatalogTable /stream/*",
          "s3:PutObject on FailedRecordsBucket /*",
          "s3:ListBucket on FailedRecordsBucket",
        ],
        "Indexer": [
          "GetItem BatchGetItem Query PutItem UpdateItem ConditionCheckItem @ PUB#* on CatalogTable",
          "GetItem Query @ ORG#* VERSION#* on CatalogTable",
          "Query @ HOOK#* on CatalogTable",
          "PutItem @ OUTBOX#* on CatalogTable",
          "lambda:InvokeFunction on FunctionsCourierFunction",
          "Query @ PUB#* on CatalogTable /index/GSI1",
          "DescribeStream GetRecords GetShardIterator ListStreams on CatalogTable /stream/*",
          "s3:PutObject on FailedRecordsBucket /*",
          "s3:ListBucket on FailedRecordsBucket",
        ],
        "Outbound": [],
        "Presentation": [
          "GetItem BatchGetItem Query @ PUB#* on CatalogTable",
          "Query @ PUB#* on CatalogTable /index/GSI1",
          "GetItem PutItem UpdateItem DeleteItem @ SES#* on SessionsTable",
          "lambda:InvokeFunction on FunctionsOutboundFunction",
        ],
        "PublicCatalog": [
          "GetItem BatchGetItem Query @ PUB#* on CatalogTable",
          "Query @ PUB#* on CatalogTable /index/GSI1",
        ],
        "Signer": [
          "PutItem @ KEY#* SIGNED#* STATUS#* AUDIT#* IDEMPOTENCY#* on CatalogTable",
          "GetItem Query UpdateItem ConditionCheckItem @ KEY#* SIGNED#* STATUS#* on CatalogTable",
          "Query @ SIGNED#* on CatalogTable /index/GSI1",
        ],
        "Web": [
          "GetItem BatchGetItem Query @ PUB#* on CatalogTable",
          "Query @ PUB#* on CatalogTable /index/GSI1",
          "GetItem @ SES#* on SessionsTable",
        ],
      }
    `);
  });

  it('never pass when a request names no key', () => {
    const statements = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
      (policy) => Policy.parse(policy).Properties.PolicyDocument.Statement,
    );
    const conditioned = statements.filter((statement) => statement.Condition?.['ForAllValues:StringLike']);
    expect(conditioned.length).toBeGreaterThan(10);
    for (const statement of conditioned) {
      expect(statement.Condition?.['Null']).toEqual({ 'dynamodb:LeadingKeys': 'false' });
    }
  });

  it('let the signer alone open the keys of organizations, and the courier alone the secrets of webhooks', () => {
    const direct = Object.entries(template.findResources('AWS::IAM::Policy'))
      .filter(([id]) => id.startsWith('Functions'))
      .flatMap(([id, policy]) =>
        Policy.parse(policy)
          .Properties.PolicyDocument.Statement.filter(
            ({ Action, Condition }) =>
              Action.some((action) => action.startsWith('kms:')) &&
              Condition?.['StringEquals']?.['kms:ViaService'] === undefined,
          )
          .map(({ Action, Condition }) => ({ who: id.slice(0, 19), Action, Condition })),
      );
    const webhooks = { StringLike: { 'kms:EncryptionContext:webhook': 'hook_*' } };
    expect(direct).toEqual([
      {
        who: 'FunctionsSignerRole',
        Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
        Condition: { StringLike: { 'kms:EncryptionContext:organization': 'org_*' } },
      },
      { who: 'FunctionsCourierRol', Action: ['kms:Decrypt'], Condition: webhooks },
      { who: 'FunctionsEmployerRo', Action: ['kms:GenerateDataKey'], Condition: webhooks },
    ]);
  });

  it('hold no Scan, no PartiQL and no wildcard action', () => {
    const policies = Object.entries(template.findResources('AWS::IAM::Policy')).filter(([id]) =>
      id.startsWith('Functions'),
    );
    expect(policies).toHaveLength(10);
    for (const [, policy] of policies) {
      const actions = Policy.parse(policy).Properties.PolicyDocument.Statement.flatMap(
        (statement) => statement.Action,
      );
      expect(actions.filter((action) => /Scan|PartiQL|\*/.test(action))).toEqual([]);
    }
  });
});

describe('tables', () => {
  it('keep the catalog and forget the sessions', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      Properties: {
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        DeletionProtectionEnabled: true,
      },
    });
    const sessions = Object.entries(template.findResources('AWS::DynamoDB::Table')).find(([id]) =>
      id.startsWith('Sessions'),
    );
    const properties = z
      .object({ Properties: z.record(z.string(), z.unknown()) })
      .parse(sessions?.[1]).Properties;
    expect(properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAt', Enabled: true });
    expect(properties).not.toHaveProperty('StreamSpecification');
    expect(properties).not.toHaveProperty('PointInTimeRecoverySpecification');
  });
});

describe('environment', () => {
  it('never has the variable that opens this machine to lookups', () => {
    expect(JSON.stringify(template.toJSON())).not.toContain('OUTBOUND_TEST_NETWORK');
  });

  it('takes the public origin from the required domain parameter', () => {
    const parameters = z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .parse(template.toJSON()['Parameters']);
    expect(parameters['DomainName']).not.toHaveProperty('Default');
    template.allResourcesProperties('AWS::ApiGatewayV2::Stage', { AutoDeploy: true });
    template.hasResourceProperties('AWS::Lambda::Function', {
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Environment: {
        Variables: { PUBLIC_ORIGIN: { 'Fn::Join': ['', ['https://', { Ref: 'DomainName' }]] } },
      },
    });
  });
});

describe('alarms', () => {
  it('and the runbook name each other', () => {
    const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm')).map((alarm) => {
      const { AlarmName, AlarmDescription } = z
        .object({ Properties: z.object({ AlarmName: z.string(), AlarmDescription: z.string() }) })
        .parse(alarm).Properties;
      expect(AlarmDescription).toBe(`docs/runbook.md#${AlarmName.replace('recognized-here-', '')}`);
      return AlarmName.replace('recognized-here-', '');
    });
    const entries = [...readFileSync('docs/runbook.md', 'utf8').matchAll(/^## (.+)$/gm)].map(
      ([, name]) => name,
    );
    expect(alarms.toSorted()).toEqual(entries.toSorted());
  });
});
