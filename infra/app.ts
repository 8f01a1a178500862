import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { RecognizedHereStack } from './stack.ts';

const app = new App();
new RecognizedHereStack(app, 'RecognizedHere');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
