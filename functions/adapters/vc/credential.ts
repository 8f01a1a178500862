import {
  CHECK_NAMES,
  type Check,
  type CheckName,
  type CredentialReport,
  verdictOf,
} from '../../domain/credential/checks.ts';
import { answer, type CheckCode } from '../../domain/credential/codes.ts';
import { checkHolder, checkSchema, checkStatus, checkValidity } from './checks/claims.ts';
import { checkProofs } from './checks/proof.ts';
import type { Work } from './checks/work.ts';
import { readContextList } from './contexts/lists.ts';
import { isJsonObject, type JsonObject, listOf, shapeOf } from './document/shape.ts';
import { achievementsOf, evidenceOf, readId, readText } from './facts.ts';

const NOT_REACHED: Readonly<Record<CheckName, CheckCode>> = {
  structure: 'structure.readable',
  context: 'context.not-reached',
  proof: 'proof.not-reached',
  'issuer-key': 'issuer-key.not-reached',
  validity: 'validity.not-reached',
  status: 'status.not-reached',
  holder: 'holder.not-reached',
  schema: 'schema.not-reached',
  'issuer-trust': 'issuer-trust.decided-by-each-rule',
};

/** All nine checks in their order; those that were not come to say so. */
const inOrder = (given: readonly Check[]): readonly Check[] =>
  CHECK_NAMES.map((name) => given.find((check) => check.check === name) ?? answer(NOT_REACHED[name]));

/** A report for something that could not be looked into any further. */
export const reportOnly = (
  credential: string,
  name: string,
  ...given: readonly Check[]
): CredentialReport => {
  const checks = inOrder(given);
  return { credential, name, verdict: verdictOf(checks), checks };
};

const missingPart = (credential: JsonObject): string | undefined => {
  if (readId(credential['issuer']) === undefined) return 'issuer';
  const subjects = listOf(credential['credentialSubject']);
  return subjects.length > 0 && subjects.every(isJsonObject) ? undefined : 'credentialSubject';
};

const contextProblem = (context: unknown): Check | undefined => {
  const finding = readContextList(context);
  switch (finding.kind) {
    case 'known':
      return undefined;
    case 'unknown':
      return answer('context.unknown', { url: finding.url.slice(0, 200) });
    case 'inline':
      return answer('context.own-words');
    default:
      return answer('context.misplaced');
  }
};

/** What stops a credential before its proof is looked at, or nothing. */
const earlyProblem = (credential: JsonObject, work: Work): readonly Check[] | undefined => {
  if (!listOf(credential['type']).includes('VerifiableCredential'))
    return [answer('structure.not-a-credential')];
  const context = contextProblem(credential['@context']);
  if (context !== undefined) return [context];
  const shape = shapeOf(credential, work.limits.nodes);
  if (shape.kind === 'too-large' || shape.kind === 'too-deep') return [answer('structure.too-large')];
  if (shape.kind === 'crafted') return [answer('structure.crafted', { part: shape.what })];
  const missing = missingPart(credential);
  return missing === undefined ? undefined : [answer('structure.incomplete', { missing })];
};

/**
 * Verifies one credential of a document (design: "Verification"): every check gets an answer, and evidence only
 * leaves when nothing failed.
 * @param id what the report calls it, like `c1`.
 * @param holder who proved to hold the presentation it came in, or nothing for a file.
 */
export const verifyOne = async (
  id: string,
  credential: JsonObject,
  holder: string | undefined,
  work: Work,
): Promise<CredentialReport> => {
  const fallbackName = readText(credential['name']);
  const problem = earlyProblem(credential, work);
  if (problem !== undefined) return reportOnly(id, fallbackName, ...problem);

  const issuer = readId(credential['issuer']) ?? '';
  const issuerName = isJsonObject(credential['issuer']) ? readText(credential['issuer']['name']) : '';
  const held = checkHolder(credential, holder);
  const achievements = achievementsOf(held.subjects);
  const [found] = achievements;
  const { proof, issuerKey } = await checkProofs(credential, issuer, work);
  const structure =
    achievements.length > 1
      ? answer('structure.several-achievements')
      : answer(
          achievementsOf(listOf(credential['credentialSubject']).filter(isJsonObject)).length > 0
            ? 'structure.readable'
            : 'structure.no-achievement',
        );
  const checks = inOrder([
    structure,
    answer('context.known'),
    proof,
    issuerKey,
    checkValidity(credential, work.at),
    await checkStatus(credential, issuer, work),
    held.check,
    checkSchema(credential),
  ]);
  const verdict = verdictOf(checks);
  return {
    credential: id,
    name: found?.achievement.name || fallbackName,
    issuer,
    ...(issuerName === '' ? {} : { issuerName }),
    verdict,
    checks,
    ...(found === undefined || verdict === 'invalid'
      ? {}
      : {
          evidence: evidenceOf(credential, found, {
            credential: id,
            issuer,
            ...(issuerName === '' ? {} : { issuerName }),
            standing: verdict === 'valid' ? 'valid' : 'unknown',
            assurance: held.bound ? 'holder-bound' : 'bearer',
          }),
        }),
  };
};
