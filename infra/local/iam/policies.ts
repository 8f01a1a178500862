import type { Deployment } from '../template/deployment.ts';
import { type Json, list, member, text } from '../template/json.ts';
import { TemplateError } from '../template/template.ts';
import { readPolicy, type Statement } from './policy.ts';

/** Managed policies that only let a function write its own log, which costs it nothing here. */
const LOG_ONLY = /:iam::aws:policy\/service-role\/AWSLambdaBasicExecutionRole$/;

/**
 * Everything that the template grants or denies to a role: inline, and by `AWS::IAM::Policy`.
 * @throws TemplateError for a managed policy whose text is not in the template
 */
export const policiesOfRole = (deployment: Deployment, roleArn: string): readonly Statement[] => {
  const role = deployment
    .ofType('AWS::IAM::Role')
    .find((candidate) => candidate.attribute('Arn') === roleArn);
  if (role === undefined) throw new TemplateError(`the role ${roleArn} is not in the template`);
  for (const managed of list(role.properties['ManagedPolicyArns'])) {
    if (!LOG_ONLY.test(String(managed))) {
      throw new TemplateError(
        `${role.logicalId}: the local cloud does not know the managed policy ${managed}`,
      );
    }
  }
  const inline = list(role.properties['Policies']).flatMap((policy) =>
    readPolicy(member(policy, 'PolicyDocument') ?? null, role.logicalId),
  );
  const attached = deployment
    .ofType('AWS::IAM::Policy')
    .filter(({ properties }) => list(properties['Roles']).includes(role.name))
    .flatMap(({ logicalId, properties }) => readPolicy(properties['PolicyDocument'] ?? null, logicalId));
  return [...inline, ...attached];
};

/** The policy of a bucket, from `AWS::S3::BucketPolicy`. */
export const policyOfBucket = (deployment: Deployment, bucket: string): readonly Statement[] =>
  deployment
    .ofType('AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties['Bucket'] === bucket)
    .flatMap(({ logicalId, properties }) => readPolicy(properties['PolicyDocument'] ?? null, logicalId));

/** Who may invoke a function, from `AWS::Lambda::Permission`. */
export const policyOfFunction = (
  deployment: Deployment,
  { name, arn }: { readonly name: string; readonly arn: string },
): readonly Statement[] =>
  deployment
    .ofType('AWS::Lambda::Permission')
    .filter(({ properties }) => [name, arn].includes(text(properties['FunctionName']) ?? ''))
    .map(({ properties }) => ({
      effect: 'Allow',
      actions: [text(properties['Action']) ?? ''],
      resources: [arn],
      principals: [text(properties['Principal']) ?? ''],
      conditions: sourceOf(properties['SourceArn']),
    }));

const sourceOf = (sourceArn: Json | undefined): Statement['conditions'] => {
  const source = text(sourceArn);
  return source === undefined ? [] : [{ operator: 'ArnLike', key: 'aws:sourcearn', values: [source] }];
};
