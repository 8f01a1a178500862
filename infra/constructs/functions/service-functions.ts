import { Validations } from 'aws-cdk-lib';
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Construct } from 'constructs';
import { logicalId } from '../logical-id.ts';
import { catalogFunction } from './catalog.ts';
import { clockFunction } from './clock.ts';
import { courierFunction } from './courier.ts';
import { employerFunction } from './employer.ts';
import { endorserFunction } from './endorser.ts';
import { indexerFunction } from './indexer.ts';
import { outboundFunction } from './outbound.ts';
import { presentationFunction } from './presentation.ts';
import { signerFunction } from './signer.ts';
import { explainStream } from './stream.ts';
import type { Surroundings } from './surroundings.ts';
import { webFunction } from './web.ts';

/** The functions of docs/architecture.md, apart because their rights differ. */
export class ServiceFunctions extends Construct {
  readonly web: NodejsFunction;
  readonly catalog: NodejsFunction;
  readonly employer: NodejsFunction;
  readonly presentation: NodejsFunction;
  readonly outbound: NodejsFunction;
  readonly indexer: NodejsFunction;
  readonly clock: NodejsFunction;
  readonly signer: NodejsFunction;
  readonly endorser: NodejsFunction;
  readonly courier: NodejsFunction;

  constructor(scope: Construct, id: string, surroundings: Surroundings) {
    super(scope, id);
    this.web = webFunction(this, surroundings);
    this.catalog = catalogFunction(this, surroundings);
    this.outbound = outboundFunction(this);
    this.signer = signerFunction(this, surroundings);
    this.courier = courierFunction(this, surroundings, this);
    this.presentation = presentationFunction(this, surroundings, this);
    this.employer = employerFunction(this, surroundings, this);
    this.clock = clockFunction(this, surroundings, this);
    this.endorser = endorserFunction(this, surroundings, this);
    this.indexer = indexerFunction(this, surroundings, this);

    // The roles that hold these rights are beside the functions, not under them.
    const validations = Validations.of(this);
    validations.acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${logicalId(surroundings.imports)}.Arn>/imports/*]`,
      reason: 'Each import has objects of its own, named by its id.',
    });
    explainStream(validations, surroundings);
  }
}
