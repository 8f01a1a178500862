import { createGateway } from './api/gateway.ts';
import { type Boot, createBoot } from './boot.ts';
import { takeDataDirectory } from './data-directory.ts';
import { startDynamoDbEndpoint } from './dynamodb/endpoint.ts';
import { createTables, tableFacts } from './dynamodb/tables.ts';
import { bucketOrigin, s3Client, uploadAssets } from './edge/buckets.ts';
import { createDistribution } from './edge/distribution.ts';
import { startEdge } from './edge/server.ts';
import { startEngines } from './engines.ts';
import { hostsFile } from './hosts.ts';
import { type Credentials, createAuthority } from './iam/authority.ts';
import { startLambdaEndpoint } from './lambda/endpoint.ts';
import { createFunctions } from './lambda/functions.ts';
import type { Invocation } from './lambda/process.ts';
import { CLIENT_ID, extraEnvironmentFor, parametersFor, STACK } from './local-values.ts';
import type { Log } from './log.ts';
import { startSchedules } from './schedule.ts';
import { startMappings } from './streams/mappings.ts';
import { deploy } from './template/deployment.ts';
import type { Json } from './template/json.ts';
import { parseTemplate, readAssets, readTemplate, TemplateError } from './template/template.ts';

export interface LocalCloudOptions {
  /** Where `cdk synth` wrote: the template and the assets. */
  readonly templateDirectory: string;
  /** A template to run instead of the one that is there; its assets must be there. */
  readonly template?: unknown;
  readonly stack?: string;
  readonly dataDirectory: string;
  /** 0 for any free port; a busy one gives way to the next. */
  readonly port: number;
  /** Begins with an empty data directory. */
  readonly reset?: boolean;
  /** The most processes of one function; default two. */
  readonly copies?: number;
  readonly log?: Log;
}

export interface LocalCloud {
  /** The site: scheme, host and port. */
  readonly origin: string;
  readonly issuer: string;
  readonly clientId: string;
  /** `127.0.0.1:<port>` of the DNS server that reads `<dataDirectory>/dns.json`. */
  readonly dns: string;
  readonly dataDirectory: string;
  /** Physical names by logical id. */
  readonly tables: Readonly<Record<string, string>>;
  readonly buckets: Readonly<Record<string, string>>;
  /** Physical names by short name, such as `Clock`. */
  readonly functions: Readonly<Record<string, string>>;
  /** `AWS_ENDPOINT_URL_*`, as functions have them. */
  readonly endpoints: Readonly<Record<string, string>>;
  /** Credentials that no policy binds, as an operator has them. */
  readonly administrator: Credentials;
  /** Where the time of the boot went. */
  readonly timings: Boot['timings'];
  /**
   * Invokes a function by its short name, such as `Clock`.
   * @throws Error when the template has no such function
   */
  invoke(shortName: string, event: Json): Promise<Invocation>;
  /** Starts a process for each function, so that the first request need not wait for it. */
  warm(): void;
  /** Ends everything that was started; the data stays. */
  close(): Promise<void>;
}

const COPIES = 2;

/**
 * Runs a synthesized template on this machine: what is not in it does not run.
 * @throws TemplateError for anything in the template that would not run as it does at AWS
 * @throws Error when an engine is missing or the data directory is in use
 */
export const startLocalCloud = async (options: LocalCloudOptions): Promise<LocalCloud> => {
  const boot = createBoot();
  try {
    return await start(options, boot);
  } catch (error) {
    await boot.close();
    throw error;
  }
};

