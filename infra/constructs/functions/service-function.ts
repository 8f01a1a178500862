import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';

export interface ServiceFunctionProps {
  /** `functions/entries/<entry>.lambda.ts`. */
  readonly entry: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly memorySize: number;
  /** The most copies at once: a flood of strangers stops here, not at the account's limit. */
  readonly concurrency: number;
  readonly environment: Record<string, string>;
  /** All that it may do beyond writing its own log. */
  readonly rights: readonly PolicyStatement[];
}

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** One Lambda function with a role of its own and nothing but the rights that are named here. */
export class ServiceFunction extends Construct {
  readonly handler: NodejsFunction;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
    );
    for (const statement of props.rights) role.addToPolicy(statement);

    this.handler = new NodejsFunction(this, 'Function', {
      description: props.description,
      entry: fromRoot(`functions/entries/${props.entry}.lambda.ts`),
      depsLockFilePath: fromRoot('package-lock.json'),
      projectRoot: fromRoot('.'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      role,
      logGroup,
      timeout: props.timeout,
      memorySize: props.memorySize,
      reservedConcurrentExecutions: props.concurrency,
      environment: props.environment,
      awsSdkConnectionReuse: false,
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        mainFields: ['module', 'main'],
        // Some CommonJS libraries call require() for Node's own modules; an ES module has none.
        banner:
          "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
        bundleAwsSDK: true,
        esbuildArgs: {
          // jsonld's own network loader: nothing here fetches a context, so its HTTP client stays out.
          '--alias:@digitalbazaar/http-client': './functions/adapters/vc/no-http-client.ts',
        },
      },
    });
  }
}
