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
import { craftedPart, isJsonObject, type JsonObject, listOf } from './document/shape.ts';
import { weigh } from './document/weight.ts';
import { achievementsOf, evidenceOf, readId, readText } from './facts.ts';
import { brokenRule } from './structure/credential-rules.ts';

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

/** What a report says of a credential besides its checks. All of it is the document's own word. */
type Described = Pick<CredentialReport, 'credential' | 'name' | 'issuer' | 'issuerName'>;

const describe = (credential: string, document: JsonObject): Described => {
  const { issuer } = document;
  const [achievement] = achievementsOf(listOf(document['credentialSubject']).filter(isJsonObject));
  return {
    credential,
    name: achievement?.achievement.name || readText(document['name']),
    issuer: readId(issuer),
    issuerName: (isJsonObject(issuer) && readText(issuer['name'])) || undefined,
  };
};

const reportOf = (described: Described, given: readonly Check[]): CredentialReport => {
  const checks = inOrder(given);
  return { ...described, verdict: verdictOf(checks), checks };
};

/** A report for something that is known not to be a credential that can be looked into. */
export const reportOnly = (credential: string, ...given: readonly Check[]): CredentialReport =>
  reportOf({ credential, name: '' }, given);

const missingPart = (credential: JsonObject): string | undefined => {
  if (readId(credential['issuer']) === undefined) return 'issuer';
  const subjects = listOf(credential['credentialSubject']);
  return subjects.length > 0 && subjects.every(isJsonObject) ? undefined : 'credentialSubject';
};

const contextProblem = (context: unknown, work: Work): Check | undefined => {
  const finding = work.readContexts(context);
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
const earlyProblem = (credential: JsonObject, work: Work): Check | undefined => {
  if (!listOf(credential['type']).includes('VerifiableCredential'))
    return answer('structure.not-a-credential');
  const context = contextProblem(credential['@context'], work);
  if (context !== undefined) return context;
  if (weigh(credential, work.limits.credential).kind !== 'light') return answer('structure.too-large');
  const part = craftedPart(credential, work.readContexts);
  if (part !== undefined) return answer('structure.crafted', { part });
  const missing = missingPart(credential);
  return missing === undefined ? undefined : answer('structure.incomplete', { missing });
};

/** Whether every rule of the data model is kept, and whether there is an achievement to count, and only one. */
const checkStructure = (credential: JsonObject, counted: number): Check => {
  const rule = brokenRule(credential);
  if (rule !== undefined) return answer('structure.not-standard', rule);
  if (counted > 1) return answer('structure.several-achievements');
  const all = achievementsOf(listOf(credential['credentialSubject']).filter(isJsonObject));
  return answer(all.length > 0 ? 'structure.readable' : 'structure.no-achievement');
};

/**
 * Verifies one credential of a document: every check gets an answer, and evidence only leaves when none failed.
 * @param id what the report calls it, like `c1`.
 * @param holder who proved to hold the presentation it came in, or nothing for a file.
 */
export const verifyOne = async (
  id: string,
  credential: JsonObject,
  holder: string | undefined,
  work: Work,
): Promise<CredentialReport> => {
  const described = describe(id, credential);
  const problem = earlyProblem(credential, work);
  if (problem !== undefined) return reportOf(described, [problem]);

  const issuer = described.issuer ?? '';
  const held = checkHolder(credential, holder);
  const achievements = achievementsOf(held.subjects);
  work.tally?.answered('context', 'validity', 'holder', 'schema', 'issuer-trust');
  const proofs = await checkProofs(credential, issuer, work);
  work.tally?.answered('structure', 'proof', 'issuer-key');
  // Nobody is asked about a credential that may be made up: the address would be a stranger's choice alone.
  const genuine = verdictOf([proofs.proof, proofs.issuerKey]) === 'valid';
  const report = reportOf(described, [
    proofs.structure ?? checkStructure(credential, achievements.length),
    answer('context.known'),
    proofs.proof,
    proofs.issuerKey,
    checkValidity(credential, work.at),
    await checkStatus(credential, issuer, genuine, work),
    held.check,
    checkSchema(credential),
  ]);
  const [found] = achievements;
  if (found === undefined || report.verdict === 'invalid') return report;
  const evidence = evidenceOf(credential, found, {
    credential: id,
    issuer,
    issuerName: described.issuerName,
    standing: report.verdict === 'valid' ? 'valid' : 'unknown',
    assurance: held.bound ? 'holder-bound' : 'bearer',
  });
  return { ...report, evidence };
};
