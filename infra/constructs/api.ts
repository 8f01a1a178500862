import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { ServiceFunctions } from './functions/service-functions.ts';

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

    this.route('Web', web, ['/', '/{proxy+}']);
    this.route('PublicCatalog', catalog, ['/api/{proxy+}']);
    this.route('DidDocument', catalog, ['/organizations/{organization}/did.json']);
    this.route('Employer', employer, ['/api/employer/{proxy+}']);
    this.route(
      'Desk',
      employer,
      ['', '/es'].flatMap((language) =>
        ['/manage', '/manage/{proxy+}', '/sign-in', '/sign-in/{proxy+}', '/sign-out'].map(
          (path) => `${language}${path}`,
        ),
      ),
    );
    this.route('Sessions', presentation, ['/api/sessions', '/api/checks']);
    this.route('Session', presentation, ['/api/sessions/{proxy+}', '/api/exchanges/{proxy+}']);
    this.route('Verifier', presentation, ['/api/vc/{proxy+}']);
    this.route('Interactions', presentation, ['/api/interactions/{proxy+}']);

    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-APIG4',
      reason:
        'Public reads need no token; the employer function checks OpenID Connect tokens itself, so that any issuer can be configured and the same code runs everywhere.',
    });
  }

  /** Any method: one that an address does not take gets 405 from its function, not the gateway's bare 404. */
  private route(name: string, handler: IFunction, paths: readonly string[]): void {
    const integration = new HttpLambdaIntegration(name, handler);
    for (const path of paths) this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration });
  }
}
