import { readCredentialDate } from '../../../domain/credential/dates.ts';
import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';

/** Which rule of the data model a document breaks, and at which property. */
export interface BrokenRule extends Readonly<Record<string, string>> {
  readonly property: string;
  readonly rule: RuleName;
}

export const RULE_NAMES = [
  'one-url',
  'url-or-object-with-id',
  'terms-or-urls',
  'object-with-type',
  'object-with-claims',
  'text-or-language-value',
  'date-time-stamp',
  'from-before-until',
  'one-or-more',
  'digest-missing',
  'digest-malformed',
  'digest-differs',
  'id-repeated',
] as const;
export type RuleName = (typeof RULE_NAMES)[number];

export const broken = (property: string, rule: RuleName): BrokenRule => ({ property, rule });

/** A single absolute URL (VCDM 2.0 section 4.4); a DID and a `urn:` are URLs too. */
export const isUrl = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);

/** One or more terms or URLs (VCDM 2.0 section 4.5); what a term means is for the contexts to say. */
export const areTypes = (value: unknown): boolean => {
  const types = listOf(value);
  return (
    types.length > 0 &&
    types.every((type) => typeof type === 'string' && (/^[^\s:]+$/.test(type) || isUrl(type)))
  );
};

const VALUE_KEYS: readonly string[] = ['@value', '@language', '@direction'];

const isLanguageValue = (value: unknown): boolean =>
  isJsonObject(value) &&
  typeof value['@value'] === 'string' &&
  Object.keys(value).every((key) => VALUE_KEYS.includes(key) && typeof value[key] === 'string');

/** A string, or language values (VCDM 2.0 sections 4.6 and 11.1). */
const isText = (value: unknown): boolean =>
  typeof value === 'string' || (listOf(value).length > 0 && listOf(value).every(isLanguageValue));

/** The `name` and `description` of a node, where it has them. */
export const textRule = (node: JsonObject, path: string): BrokenRule | undefined => {
  const wrong = ['name', 'description'].find((key) => key in node && !isText(node[key]));
  return wrong === undefined ? undefined : broken(`${path}${wrong}`, 'text-or-language-value');
};

/** A property whose values are objects with a type and, as wanted, an id (VCDM 2.0 section 4.5). */
export const typedObjectsRule = (
  document: JsonObject,
  property: string,
  id: 'optional' | 'required',
): BrokenRule | undefined => {
  if (!(property in document)) return undefined;
  const values = listOf(document[property]);
  if (values.length === 0) return broken(property, 'one-or-more');
  for (const value of values) {
    if (!isJsonObject(value) || !areTypes(value['type'])) return broken(property, 'object-with-type');
    if ((id === 'required' || 'id' in value) && !isUrl(value['id']))
      return broken(`${property}.id`, 'one-url');
  }
  return undefined;
};

/** What can be said of the proofs of a document without any mathematics (VC Data Integrity 1.0 section 2.1). */
export const proofRule = (document: JsonObject): BrokenRule | undefined => {
  for (const proof of listOf(document['proof']).filter(isJsonObject)) {
    for (const date of ['created', 'expires'])
      if (date in proof && readCredentialDate(proof[date]) === undefined)
        return broken(`proof.${date}`, 'date-time-stamp');
    if ('id' in proof && !isUrl(proof['id'])) return broken('proof.id', 'one-url');
    if ('previousProof' in proof && !listOf(proof['previousProof']).every(isUrl))
      return broken('proof.previousProof', 'one-url');
  }
  return undefined;
};
