import { readCredentialDate } from '../../../domain/credential/dates.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { relatedResourceRule } from './related-resources.ts';
import { areTypes, type BrokenRule, broken, isUrl, proofRule, textRule, typedObjectsRule } from './values.ts';

const VERSION_2 = 'https://www.w3.org/ns/credentials/v2';

const idRule = (node: JsonObject, property: string): BrokenRule | undefined =>
  'id' in node && !isUrl(node['id']) ? broken(property, 'one-url') : undefined;

const issuerRule = ({ issuer }: JsonObject): BrokenRule | undefined => {
  const id = isJsonObject(issuer) ? issuer['id'] : issuer;
  return isUrl(id) ? undefined : broken('issuer', 'url-or-object-with-id');
};

const subjectRule = ({ credentialSubject }: JsonObject): BrokenRule | undefined => {
  for (const subject of listOf(credentialSubject)) {
    if (!isJsonObject(subject) || Object.keys(subject).length === 0)
      return broken('credentialSubject', 'object-with-claims');
    const rule = idRule(subject, 'credentialSubject.id');
    if (rule !== undefined) return rule;
  }
  return undefined;
};

/** A date that cannot be read is the validity check's to say. */
const periodRule = (credential: JsonObject): BrokenRule | undefined => {
  for (const [from, until] of [
    ['validFrom', 'validUntil'],
    ['issuanceDate', 'expirationDate'],
  ] as const) {
    const [start, end] = [readCredentialDate(credential[from]), readCredentialDate(credential[until])];
    if (start !== undefined && end !== undefined && Date.parse(start) > Date.parse(end))
      return broken(until, 'from-before-until');
  }
  return undefined;
};

/** Names and descriptions have one form in version 2.0; 1.1 leaves them to whoever defines them. */
const textRules = (credential: JsonObject): BrokenRule | undefined => {
  if (listOf(credential['@context'])[0] !== VERSION_2) return undefined;
  const { issuer } = credential;
  return textRule(credential, '') ?? (isJsonObject(issuer) ? textRule(issuer, 'issuer.') : undefined);
};

/**
 * The first rule of the data model that a credential breaks (VCDM 2.0 sections 4.4 to 4.11 and 5.3 to 5.6, whose
 * sense in 1.1 is the same). Its contexts are known, and it has an issuer and a subject.
 */
export const brokenRule = (credential: JsonObject): BrokenRule | undefined =>
  idRule(credential, 'id') ??
  (areTypes(credential['type']) ? undefined : broken('type', 'terms-or-urls')) ??
  issuerRule(credential) ??
  subjectRule(credential) ??
  periodRule(credential) ??
  textRules(credential) ??
  typedObjectsRule(credential, 'credentialStatus', 'optional') ??
  typedObjectsRule(credential, 'credentialSchema', 'required') ??
  typedObjectsRule(credential, 'evidence', 'optional') ??
  typedObjectsRule(credential, 'termsOfUse', 'optional') ??
  typedObjectsRule(credential, 'refreshService', 'optional') ??
  relatedResourceRule(credential) ??
  proofRule(credential);
