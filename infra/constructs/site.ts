import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Duration, Fn, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { type Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { MAX_BODY_BYTES } from '../../functions/contract/session.ts';
import { logicalId } from './logical-id.ts';
import { privateBucket } from './private-bucket.ts';

interface SiteProps {
  readonly api: HttpApi;
  readonly domainName: string;
  readonly certificateArn: string;
}

/** The function's code with the limit in it: a CloudFront Function has no environment. */
const oversizedFormCode = (): string =>
  readFileSync(new URL('../edge/oversized-form.js', import.meta.url), 'utf8').replace(
    'MAX_BODY_BYTES',
    String(MAX_BODY_BYTES),
  );

/** One origin for the browser: assets from a bucket, everything else from the functions. */
export class Site extends Construct {
  readonly distribution: Distribution;
  readonly assets: Bucket;

  constructor(scope: Construct, id: string, props: SiteProps) {
    super(scope, id);
    this.assets = privateBucket(this, 'Assets', {
      encryption: BucketEncryption.S3_MANAGED,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const logs = privateBucket(this, 'Logs', {
      encryption: BucketEncryption.S3_MANAGED,
      // CloudFront's standard log delivery writes with an ACL.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      lifecycleRules: [{ expiration: Duration.days(30) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });

    const headers = new ResponseHeadersPolicy(this, 'Headers', {
      comment: 'Transport and framing; the content policy is the page’s own',
      securityHeadersBehavior: {
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: false },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: false,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(730),
          includeSubdomains: true,
          override: true,
        },
      },
    });
    const functions = new HttpOrigin(
      Fn.join('', [props.api.apiId, `.execute-api.${Stack.of(this).region}.amazonaws.com`]),
      {
        readTimeout: Duration.seconds(30),
      },
    );
    const fromFunctions: BehaviorOptions = {
      origin: functions,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    };
    const fromAssets: BehaviorOptions = {
      origin: S3BucketOrigin.withOriginAccessControl(this.assets),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: headers,
    };
    const oversizedForm = new EdgeFunction(this, 'OversizedForm', {
      comment: 'Leads a form with too large a badge back to its page',
      code: FunctionCode.fromInline(oversizedFormCode()),
      runtime: FunctionRuntime.JS_2_0,
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Recognized Here',
      domainNames: [props.domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: 'site/',
      logIncludesCookies: false,
      defaultBehavior: fromFunctions,
      additionalBehaviors: {
        '/api/checks': {
          ...fromFunctions,
          functionAssociations: [{ function: oversizedForm, eventType: FunctionEventType.VIEWER_REQUEST }],
        },
        '/api/*': fromFunctions,
        '/_astro/*': fromAssets,
        '/assets/*': fromAssets,
      },
    });

    new BucketDeployment(this, 'Upload', {
      sources: [Source.asset(fileURLToPath(new URL('../../web/dist/client', import.meta.url)))],
      destinationBucket: this.assets,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
      // Pages still open in a browser ask for the assets of the version before.
      prune: false,
    });

    new BucketDeployment(this, 'UploadEmbed', {
      sources: [Source.asset(fileURLToPath(new URL('../../web/embed', import.meta.url)))],
      destinationBucket: this.assets,
      destinationKeyPrefix: 'assets/embed',
      // Pages of others name it and never change: what is new must reach them within the hour.
      cacheControl: [CacheControl.fromString('public, max-age=3600')],
      prune: false,
    });

    Validations.of(this.assets).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'Only CloudFront reads it, and CloudFront keeps the access log.',
    });
    Validations.of(logs).acknowledge({ id: 'AwsSolutions-S1', reason: 'This is the log bucket.' });
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR1', reason: 'Recognition is for everyone; no country is shut out.' },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'The gateway throttles and each function has a concurrency limit; a web ACL is an account-wide choice of the operator.',
      },
    );
    this.acknowledgeUploader();
  }

  /** aws-cdk-lib ships the uploader; it runs at deployment only, and its code and role are not ours to change. */
  private acknowledgeUploader(): void {
    const stack = Stack.of(this);
    const uploader = stack.node.children.find((child) =>
      child.node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    if (uploader === undefined) return;
    const reason =
      'Part of the uploader of aws-cdk-lib, which runs at deployment only and reaches these two buckets.';
    const findings = [
      'AwsSolutions-L1',
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      ...['s3:GetObject*', 's3:GetBucket*', 's3:List*', 's3:DeleteObject*', 's3:Abort*'].map(
        (action) => `AwsSolutions-IAM5[Action::${action}]`,
      ),
      'AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
      `AwsSolutions-IAM5[Resource::<${logicalId(this.assets)}.Arn>/*]`,
    ];
    Validations.of(uploader).acknowledge(...findings.map((id) => ({ id, reason })));
  }
}
