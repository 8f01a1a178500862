import { describe, expect, inject, it } from 'vitest';
import { Problem } from '../../functions/contract/problem.ts';
import { MAX_BODY_BYTES } from '../../functions/contract/session.ts';
import { answerCase, CREDENTIALS, PRESENTATIONS } from '../kit/suites/answers.ts';
import { signedWith } from '../kit/suites/case.ts';
import { DATA_MODEL_CASES } from '../kit/suites/data-model.ts';
import { INTEGRITY_CASES } from '../kit/suites/integrity.ts';
import { PRESENTATION_CASES } from '../kit/suites/presentation.ts';

const { origin } = inject('deployment');

const post = (path: string, body: unknown) =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(body),
  });

describe('a public suite that is pointed at the deployment', () => {
  it.each([...DATA_MODEL_CASES, ...INTEGRITY_CASES])('$name', (one) => answerCase(post, 'credential', one));
  it.each(PRESENTATION_CASES)('$name', (one) => answerCase(post, 'presentation', one));
});

describe('the verifier for others', () => {
  it('answers for no cache and no other reader', async () => {
    const response = await post(CREDENTIALS, { verifiableCredential: await signedWith({}) });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([CREDENTIALS, PRESENTATIONS])('%s takes no more than the other addresses do', async (path) => {
    const response = await post(path, { verifiableCredential: 'x'.repeat(MAX_BODY_BYTES) });
    expect(Problem.parse(await response.json())).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  it('says which method it takes', async () => {
    const response = await fetch(`${origin}${CREDENTIALS}`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('is read together with a status list that nobody answers for: not verified, and not called false', async () => {
    const credentialStatus = {
      id: 'https://lists.example/1#7',
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: '7',
      statusListCredential: 'https://lists.example/1',
    };
    const response = await post(CREDENTIALS, {
      verifiableCredential: await signedWith({ credentialStatus }),
    });
    expect(await response.json()).toMatchObject({
      verified: false,
      problemDetails: [{ code: 'status.unreachable', title: 'STATUS_RETRIEVAL_ERROR' }],
    });
  });
});
