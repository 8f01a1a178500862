import * as z from 'zod';

/**
 * The closed list of problem codes (RFC 9457 `type` is `<origin>/problems/<code>`). A code, once published, keeps
 * its meaning. The status and title of each stand here so that the API cannot answer one code in two ways.
 */
export const PROBLEMS = {
  'body-not-json': [400, 'The body is not JSON'],
  'field-invalid': [422, 'Some fields need a correction'],
  'field-unknown': [422, 'Some fields are not known here'],
  'cursor-invalid': [400, 'The cursor is not one that this list gave out'],
  'content-type-unsupported': [415, 'This content type is not read here'],
  'body-too-large': [413, 'The body is larger than 4 MB'],
  'document-too-deep': [422, 'The document is nested too deeply'],
  'document-empty': [422, 'There is nothing in the document'],
  'too-many-credentials': [422, 'There are more credentials than can be checked at once'],
  'document-unreadable': [422, 'This is not a kind of badge that can be read here'],
  'token-missing': [401, 'Sign in first'],
  'token-invalid': [401, 'The sign-in is not valid or has ended'],
  'secret-missing': [401, 'Only the page that opened this session can read it'],
  forbidden: [403, 'Your part in this organization does not allow this'],
  'cross-site': [403, 'This form was sent from another site'],
  'not-found': [404, 'There is nothing here'],
  'method-not-allowed': [405, 'This address does not take that method'],
  'domain-taken': [409, 'Another organization has proven this domain'],
  'alias-taken': [409, 'Another achievement has this id'],
  'not-its-creator': [409, 'Your proven domain is not where this badge comes from'],
  'organization-unproven': [409, 'Prove the domain before you publish'],
  'domain-proof-missing': [409, 'The DNS record was not found'],
  'limit-reached': [409, 'The organization has as many of these as it can have'],
  'requirement-missing': [409, 'The role has no rule yet'],
  'role-not-draft': [409, 'The role is in a state that does not allow this'],
  'approval-missing': [409, 'Somebody else has to approve this draft before it is published'],
  'approval-own-draft': [409, 'You changed this draft last, so somebody else has to approve it'],
  'publication-scheduled': [409, 'A publication of this role waits for its day; cancel that first'],
  'nothing-scheduled': [409, 'No publication of this role waits for its day'],
  'import-running': [409, 'Another import is running; let it end or cancel it first'],
  'import-errors': [409, 'Some rows have errors: mend them, or say that they may be left out'],
  'import-over': [409, 'The import is in a state that does not allow this'],
  'profile-kind': [409, 'Only associations, agencies and colleges publish profiles'],
  'profile-retired': [409, 'The profile was taken back by its publisher'],
  'profile-unpublished': [409, 'No version of the profile is public'],
  'last-owner': [409, 'An organization needs an owner; make somebody else one first'],
  'already-member': [409, 'You belong to this organization already'],
  'invitation-ended': [410, 'This invitation was used, taken back, or is too old'],
  'key-reused': [409, 'This idempotency key was used for another request'],
  'version-conflict': [412, 'Somebody changed this in the meantime'],
  'version-required': [428, 'Send If-Match with the version you read'],
  'key-required': [428, 'Send an Idempotency-Key'],
  'presentation-used': [409, 'This request was answered already'],
  'presentation-invalid': [422, 'The presentation could not be accepted'],
  'session-expired': [410, 'This session has ended'],
  'too-many-requests': [429, 'Too many requests'],
  'signing-domain-unlisted': [409, 'The document on your domain does not list our key'],
  'dependency-down': [503, 'Something this needs did not answer; nothing was changed'],
  internal: [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 problem details; `errors` points into the request body (RFC 6901) or names a parameter. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  instance: z.string().optional().meta({ description: 'The request id, to quote when asking for help.' }),
  errors: z
    .array(z.object({ pointer: z.string().optional(), parameter: z.string().optional(), detail: z.string() }))
    .optional(),
});
export type Problem = z.infer<typeof Problem>;

/** What others did to a draft while somebody changed an older version of it (RFC 9457 section 3.2, an extension). */
const MeanwhileView = z
  .object({
    version: z.int().meta({ description: 'The version that it is at now, for the next `If-Match`.' }),
    at: z.string(),
    by: z.string().optional().meta({ description: 'The `sub` of whoever changed it last.' }),
    byName: z.string().optional().meta({ description: 'What colleagues call them.' }),
    changed: z.array(z.string()).optional().meta({ description: 'The fields that others changed.' }),
    clashes: z
      .array(
        z.object({
          field: z.string(),
          base: z.unknown().optional(),
          theirs: z.unknown().optional(),
          mine: z.unknown().optional(),
        }),
      )
      .optional()
      .meta({ description: 'The fields that both changed, differently. None: send `merged` again.' }),
    merged: z.looseObject({}).optional().meta({ description: 'Both changes; where they clash, yours.' }),
  })
  .meta({ id: 'Meanwhile' });

/** The same as it is described: with what a lost race comes with. The types of answers leave that open. */
export const DescribedProblem = Problem.extend({ meanwhile: MeanwhileView.optional() }).meta({
  id: 'Problem',
});
export type Meanwhile = z.infer<typeof MeanwhileView>;
