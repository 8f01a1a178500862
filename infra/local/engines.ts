import { join } from 'node:path';
import * as z from 'zod';
import { type DnsServer, startDns } from './dns/start.ts';
import { type DynamoDbEngine, startDynamoDb } from './dynamodb/engine.ts';
import type { Denial } from './engine/access.ts';
import type { Engine } from './engine/listen.ts';
import { readFileIfAny, writePrivateFile } from './engine/private-file.ts';
import type { Authority } from './iam/authority.ts';
import type { Context } from './iam/conditions.ts';
import { s3Authorizer } from './iam/s3-access.ts';
import { startKms } from './kms/start.ts';
import { CLIENT_ID } from './local-values.ts';
import { startOidc } from './oidc/start.ts';
import { startS3 } from './s3/start.ts';
import type { Deployment } from './template/deployment.ts';
import { list } from './template/json.ts';
import { TemplateError } from './template/template.ts';

/** What stands where DynamoDB, S3, KMS, Cognito and the world's DNS are. */
export interface Engines {
  readonly dynamoDb: DynamoDbEngine;
  readonly s3: Engine;
  readonly kms: Engine;
  readonly oidc: Engine;
  readonly dns: DnsServer;
}

export interface EnginesOptions {
  readonly dataDirectory: string;
  readonly authority: Authority;
  readonly onDenied: (reason: string) => void;
  /** Told when the DynamoDB engine ends by itself; nothing works from then on. */
  readonly onGone: (why: string) => void;
  readonly keep: <T extends { close(): Promise<void> }>(started: T) => T;
}

/** Starts all engines at once, as the template needs them. */
export const startEngines = async (deployment: Deployment, options: EnginesOptions): Promise<Engines> => {
  const { dataDirectory, authority, onDenied, onGone, keep } = options;
  const report = (denial: Denial | undefined): Denial | undefined => {
    if (denial !== undefined) onDenied(denial.deny);
    return denial;
  };
  const mayUseObject = s3Authorizer(deployment, authority);
  const starting = [
    startDynamoDb(join(dataDirectory, 'dynamodb.db'), onGone).then(keep),
    startS3({
      directory: join(dataDirectory, 's3'),
      buckets: deployment.ofType('AWS::S3::Bucket').map(({ name }) => name),
      authorize: (access) => report(mayUseObject(access)),
    }).then(keep),
    startKms({
      file: join(dataDirectory, 'kms-key'),
      ...keyOf(deployment),
      authorize: ({ accessKeyId, action, keyArn, encryptionContext }) =>
        report(
          authority.authorize(accessKeyId, [
            { action, resource: keyArn, context: conditionKeys(encryptionContext) },
          ]),
        ),
    }).then(keep),
    startSignIn(deployment, dataDirectory).then(keep),
    startDns({ dataDirectory }).then(keep),
  ] as const;
  // When one fails, the others are waited for: what is not yet kept could not be closed.
  await Promise.allSettled(starting);
  const [dynamoDb, s3, kms, oidc, dns] = await Promise.all(starting);
  return { dynamoDb, s3, kms, oidc, dns };
};

/** The encryption context as policies name it; IAM's condition keys have no case. */
const conditionKeys = (encryptionContext: Readonly<Record<string, string>>): Context =>
  Object.fromEntries(
    Object.entries(encryptionContext).map(([name, value]) => [
      `kms:encryptioncontext:${name.toLowerCase()}`,
      [value],
    ]),
  );

/** @throws TemplateError when the template has more keys than the local KMS, which has one */
const keyOf = (deployment: Deployment): { keyArn: string; aliases: readonly string[] } => {
  const [key, ...others] = deployment.ofType('AWS::KMS::Key');
  if (others.length > 0) throw new TemplateError('the local KMS has one key; the template has more');
  return {
    keyArn: key?.attribute('Arn') ?? 'arn:aws:kms:us-east-1:000000000000:key/none',
    aliases: deployment.ofType('AWS::KMS::Alias').map(({ name }) => name),
  };
};

const Ports = z.object({ issuer: z.number() });

/** Tokens outlive a restart where the issuer's address stays the same, so its port is tried again first. */
const startSignIn = async (deployment: Deployment, dataDirectory: string): Promise<Engine> => {
  const file = join(dataDirectory, 'ports.json');
  const stored = Ports.safeParse(JSON.parse(readFileIfAny(file) ?? 'null'));
  const addresses = (property: string): readonly string[] =>
    deployment
      .ofType('AWS::Cognito::UserPoolClient')
      .flatMap(({ properties }) => list(properties[property]).map(String));
  const start = (port: number) =>
    startOidc({
      dataDirectory,
      clientId: CLIENT_ID,
      redirectUris: addresses('CallbackURLs'),
      signedOutUris: addresses('LogoutURLs'),
      port,
    });
  const engine = await start(stored.data?.issuer ?? 0).catch(() => start(0));
  writePrivateFile(file, JSON.stringify({ issuer: Number(new URL(engine.url).port) }));
  return engine;
};
