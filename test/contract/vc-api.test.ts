import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isHarmlessInline } from '../../functions/adapters/vc/contexts/inline.ts';
import { examplesDigest } from '../../functions/adapters/vc/contexts/open.ts';
import { createVerifier } from '../../functions/adapters/vc/verifier.ts';
import { Problem } from '../../functions/contract/problem.ts';
import {
  CredentialResultView,
  PresentationResultView,
  VerifyCredentialOptions,
  VerifyPresentationOptions,
} from '../../functions/contract/verification.ts';
import { createPresentationApp, type PresentationApi } from '../../functions/http/presentation/app.ts';
import { optionsSchema } from '../../functions/http/vc-api/options-schema.ts';
import { createSessionServices } from '../../functions/services/session/session-services.ts';
import { mintHolder, mintPresentation, mintStatusList, pretendWeb, statusEntry } from '../kit/mint/index.ts';
import { answerCase, CREDENTIALS, PRESENTATIONS } from '../kit/suites/answers.ts';
import { signedWith, suiteIssuer } from '../kit/suites/case.ts';
import { DATA_MODEL_CASES } from '../kit/suites/data-model.ts';
import { INTEGRITY_CASES } from '../kit/suites/integrity.ts';
import { CHALLENGE, DOMAIN, PRESENTATION_CASES } from '../kit/suites/presentation.ts';
import { ORIGIN, startWorld, type World } from '../services/session/world.ts';

const LIST = 'https://lists.example/status/1';

let world: World;
let app: PresentationApi;
beforeAll(async () => {
  world = await startWorld();
  const list = await mintStatusList({ issuer: await suiteIssuer(), url: LIST, set: [7] });
  const verifier = createVerifier({ fetcher: pretendWeb({ [LIST]: list }) });
  app = createPresentationApp({
    origin: ORIGIN,
    services: createSessionServices({ ...world.deps, verifier }),
    onFailure: (failure) => {
      throw new Error(JSON.stringify(failure));
    },
  });
}, 30_000);
afterAll(() => world?.stop());

const send = (path: string, body: string, type = 'application/json') =>
  Promise.resolve(app.request(path, { method: 'POST', body, headers: { 'content-type': type } }));
const post = (path: string, body: unknown) => send(path, JSON.stringify(body));

const verify = async (verifiableCredential: unknown, options?: object) => {
  const response = await post(CREDENTIALS, { verifiableCredential, ...(options && { options }) });
  return { status: response.status, ...CredentialResultView.parse(await response.json()) };
};
const codesOf = (answer: Awaited<ReturnType<typeof verify>>) =>
  answer.problemDetails?.map(({ code }) => code);

describe('what the public suites put to a verifier of credentials', () => {
  it.each([...DATA_MODEL_CASES, ...INTEGRITY_CASES])('$name', (one) => answerCase(post, 'credential', one));
});

describe('what the public suites put to a verifier of presentations', () => {
  it.each(PRESENTATION_CASES)('$name', (one) => answerCase(post, 'presentation', one));
});

describe('a status', () => {
  const withStatus = (index: number, url = LIST) =>
    signedWith({ credentialStatus: { ...statusEntry(url, index), id: 'https://lists.example/status/1#e' } });

  it('that is set makes the credential unverified, with the problem that the list’s specification names', async () => {
    for (const options of [undefined, { checks: ['proof', 'credentialStatus'] }, { checks: ['proof'] }]) {
      const answer = await verify(await withStatus(7), options);
      expect([answer.status, answer.verified, codesOf(answer)]).toEqual([400, false, ['status.revoked']]);
      expect(answer.problemDetails?.[0]?.type).toBe(
        'https://www.w3.org/ns/credentials/status-list#STATUS_VERIFICATION_ERROR',
      );
    }
  });

  it('that is not set is verified', async () => {
    expect(await verify(await withStatus(8))).toMatchObject({ status: 200, verified: true });
  });

  it('that cannot be asked is an error, and a warning where it was not asked for', async () => {
    const away = await withStatus(7, 'https://away.example/1');
    const answer = await verify(away);
    expect([answer.verified, codesOf(answer)]).toEqual([false, ['status.unreachable']]);
    expect(await verify(away, { checks: ['proof', 'credentialStatus'] })).toMatchObject({ verified: false });
    const lenient = await verify(away, { checks: ['proof'], returnProblemDetails: true });
    expect(lenient).toMatchObject({ verified: true, problemDetails: [{ level: 'warning' }] });
  });
});

