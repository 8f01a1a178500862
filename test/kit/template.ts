import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { TEMPLATE_DIRECTORY } from '../../infra/local/build.ts';

/** The template as `cdk synth` wrote it: the one that is deployed, and that the local cloud runs. */
export const synthesizedTemplate = (): Template =>
  Template.fromString(readFileSync(join(TEMPLATE_DIRECTORY, 'RecognizedHere.template.json'), 'utf8'));
