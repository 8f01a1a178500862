import { Duration, Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { DESK_PREFIX, INDEX, PREFIX, SESSION_PREFIX } from '../../functions/adapters/table/prefixes.ts';
import { logicalId } from './logical-id.ts';
import { forOrganizations, forWebhooks, onItems, throughDynamoDb } from './rights.ts';
import { ServiceFunction } from './service-function.ts';

interface ServiceFunctionsProps {
  readonly catalog: Table;
  readonly sessions: Table;
  readonly failedRecords: Bucket;
  readonly imports: Bucket;
  readonly key: IKey;
  readonly origin: string;
  /** Who is told that a verdict is wrong. */
  readonly disputes: string;
  readonly issuer: string;
  readonly clientId: string;
}

const READ = ['GetItem', 'BatchGetItem', 'Query'] as const;

/** The functions of docs/architecture.md, apart because their rights differ. */
export class ServiceFunctions extends Construct {
  readonly web: NodejsFunction;
  readonly catalog: NodejsFunction;
  readonly employer: NodejsFunction;
  readonly presentation: NodejsFunction;
  readonly outbound: NodejsFunction;
  readonly indexer: NodejsFunction;
  readonly clock: NodejsFunction;
  readonly signer: NodejsFunction;
  readonly courier: NodejsFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionsProps) {
    super(scope, id);
    const { catalog, sessions, origin } = props;
    const viaDynamoDb = throughDynamoDb(props.key);
    const readPublic = [
      onItems(catalog, [PREFIX.public], READ),
      onItems(catalog, [PREFIX.public], ['Query'], INDEX.listing),
      viaDynamoDb,
    ];

    this.web = new ServiceFunction(this, 'Web', {
      entry: 'web',
      description: 'Server-rendered pages',
      timeout: Duration.seconds(10),
      memorySize: 1024,
      concurrency: 50,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        SESSION_TABLE: sessions.tableName,
        PUBLIC_ORIGIN: origin,
        DISPUTE_ADDRESS: props.disputes,
      },
      rights: [...readPublic, onItems(sessions, [SESSION_PREFIX], ['GetItem'])],
    }).handler;

    this.catalog = new ServiceFunction(this, 'PublicCatalog', {
      entry: 'catalog',
      description: 'Public read API',
      timeout: Duration.seconds(10),
      memorySize: 512,
      concurrency: 50,
      environment: { CATALOG_TABLE: catalog.tableName, PUBLIC_ORIGIN: origin },
      rights: readPublic,
    }).handler;

    this.outbound = new ServiceFunction(this, 'Outbound', {
      entry: 'outbound',
      description: 'The one way out: looks up what strangers named',
      timeout: Duration.seconds(10),
      memorySize: 256,
      concurrency: 20,
      environment: {},
      rights: [],
    }).handler;
    const askOutbound = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [this.outbound.functionArn],
    });

    this.signer = new ServiceFunction(this, 'Signer', {
      entry: 'signer',
      description: 'Signs what was published; the only one that opens an organization’s keys',
      timeout: Duration.seconds(40),
      memorySize: 1769,
      concurrency: 10,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        PUBLIC_ORIGIN: origin,
        SIGNING_KEY_ARN: props.key.keyArn,
      },
      rights: [
        // One statement for all that a transaction puts: its keys are judged together.
        onItems(
          catalog,
          [PREFIX.key, PREFIX.signed, PREFIX.status, PREFIX.audit, PREFIX.idempotency],
          ['PutItem'],
        ),
        onItems(
          catalog,
          [PREFIX.key, PREFIX.signed, PREFIX.status],
          ['GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem'],
        ),
        onItems(catalog, [PREFIX.signed], ['Query'], INDEX.listing),
        viaDynamoDb,
        forOrganizations(props.key),
      ],
    }).handler;
    const askSigner = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [this.signer.functionArn],
    });

    const onImports = [
      new PolicyStatement({
        actions: ['s3:GetObject', 's3:PutObject'],
        resources: [props.imports.arnForObjects('imports/*')],
      }),
      new PolicyStatement({
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [props.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `s3.${catalog.stack.region}.amazonaws.com` } },
      }),
    ];
    this.courier = new ServiceFunction(this, 'Courier', {
      entry: 'courier',
      description:
        'Signs messages to webhooks and has outbound send them; the only one that opens their secrets',
      timeout: Duration.seconds(120),
      memorySize: 256,
      concurrency: 5,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        OUTBOUND_FUNCTION: this.outbound.functionName,
        SECRETS_KEY_ARN: props.key.keyArn,
      },
      rights: [
        onItems(catalog, [PREFIX.webhook, PREFIX.outbox], ['GetItem', 'UpdateItem']),
        onItems(catalog, [PREFIX.due], ['Query'], INDEX.due),
        viaDynamoDb,
        forWebhooks(props.key, 'kms:Decrypt'),
        askOutbound,
      ],
    }).handler;
    const callCourier = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [this.courier.functionArn],
    });
    new Rule(this, 'EveryMinute', {
      description: 'Has the courier send the messages whose time has come',
      schedule: Schedule.rate(Duration.minutes(1)),
      targets: [new LambdaFunction(this.courier, { retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });

    this.employer = new ServiceFunction(this, 'Employer', {
      entry: 'employer',
      description: 'Authenticated writes of organizations, and the pages for them',
      timeout: Duration.seconds(20),
      memorySize: 1024,
      concurrency: 20,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        SESSION_TABLE: sessions.tableName,
        PUBLIC_ORIGIN: origin,
        OIDC_ISSUER: props.issuer,
        OIDC_CLIENT_ID: props.clientId,
        OUTBOUND_FUNCTION: this.outbound.functionName,
        SECRETS_KEY_ARN: props.key.keyArn,
        SIGNER_FUNCTION: this.signer.functionName,
        IMPORTS_BUCKET: props.imports.bucketName,
      },
      rights: [
        ...onImports,
        // One statement for all that a transaction puts: its keys are judged together.
        onItems(
          catalog,
          [
            PREFIX.organization,
            PREFIX.unique,
            PREFIX.idempotency,
            PREFIX.version,
            PREFIX.audit,
            PREFIX.webhook,
            PREFIX.outbox,
          ],
          ['PutItem'],
        ),
        onItems(
          catalog,
          [PREFIX.organization, PREFIX.unique, PREFIX.idempotency, PREFIX.webhook],
          ['GetItem', 'Query', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'],
        ),
        onItems(catalog, [PREFIX.audit, PREFIX.outbox], ['Query']),
        onItems(catalog, [PREFIX.subject], ['Query'], INDEX.listing),
        onItems(sessions, [DESK_PREFIX], ['GetItem', 'PutItem', 'DeleteItem']),
        ...readPublic,
        forWebhooks(props.key, 'kms:GenerateDataKey'),
        askOutbound,
        askSigner,
      ],
    }).handler;

    this.presentation = new ServiceFunction(this, 'Presentation', {
      entry: 'presentation',
      description: "Sessions, wallet protocols and verification: the one that meets strangers' JSON",
      timeout: Duration.seconds(20),
      memorySize: 1769,
      concurrency: 20,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        SESSION_TABLE: sessions.tableName,
        PUBLIC_ORIGIN: origin,
        OUTBOUND_FUNCTION: this.outbound.functionName,
      },
      rights: [
        ...readPublic,
        onItems(sessions, [SESSION_PREFIX], ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem']),
        askOutbound,
      ],
    }).handler;

    this.clock = new ServiceFunction(this, 'Clock', {
      entry: 'clock',
      description: 'What becomes true by time alone',
      timeout: Duration.seconds(60),
      memorySize: 256,
      concurrency: 1,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        PUBLIC_ORIGIN: origin,
        OUTBOUND_FUNCTION: this.outbound.functionName,
      },
      rights: [
        onItems(catalog, [PREFIX.due], ['Query'], INDEX.due),
        onItems(catalog, [PREFIX.organization, PREFIX.version, PREFIX.audit], ['PutItem']),
        onItems(catalog, [PREFIX.organization], ['GetItem', 'Query', 'UpdateItem', 'ConditionCheckItem']),
        // A proof that is withdrawn gives its domain back.
        onItems(catalog, [PREFIX.domain], ['DeleteItem']),
        viaDynamoDb,
        askOutbound,
      ],
    }).handler;
    new Rule(this, 'EveryFiveMinutes', {
      description: 'Starts the clock function',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(this.clock, { retryAttempts: 2, maxEventAge: Duration.minutes(5) })],
    });

    this.indexer = new ServiceFunction(this, 'Indexer', {
      entry: 'indexer',
      description: 'Table stream to public items; the only writer of what is public',
      timeout: Duration.seconds(60),
      memorySize: 512,
      concurrency: 10,
      environment: {
        CATALOG_TABLE: catalog.tableName,
        PUBLIC_ORIGIN: origin,
        SIGNER_FUNCTION: this.signer.functionName,
        COURIER_FUNCTION: this.courier.functionName,
      },
      rights: [
        onItems(
          catalog,
          [PREFIX.public],
          ['GetItem', 'BatchGetItem', 'Query', 'PutItem', 'UpdateItem', 'ConditionCheckItem'],
        ),
        // What waits for its signature is the one thing that is public for a while only.
        onItems(catalog, [`${PREFIX.public}UNSIGNED#`], ['DeleteItem']),
        askSigner,
        // The organization's own webhooks are told through the outbox; what is in it is the courier's.
        onItems(catalog, [PREFIX.webhook], ['Query']),
        onItems(catalog, [PREFIX.outbox], ['PutItem']),
        callCourier,
        onItems(catalog, [PREFIX.public], ['Query'], INDEX.listing),
        viaDynamoDb,
        new PolicyStatement({
          actions: [
            'dynamodb:DescribeStream',
            'dynamodb:GetRecords',
            'dynamodb:GetShardIterator',
            'dynamodb:ListStreams',
          ],
          resources: [`${catalog.tableArn}/stream/*`],
        }),
        new PolicyStatement({
          actions: ['s3:PutObject'],
          resources: [props.failedRecords.arnForObjects('*')],
        }),
        new PolicyStatement({ actions: ['s3:ListBucket'], resources: [props.failedRecords.bucketArn] }),
        new PolicyStatement({
          actions: ['kms:GenerateDataKey'],
          resources: [props.key.keyArn],
          conditions: { StringEquals: { 'kms:ViaService': `s3.${catalog.stack.region}.amazonaws.com` } },
        }),
      ],
    }).handler;
    new Rule(this, 'SignWhatWaits', {
      description: 'Has the indexer ask again for signatures that could not be made',
      schedule: Schedule.rate(Duration.minutes(5)),
      targets: [new LambdaFunction(this.indexer, { retryAttempts: 0, maxEventAge: Duration.minutes(5) })],
    });
    const streamArn = catalog.tableStreamArn;
    if (streamArn === undefined) throw new Error('the catalog table has no stream');
    this.indexer.addEventSourceMapping('CatalogStream', {
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 5,
      onFailure: { bind: () => ({ destination: props.failedRecords.bucketArn }) },
    });
    Validations.of(this).acknowledge(
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId(props.imports)}.Arn>/imports/*]`,
        reason: 'Each import has objects of its own, named by its id.',
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId(catalog)}.Arn>/stream/*]`,
        reason: 'A stream has a new label each time it is made; the wildcard stands for that label alone.',
      },
      {
        id: `AwsSolutions-IAM5[Resource::<${logicalId(props.failedRecords)}.Arn>/*]`,
        reason: 'Lambda chooses the key under which it sets a failed batch aside.',
      },
    );
  }
}
