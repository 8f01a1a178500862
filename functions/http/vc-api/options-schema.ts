import { CHECKS_TO_ASK } from '../../contract/verification.ts';

const text = { type: 'string', maxLength: 1_024 } as const;
const flag = { type: 'boolean' } as const;

/** The options for the API description; bodies are read strictly and not by the router. A test compares the two. */
export const optionsSchema = (returned: 'returnCredential' | 'returnPresentation') => ({
  type: 'object' as const,
  properties: {
    challenge: { ...text, description: 'What the proof must have been made for.' },
    domain: { ...text, description: 'What the proof must have been made for.' },
    checks: {
      type: 'array' as const,
      items: { type: 'string' as const, enum: [...CHECKS_TO_ASK] },
      maxItems: 8,
      description:
        '`proof` is always made; a list without `credentialStatus` takes a status that cannot be asked for a warning.',
    },
    returnProblemDetails: {
      ...flag,
      description:
        '`false` leaves problem details out; `true` adds the warnings. Without it the errors are listed.',
    },
    returnResults: flag,
    [returned]: flag,
  },
  additionalProperties: false,
});
