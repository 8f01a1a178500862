import type { ProblemCode } from '../../contract/problem.ts';

type Security = { [scheme: string]: string[] }[];

/** The security requirement of every operation inside an organization: a signed-in person, or an API key. */
export const SIGNED_IN: Security = [{ accessToken: [] }, { deskCookie: [] }, { apiKey: [] }];

/** That of what a person does for themselves. */
export const PERSON: Security = [{ accessToken: [] }, { deskCookie: [] }];

/** What every operation here may answer. */
export const READ_PROBLEMS = [
  'token-missing',
  'token-invalid',
  'dependency-down',
  'field-unknown',
] as const satisfies readonly ProblemCode[];

/** What every operation with a body may answer. */
export const WRITE_PROBLEMS = [
  ...READ_PROBLEMS,
  'cross-site',
  'body-not-json',
  'body-too-large',
  'document-too-deep',
  'content-type-unsupported',
  'field-invalid',
] as const satisfies readonly ProblemCode[];

/** What every operation inside an organization may answer: somebody else's is `not-found`, like a missing one. */
export const INSIDE_PROBLEMS = ['not-found', 'forbidden'] as const satisfies readonly ProblemCode[];

/** What every list may answer. */
export const LIST_PROBLEMS = ['cursor-invalid', 'field-invalid'] as const satisfies readonly ProblemCode[];

/** What every change may answer. */
export const CHANGE_PROBLEMS = [
  'version-required',
  'version-conflict',
] as const satisfies readonly ProblemCode[];

/** What a request that moves a thing on, once, may answer. */
export const MOVE_PROBLEMS = [
  ...CHANGE_PROBLEMS,
  'key-required',
  'key-reused',
] as const satisfies readonly ProblemCode[];
