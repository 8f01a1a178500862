import { expect, inject } from 'vitest';
import { PROBLEMS, type Problem, Problem as ProblemSchema } from '../../functions/contract/problem.ts';

const { tables } = inject('deployment');

/** What an answer must never tell of the inside: frames, files, AWS, tables, keys, names of exceptions. */
const INSIDE = new RegExp(
  [
    '\\n\\s+at ',
    'file://',
    'node_modules',
    '\\.m?[jt]s:\\d+',
    'arn:aws',
    'amazonaws',
    'dynamo',
    'lambda',
    '\\bGSI\\d',
    '\\b[PS]K\\b',
    '(?:ORG|VERSION|AUDIT|UNIQUE|IDEMPOTENCY|PUB|SES)#',
    '[A-Za-z]+(?:Exception|Error)\\b',
    'E[A-Z]{5,}',
    ...Object.values(tables),
  ].join('|'),
);

const isCode = (code: string): code is keyof typeof PROBLEMS => Object.hasOwn(PROBLEMS, code);

/** What every answer of a function has, whatever it says. */
export const expectSecured = (response: Response): void => {
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('x-frame-options')).toBe('DENY');
  expect(response.headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(response.headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
  expect(response.headers.get('x-request-id')).toMatch(/^[A-Za-z0-9_=+/-]{8,64}$/);
  expect(response.headers.get('server')).toBeNull();
  expect(response.headers.get('x-powered-by')).toBeNull();
};

/** Fails unless the answer is exactly this problem, told the way every problem is, and tells nothing of the inside. */
export const expectProblem = async (
  response: Response,
  code: keyof typeof PROBLEMS | readonly (keyof typeof PROBLEMS)[],
): Promise<Problem> => {
  const text = await response.text();
  expect(response.headers.get('content-type'), text).toBe('application/problem+json');
  const told = ProblemSchema.parse(JSON.parse(text));
  expect([code].flat(), text).toContain(told.code);
  if (!isCode(told.code)) throw new Error(`${told.code} is no code of the API`);
  const [status, title] = PROBLEMS[told.code];
  expect([response.status, told.status, told.title]).toEqual([status, status, title]);
  expect(told.type).toMatch(new RegExp(`/problems/${told.code}$`));
  expectSecured(response);
  expect(told.instance).toBe(`urn:request:${response.headers.get('x-request-id')}`);
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(text).not.toMatch(INSIDE);
  return told;
};

/** A problem without what is different in each answer: two that look alike cannot be told apart. */
export const looksOf = async (response: Response): Promise<unknown> => {
  const { instance, ...told } = await expectProblem(response.clone(), 'not-found');
  const names = [...response.headers.keys()].filter((name) => name !== 'connection').sort();
  return { status: response.status, names, told, length: (await response.text()).length };
};
