import type { Context } from 'hono';
import type { Failure } from '../../services/employer/failure.ts';
import type { Meanwhile } from '../../services/employer/lifecycle/meanwhile.ts';
import { type ProblemDetails, problem } from '../problem.ts';
import type { EmployerEnvironment } from './environment.ts';

const meanwhileView = ({ changed, clashes, merged, ...told }: Meanwhile): ProblemDetails['meanwhile'] => ({
  ...told,
  ...(changed === undefined ? {} : { changed: [...changed] }),
  ...(clashes === undefined ? {} : { clashes: clashes.map((clash) => ({ ...clash })) }),
  ...(merged?.role === undefined ? {} : { merged: { ...merged.role } }),
});

const detailsOf = (failure: Failure): ProblemDetails => {
  switch (failure.kind) {
    case 'field-invalid':
    case 'alias-taken':
      return { errors: failure.errors.map((error) => ({ ...error })) };
    case 'domain-proof-missing': {
      const { name, value } = failure.record;
      const errors = Object.entries(failure.findings).map(([method, finding]) => ({
        pointer: `/methods/${method}`,
        detail: finding,
      }));
      return {
        detail: `Create a DNS record of type TXT with the name ${name} and the value ${value}`,
        errors,
      };
    }
    case 'version-conflict':
      return failure.meanwhile === undefined ? {} : { meanwhile: meanwhileView(failure.meanwhile) };
    case 'signing-domain-unlisted':
      return { detail: `The document of ${failure.did} does not list the current key in assertionMethod` };
    default:
      return {};
  }
};

/** Answers with the problem that a failure is; the two have the same names. */
export const refuse = <F extends Failure>(c: Context<EmployerEnvironment>, failure: F) =>
  problem<F['kind']>(c, failure.kind, detailsOf(failure));