const start = async (options: LocalCloudOptions, boot: Boot): Promise<LocalCloud> => {
  const { dataDirectory, templateDirectory, stack = STACK } = options;
  const { step, keep } = boot;
  const log: Log = options.log ?? (() => undefined);
  const onDenied = (reason: string) => log('iam', `denied: ${reason}`);

  const template =
    options.template === undefined ? readTemplate(templateDirectory, stack) : parseTemplate(options.template);
  const assets = readAssets(templateDirectory, stack);
  keep(await takeDataDirectory(dataDirectory, options.reset ?? false));
  const edge = keep(await startEdge({ port: options.port, log: (line) => log('site', line) }));
  const origin = `http://localhost:${edge.port}`;
  const authority = createAuthority();
  const administrator = authority.admitAdministrator();

  const settings = {
    stack,
    origin,
    clientId: CLIENT_ID,
    parameters: parametersFor(`localhost:${edge.port}`),
  };
  // The issuer's address is known once it listens, and it must know the site's addresses to begin: hence a draft.
  const draft = deploy(template, { ...settings, issuer: 'http://issuer.invalid' });
  const engines = await step('engines', () =>
    startEngines(draft, {
      dataDirectory,
      authority,
      onDenied,
      onGone: (why) => log('dynamodb', why),
      keep,
    }),
  );
  const deployment = deploy(template, { ...settings, issuer: engines.oidc.url });
  const tables = await step('tables', () => createTables(deployment, engines.dynamoDb));

  const dynamoDb = keep(
    await startDynamoDbEndpoint({
      engineUrl: engines.dynamoDb.url,
      tables: tableFacts(deployment),
      authority,
      onDenied,
      log: (line) => log('dynamodb', line),
    }),
  );
  const lambda = keep(await startLambdaEndpoint({ functions: () => functions, authority, onDenied }));
  const endpoints = {
    AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
    AWS_ENDPOINT_URL_S3: engines.s3.url,
    AWS_ENDPOINT_URL_KMS: engines.kms.url,
    AWS_ENDPOINT_URL_LAMBDA: lambda.url,
  };
  const functions = createFunctions(deployment, {
    assets,
    authority,
    copies: options.copies ?? COPIES,
    endpoints,
    extraEnvironment: extraEnvironmentFor({ dns: engines.dns.url, hosts: hostsFile(dataDirectory) }),
    onLine: log,
  });
  for (const target of functions.values()) keep(target);

  const s3As = (accessKeyId: string) => s3Client(engines.s3.url, accessKeyId);
  await step('assets', () => uploadAssets(deployment, assets, s3As(administrator.accessKeyId)));
  await step('routes', () => {
    const gateways = deployment
      .ofType('AWS::ApiGatewayV2::Api')
      .map((api) =>
        createGateway(api, deployment, { functions, authority, log: (line) => log('gateway', line) }),
      );
    const [distribution, ...others] = deployment.ofType('AWS::CloudFront::Distribution');
    if (distribution === undefined || others.length > 0) {
      throw new TemplateError('the template needs one CloudFront distribution: it is the site');
    }
    const cloudFront = authority.admitService(
      'cloudfront.amazonaws.com',
      `arn:aws:cloudfront::000000000000:distribution/${distribution.name}`,
    );
    const buckets = deployment
      .ofType('AWS::S3::Bucket')
      .map(
        (bucket) =>
          [
            bucket.attribute('RegionalDomainName'),
            bucketOrigin(s3As(cloudFront.accessKeyId), bucket.name),
          ] as const,
      );
    edge.serve(createDistribution(distribution, deployment, gateways, new Map(buckets)));
  });
  await step('events', () => {
    const events = { functions, authority, log };
    const mappings = startMappings(deployment, {
      ...events,
      engine: engines.dynamoDb,
      tables,
      dataDirectory,
      s3As: ({ accessKeyId }) => s3As(accessKeyId),
    });
    for (const mapping of mappings) keep(mapping);
    keep(startSchedules(deployment, events));
  });

  const namesOf = (type: string) =>
    Object.fromEntries(deployment.ofType(type).map(({ logicalId, name }) => [logicalId, name]));
  return {
    origin,
    issuer: engines.oidc.url,
    clientId: CLIENT_ID,
    dns: engines.dns.url,
    dataDirectory,
    tables: namesOf('AWS::DynamoDB::Table'),
    buckets: namesOf('AWS::S3::Bucket'),
    functions: Object.fromEntries([...functions.values()].map(({ shortName, name }) => [shortName, name])),
    endpoints,
    administrator,
    timings: boot.timings,
    invoke: (shortName, event) => {
      const target = [...functions.values()].find((candidate) => candidate.shortName === shortName);
      if (target === undefined) throw new Error(`the template has no function ${shortName}`);
      return target.invoke(event);
    },
    warm: () => {
      for (const target of functions.values()) target.warm();
    },
    close: boot.close,
  };
};
