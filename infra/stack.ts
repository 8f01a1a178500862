import { CfnOutput, CfnParameter, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from './constructs/api.ts';
import { CatalogTable } from './constructs/catalog-table.ts';
import { DataKey } from './constructs/data-key.ts';
import { FailedRecords } from './constructs/failed-records.ts';
import { ServiceFunctions } from './constructs/functions/service-functions.ts';
import { Imports } from './constructs/imports.ts';
import { Monitoring } from './constructs/monitoring.ts';
import { SessionTable } from './constructs/session-table.ts';
import { SignIn } from './constructs/sign-in.ts';
import { Site } from './constructs/site.ts';

/** The whole product, one construct per concern. */
export class RecognizedHereStack extends Stack {
  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);

    const domainName = new CfnParameter(this, 'DomainName', {
      description:
        'The host name of the site. Links, DIDs and cookies are made for it, never for a Host header.',
      allowedPattern: '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$',
    });
    const certificateArn = new CfnParameter(this, 'CertificateArn', {
      description: 'An ACM certificate in us-east-1 for DomainName.',
      allowedPattern: '^arn:aws[a-z-]*:acm:us-east-1:\\d{12}:certificate/.+$',
    });
    const signInPrefix = new CfnParameter(this, 'SignInPrefix', {
      description: 'The prefix of the Cognito sign-in domain; free in the region.',
      allowedPattern: '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$',
    });
    const alarmEmail = new CfnParameter(this, 'AlarmEmail', {
      description: 'Who is told when an alarm of docs/runbook.md rings.',
      allowedPattern: '^[^@\\s]+@[^@\\s]+$',
    });
    const disputeAddress = new CfnParameter(this, 'DisputeAddress', {
      description:
        'Where people write who think that a verdict is wrong: an e-mail address, or the https address of a page.',
      allowedPattern: '^([^@\\s?&]+@[^@\\s?&]+|https://\\S+)$',
    });
    const origin = `https://${domainName.valueAsString}`;

    const dataKey = new DataKey(this, 'DataKey');
    const catalog = new CatalogTable(this, 'Catalog', { key: dataKey.key });
    const sessions = new SessionTable(this, 'Sessions', { key: dataKey.key });
    const failedRecords = new FailedRecords(this, 'FailedRecords', { key: dataKey.key });
    const imports = new Imports(this, 'Imports', { key: dataKey.key });
    const signIn = new SignIn(this, 'SignIn', {
      origin,
      domainName: domainName.valueAsString,
      prefix: signInPrefix.valueAsString,
    });
    const functions = new ServiceFunctions(this, 'Functions', {
      catalog: catalog.table,
      sessions: sessions.table,
      failedRecords: failedRecords.bucket,
      imports: imports.bucket,
      key: dataKey.key,
      origin,
      disputes: disputeAddress.valueAsString,
      issuer: signIn.issuer,
      clientId: signIn.clientId,
    });
    const api = new Api(this, 'Api', { functions });
    const site = new Site(this, 'Site', {
      api: api.api,
      domainName: domainName.valueAsString,
      certificateArn: certificateArn.valueAsString,
    });
    new Monitoring(this, 'Monitoring', {
      functions,
      api: api.api,
      catalog: catalog.table,
      email: alarmEmail.valueAsString,
    });

    Tags.of(this).add('product', 'recognized-here');
    new CfnOutput(this, 'Origin', { value: origin });
    new CfnOutput(this, 'DistributionDomain', {
      value: site.distribution.distributionDomainName,
      description: 'Point DomainName here (CNAME or alias).',
    });
  }
}
