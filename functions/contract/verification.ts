import * as z from 'zod';
import { PROBLEM_TYPES } from '../domain/credential/verification.ts';

/** Beside `proof`, which is always made; a list without `credentialStatus` takes "could not be asked" for an answer. */
export const CHECKS_TO_ASK = ['proof', 'credentialStatus'] as const;

const options = {
  challenge: z.string().max(1_024).optional(),
  domain: z.string().max(1_024).optional(),
  checks: z.array(z.enum(CHECKS_TO_ASK)).max(8).optional(),
  returnProblemDetails: z.boolean().optional(),
  returnResults: z.boolean().optional(),
};

export const VerifyCredentialOptions = z.strictObject({
  ...options,
  returnCredential: z.boolean().optional(),
});

export const VerifyPresentationOptions = z.strictObject({
  ...options,
  returnPresentation: z.boolean().optional(),
});

export const VerificationProblemView = z
  .object({
    type: z.string().meta({ description: `One of ${Object.keys(PROBLEM_TYPES).join(', ')}, as a URL.` }),
    title: z.string(),
    detail: z.string(),
    code: z.string().meta({ description: 'Our own stable code, finer than the type.' }),
    level: z.enum(['error', 'warning']),
    property: z.string().optional().meta({ description: 'The property that is not as it must be.' }),
    rule: z.string().optional(),
  })
  .meta({ id: 'VerificationProblem' });

const Verified = z.object({ verified: z.boolean(), input: z.unknown() });

export const CredentialResultView = z
  .object({
    verified: z.boolean(),
    problemDetails: z.array(VerificationProblemView).optional(),
    credential: z.unknown().optional(),
    results: z
      .object({
        validFrom: Verified.optional(),
        validUntil: Verified.optional(),
        credentialSchema: z.array(Verified).optional(),
        credentialStatus: z.array(Verified).optional(),
        proof: z.array(Verified).optional(),
      })
      .optional(),
  })
  .meta({ id: 'CredentialVerification' });

export const PresentationResultView = z
  .object({
    verified: z.boolean(),
    problemDetails: z.array(VerificationProblemView).optional(),
    verifiablePresentation: z.unknown().optional(),
    results: z
      .object({
        presentation: z.object({
          challenge: Verified.optional(),
          domain: Verified.optional(),
          holder: Verified.optional(),
          proof: z.array(Verified),
        }),
        credentials: z.array(CredentialResultView),
      })
      .optional(),
  })
  .meta({ id: 'PresentationVerification' });
