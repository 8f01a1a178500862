import { expect } from 'vitest';
import { CredentialResultView, PresentationResultView } from '../../../functions/contract/verification.ts';
import type { SuiteCase } from './case.ts';

/** Posts a JSON body to a path and gives the answer; in process, or over HTTP. */
export type Post = (path: string, body: unknown) => Promise<Response>;

export const CREDENTIALS = '/api/vc/credentials/verify';
export const PRESENTATIONS = '/api/vc/presentations/verify';

/** Puts a case to the verifier as the suites do, and holds the answer to what they and the specification accept. */
export const answerCase = async (post: Post, kind: 'credential' | 'presentation', one: SuiteCase) => {
  const document = await one.document();
  const isCredential = kind === 'credential';
  const body = {
    [isCredential ? 'verifiableCredential' : 'verifiablePresentation']: document,
    ...(one.options === undefined ? {} : { options: one.options }),
  };
  const response = await post(isCredential ? CREDENTIALS : PRESENTATIONS, body);
  const text = await response.text();
  expect(response.headers.get('content-type'), text).toContain('application/json');
  const View = isCredential ? CredentialResultView : PresentationResultView;
  const { verified, problemDetails } = View.parse(JSON.parse(text));
  expect(verified, text).toBe(one.verified);
  expect(response.status).toBe(one.verified ? 200 : 400);
  const codes = (problemDetails ?? []).map(({ code }) => code);
  if (one.verified) expect(codes).toEqual([]);
  else expect(codes.length, text).toBeGreaterThan(0);
  const { codes: expected = [] } = one;
  if (expected.length > 0)
    expect(
      expected.some((code) => codes.includes(code)),
      text,
    ).toBe(true);
};
