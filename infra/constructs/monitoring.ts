import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import { Alias } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { ServiceFunctions } from './functions/service-functions.ts';

interface MonitoringProps {
  readonly functions: ServiceFunctions;
  readonly api: HttpApi;
  readonly catalog: Table;
  readonly email: string;
}

const FIVE_MINUTES = { period: Duration.minutes(5) };

/** Every alarm has an entry of the same name in docs/runbook.md; a test holds the two together. */
export class Monitoring extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, props: MonitoringProps) {
    super(scope, id);
    this.topic = new Topic(this, 'Alarms', {
      enforceSSL: true,
      masterKey: Alias.fromAliasName(this, 'SnsKey', 'alias/aws/sns'),
    });
    this.topic.addSubscription(new EmailSubscription(props.email));

    const { web, catalog, employer, presentation, outbound, signer, endorser, courier, indexer, clock } =
      props.functions;
    for (const [name, handler] of Object.entries({
      web,
      catalog,
      employer,
      presentation,
      outbound,
      signer,
      endorser,
      courier,
      indexer,
      clock,
    })) {
      this.alarm(`${name}-errors`, handler.metricErrors(FIVE_MINUTES), 5);
      this.alarm(`${name}-throttles`, handler.metricThrottles(FIVE_MINUTES), 5);
    }
    for (const [name, handler] of Object.entries({ indexer, endorser })) {
      this.alarm(
        `${name}-behind`,
        handler.metric('IteratorAge', { ...FIVE_MINUTES, statistic: 'Maximum' }),
        Duration.minutes(name === 'indexer' ? 5 : 30).toMilliseconds(),
      );
      this.alarm(
        `${name}-lost-records`,
        handler.metric('DestinationDeliveryFailures', { ...FIVE_MINUTES, statistic: 'Sum' }),
        1,
      );
      this.alarm(
        `${name}-set-aside-records`,
        handler.metric('DroppedEventCount', { ...FIVE_MINUTES, statistic: 'Sum' }),
        1,
      );
    }
    this.alarm('clock-stopped', clock.metricInvocations({ period: Duration.minutes(30) }), 1, {
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
    });
    this.alarm('api-server-errors', props.api.metricServerError({ ...FIVE_MINUTES, statistic: 'Sum' }), 10);
    this.alarm(
      'catalog-table-errors',
      props.catalog.metricSystemErrorsForOperations({
        ...FIVE_MINUTES,
        operations: [Operation.GET_ITEM, Operation.QUERY, Operation.PUT_ITEM, Operation.TRANSACT_WRITE_ITEMS],
      }),
      5,
    );
    this.alarm(
      'catalog-table-throttles',
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'ThrottledRequests',
        dimensionsMap: { TableName: props.catalog.tableName },
        statistic: 'Sum',
        ...FIVE_MINUTES,
      }),
      10,
    );
  }

  private alarm(
    name: string,
    metric: IMetric,
    threshold: number,
    how: {
      readonly comparisonOperator?: ComparisonOperator;
      readonly treatMissingData?: TreatMissingData;
    } = {},
  ): void {
    new Alarm(this, name, {
      alarmName: `recognized-here-${name}`,
      alarmDescription: `docs/runbook.md#${name}`,
      metric,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...how,
    }).addAlarmAction(new SnsAction(this.topic));
  }
}
