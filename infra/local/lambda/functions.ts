import type { Authority, Credentials } from '../iam/authority.ts';
import { policiesOfRole, policyOfFunction } from '../iam/policies.ts';
import type { Deployment, Resource } from '../template/deployment.ts';
import { isObject, list, member, text } from '../template/json.ts';
import { REGION } from '../template/resource-types.ts';
import { TemplateError } from '../template/template.ts';
import { createFunction, type LocalFunction } from './function.ts';

export interface FunctionsOptions {
  readonly assets: ReadonlyMap<string, string>;
  readonly authority: Authority;
  readonly copies: number;
  /** Where the SDK finds each service: the standard `AWS_ENDPOINT_URL_*` variables. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Variables that one function alone is given on this machine, by the function's short name. */
  readonly extraEnvironment: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly onLine: (functionName: string, line: string) => void;
}

/** `FunctionsEmployerFunctionFB4ED68D` is `Employer` in logs: without construct names and the hash. */
export const shortName = (logicalId: string): string =>
  logicalId
    .replace(/[0-9A-F]{8}$/, '')
    .replace(/^Functions(?=.)/, '')
    .replace(/(?<=.)Function$/, '');

/** The functions that CloudFormation itself calls while it deploys; what they would do is done here. */
const providersOf = (deployment: Deployment): ReadonlySet<string> =>
  new Set(
    deployment
      .ofType('Custom::CDKBucketDeployment')
      .map(({ properties }) => text(properties['ServiceToken']) ?? ''),
  );

const lambdaEnvironment = (
  { name, properties }: Resource,
  credentials: Credentials,
  directory: string,
): Readonly<Record<string, string>> => ({
  AWS_REGION: REGION,
  AWS_DEFAULT_REGION: REGION,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_SESSION_TOKEN: credentials.sessionToken,
  AWS_EXECUTION_ENV: `AWS_Lambda_${text(properties['Runtime'])}`,
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties['MemorySize'] ?? 128),
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: text(member(properties['LoggingConfig'], 'LogGroup')) ?? `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  LAMBDA_TASK_ROOT: directory,
  _HANDLER: text(properties['Handler']) ?? '',
  LANG: 'en_US.UTF-8',
  TZ: ':UTC',
});

/**
 * Prepares every function of the template, each with its own role's rights.
 * @returns the functions by ARN
 * @throws TemplateError for a runtime other than Node.js, or a bundle that is not there
 */
export const createFunctions = (
  deployment: Deployment,
  options: FunctionsOptions,
): ReadonlyMap<string, LocalFunction> => {
  const providers = providersOf(deployment);
  const functions = new Map<string, LocalFunction>();
  for (const resource of deployment.ofType('AWS::Lambda::Function')) {
    const { logicalId, properties } = resource;
    const arn = resource.attribute('Arn');
    if (providers.has(arn)) continue;
    const runtime = text(properties['Runtime']) ?? '';
    if (!runtime.startsWith('nodejs'))
      throw new TemplateError(`${logicalId}: cannot run the runtime ${runtime}`);
    const directory = options.assets.get(text(member(properties['Code'], 'S3Key')) ?? '');
    if (directory === undefined) throw new TemplateError(`${logicalId}: its bundle is not among the assets`);

    const credentials = options.authority.admitRole(
      text(properties['Role']) ?? '',
      policiesOfRole(deployment, text(properties['Role']) ?? ''),
    );
    options.authority.attach(arn, policyOfFunction(deployment, { name: resource.name, arn }));
    const variables = member(properties['Environment'], 'Variables');
    const short = shortName(logicalId);
    functions.set(
      arn,
      createFunction({
        name: resource.name,
        shortName: short,
        arn,
        accessKeyId: credentials.accessKeyId,
        directory,
        handler: text(properties['Handler']) ?? '',
        timeoutSeconds: Number(properties['Timeout'] ?? 3),
        memoryMegabytes: Number(properties['MemorySize'] ?? 128),
        reservedConcurrency:
          properties['ReservedConcurrentExecutions'] === undefined
            ? undefined
            : Number(properties['ReservedConcurrentExecutions']),
        environment: {
          ...Object.fromEntries(
            Object.entries(isObject(variables) ? variables : {}).map(([key, value]) => [key, String(value)]),
          ),
          ...lambdaEnvironment(resource, credentials, directory),
          ...options.endpoints,
          ...options.extraEnvironment[short],
        },
        copies: options.copies,
        onLine: (line) => options.onLine(short, line),
      }),
    );
    if (list(properties['Layers']).length > 0)
      throw new TemplateError(`${logicalId}: layers are not run here`);
  }
  return functions;
};
