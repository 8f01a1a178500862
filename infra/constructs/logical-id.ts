import { CfnElement, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** The logical id of the CloudFormation resource behind an L2 construct. */
export const logicalId = (construct: Construct): string => {
  const resource = construct.node.defaultChild;
  if (!CfnElement.isCfnElement(resource))
    throw new Error(`${construct.node.path} has no resource of its own`);
  return Stack.of(construct).getLogicalId(resource);
};