describe('options', () => {
  it('are described as they are read', () => {
    const keysOf = (schema: object) => Object.keys(schema).toSorted();
    expect(keysOf(optionsSchema('returnCredential').properties)).toEqual(
      keysOf(VerifyCredentialOptions.shape),
    );
    expect(keysOf(optionsSchema('returnPresentation').properties)).toEqual(
      keysOf(VerifyPresentationOptions.shape),
    );
  });

  it('give back the credential and the results when asked, and not otherwise', async () => {
    const credential = await signedWith({ validFrom: '2023-01-01T00:00:00Z' });
    expect(await verify(credential)).toEqual({ status: 200, verified: true, problemDetails: [] });
    const full = await verify(credential, { returnCredential: true, returnResults: true });
    expect(full.credential).toEqual(credential);
    expect(full.results).toMatchObject({
      validFrom: { verified: true, input: '2023-01-01T00:00:00Z' },
      proof: [{ verified: true, input: credential['proof'] }],
    });
    expect(await verify(credential, { returnProblemDetails: false })).toEqual({
      status: 200,
      verified: true,
    });
  });

  it('that are unknown are said to be, and nothing is verified', async () => {
    const credential = await signedWith({});
    for (const [options, code, property] of [
      [{ surprise: true }, 'option-unknown', 'options.surprise'],
      [{ checks: ['proof', 'shoe-size'] }, 'option-unknown', 'options.checks.1'],
      [{ challenge: 7 }, 'option-invalid', 'options.challenge'],
    ] as const) {
      const answer = await verify(credential, options);
      expect(answer).toMatchObject({ status: 400, verified: false, problemDetails: [{ code, property }] });
    }
    const unknown = await verify(credential, { surprise: true });
    expect(unknown.problemDetails?.[0]?.type).toBe('https://www.w3.org/TR/vcalm#UNKNOWN_OPTION_PROVIDED');
  });

  it('of a presentation give back each credential’s results', async () => {
    const holder = await mintHolder('results');
    const good = await signedWith({});
    const expired = await signedWith({ validUntil: '2020-01-01T00:00:00Z' });
    const verifiablePresentation = await mintPresentation({
      holder,
      credentials: [good, expired],
      challenge: CHALLENGE,
      domain: DOMAIN,
    });
    const options = { challenge: CHALLENGE, domain: DOMAIN, returnResults: true, returnPresentation: true };
    const response = await post(PRESENTATIONS, { verifiablePresentation, options });
    const answer = PresentationResultView.parse(await response.json());
    expect([response.status, answer.verified]).toEqual([400, false]);
    expect(answer.verifiablePresentation).toEqual(verifiablePresentation);
    expect(answer.results?.presentation).toMatchObject({
      challenge: { verified: true, input: CHALLENGE },
      domain: { verified: true, input: DOMAIN },
      holder: { verified: true, input: holder.did },
      proof: [{ verified: true }],
    });
    expect(answer.results?.credentials.map(({ verified }) => verified)).toEqual([true, false]);
    expect(answer.problemDetails?.map(({ code }) => code)).toEqual(['validity.expired']);
  });
});

describe('a presentation without a proof', () => {
  const presentation = async (more = {}) => ({
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [await signedWith({})],
    ...more,
  });
  const answerTo = async (body: object) => {
    const response = await post(PRESENTATIONS, body);
    return PresentationResultView.parse(await response.json());
  };

  it('is verified by its credentials when it is sent as one that need have none', async () => {
    expect(await answerTo({ presentation: await presentation() })).toMatchObject({ verified: true });
  });

  it('is not when a challenge was to be answered, or when it has a bad one', async () => {
    const asked = { presentation: await presentation(), options: { challenge: CHALLENGE } };
    expect(await answerTo(asked)).toMatchObject({ verified: false });
    const bad = { presentation: await presentation({ proof: { type: 'DataIntegrityProof' } }) };
    expect(await answerTo(bad)).toMatchObject({ verified: false });
  });
});

describe('what is no request', () => {
  it.each([CREDENTIALS, PRESENTATIONS])('%s answers with a problem of the house', async (path) => {
    const name = path === CREDENTIALS ? 'verifiableCredential' : 'verifiablePresentation';
    for (const [body, type, code] of [
      ['{', 'application/json', 'body-not-json'],
      ['', 'application/json', 'body-not-json'],
      ['[]', 'application/json', 'field-invalid'],
      ['{}', 'application/json', 'field-invalid'],
      [`{"${name}":{},"more":1}`, 'application/json', 'field-unknown'],
      [`{"${name}":{"a":1,"a":2}}`, 'application/json', 'document-unreadable'],
      [`{"${name}":${'['.repeat(60)}${']'.repeat(60)}}`, 'application/json', 'document-too-deep'],
      [`{"${name}":{}}`, 'text/plain', 'content-type-unsupported'],
    ] as const) {
      const response = await send(path, body, type);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      expect(Problem.parse(await response.json())).toMatchObject({ code, status: response.status });
    }
  });
});

describe('a verification', () => {
  it('leaves nothing behind', async () => {
    await verify(await signedWith({}), { returnResults: true });
    const { documents, sessionTable } = world.db;
    expect((await documents.send(new ScanCommand({ TableName: sessionTable }))).Items).toEqual([]);
  });

  it('is answered in the language that is asked for', async () => {
    const response = await post(`${CREDENTIALS}?lang=es`, { verifiableCredential: {} });
    const { problemDetails } = CredentialResultView.parse(await response.json());
    expect(problemDetails?.[0]?.detail).toMatch(/insignia/);
  });

  it('takes the context of the examples as it is published', () => {
    expect(examplesDigest()).toBe('57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c');
  });
});

describe('an inline context', () => {
  it.each([
    [{ Example: 'https://example.org/#Example' }],
    [{ '@context': { Example: 'https://example.org/#Example' } }],
    [{ name: 'https://schema.org/name' }],
  ])('%j hides nothing', (context) => {
    expect(isHarmlessInline(context)).toBe(true);
  });

  it.each([
    [{ until: 'https://www.w3.org/2018/credentials#validUntil' }],
    [{ validUntil: 'https://example.org/#other' }],
    [{ achievement: 'https://example.org/#other' }],
    [{ uid: '@id' }],
    [{ Example: { '@id': 'https://example.org/#Example' } }],
    [{ '@vocab': 'https://example.org/#' }],
    [{ '@base': 'https://example.org/' }],
    [{ '@protected': true }],
    [{ prefix: 'https://www.w3.org/2018/credentials#' }],
    [{ 'a:b': 'https://example.org/#b' }],
    [{ Example: 'cred:validUntil' }],
    [{ Example: null }],
    [{ '@context': { '@context': { Example: 'https://example.org/#Example' } } }],
    [{ '@context': { Example: 'https://example.org/#a' }, Example: 'https://example.org/#b' }],
  ])('%j might', (context) => {
    expect(isHarmlessInline(context)).toBe(false);
  });
});
