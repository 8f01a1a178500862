import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ServiceFunctions } from './service-functions.ts';

/** Which function answers which address; `{proxy+}` is the rest of a path. */
export class Api extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, props: { readonly functions: ServiceFunctions }) {
    super(scope, id);
    const { web, catalog, employer, presentation } = props.functions;
    this.api = new HttpApi(this, 'Http', { description: 'Recognized Here', createDefaultStage: false });

    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        // The route's pattern, not its path: an id in a path may open a session.
        format: AccessLogFormat.custom(
          '{"requestId":"$context.requestId","time":"$context.requestTime","route":"$context.routeKey","status":"$context.status","bytes":"$context.responseLength","ms":"$context.responseLatency"}',
        ),
      },
    });

    this.route('Web', web, ['/', '/{proxy+}'], [HttpMethod.GET, HttpMethod.HEAD]);
    this.route('PublicCatalog', catalog, ['/api/{proxy+}'], [HttpMethod.GET, HttpMethod.HEAD]);
    this.route('Employer', employer, ['/api/employer/{proxy+}'], [HttpMethod.ANY]);
    this.route('Sessions', presentation, ['/api/sessions', '/api/checks'], [HttpMethod.POST]);
    this.route(
      'Session',
      presentation,
      ['/api/sessions/{proxy+}', '/api/exchanges/{proxy+}'],
      [HttpMethod.ANY],
    );
    this.route('Interactions', presentation, ['/api/interactions/{proxy+}'], [HttpMethod.GET]);

    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Public reads need no token; the employer function checks OpenID Connect tokens itself, so that any issuer can be configured and the same code runs everywhere.',
    });
  }

  private route(name: string, handler: IFunction, paths: readonly string[], methods: HttpMethod[]): void {
    const integration = new HttpLambdaIntegration(name, handler);
    for (const path of paths) this.api.addRoutes({ path, methods, integration });
  }
}
