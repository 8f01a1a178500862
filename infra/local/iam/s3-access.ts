import type { Denial } from '../engine/access.ts';
import type { S3Access } from '../s3/start.ts';
import type { Deployment } from '../template/deployment.ts';
import { list, member, text } from '../template/json.ts';
import { REGION } from '../template/resource-types.ts';
import type { Authority } from './authority.ts';
import { policyOfBucket } from './policies.ts';

const encryptionKeyOf = (encryption: ReturnType<typeof member>): string | undefined => {
  const [rule] = list(member(encryption, 'ServerSideEncryptionConfiguration'));
  return text(member(member(rule, 'ServerSideEncryptionByDefault'), 'KMSMasterKeyID'));
};

/** The use of the bucket's key that S3 makes in the caller's name. */
const KEY_ACTIONS: Readonly<Record<string, string>> = {
  's3:GetObject': 'kms:Decrypt',
  's3:PutObject': 'kms:GenerateDataKey',
};

/** Decides each use of the template's buckets: by the caller's role, the bucket's policy and the bucket's key. */
export const s3Authorizer = (
  deployment: Deployment,
  authority: Authority,
): ((access: S3Access) => Denial | undefined) => {
  const buckets = new Map(
    deployment.ofType('AWS::S3::Bucket').map((bucket) => {
      authority.attach(bucket.attribute('Arn'), policyOfBucket(deployment, bucket.name));
      return [bucket.name, encryptionKeyOf(bucket.properties['BucketEncryption'])] as const;
    }),
  );
  return ({ accessKeyId, action, bucket, key }) => {
    const resource = `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
    const keyAction = KEY_ACTIONS[action];
    const keyArn = buckets.get(bucket);
    const encryption =
      keyAction === undefined || keyArn === undefined
        ? []
        : [
            {
              action: keyAction,
              resource: keyArn,
              context: { 'kms:viaservice': [`s3.${REGION}.amazonaws.com`] },
            },
          ];
    return authority.authorize(accessKeyId, [{ action, resource, context: {} }, ...encryption]);
  };
};
