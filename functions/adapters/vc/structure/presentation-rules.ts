import { isJsonObject, type JsonObject, listOf } from '../document/shape.ts';
import { areTypes, type BrokenRule, broken, isUrl, proofRule, typedObjectsRule } from './values.ts';

const holderRule = (presentation: JsonObject): BrokenRule | undefined => {
  if (!('holder' in presentation)) return undefined;
  const { holder } = presentation;
  return isUrl(isJsonObject(holder) ? holder['id'] : holder)
    ? undefined
    : broken('holder', 'url-or-object-with-id');
};

/** The first rule of VCDM 2.0 section 4.13 that a presentation breaks; its credentials are judged on their own. */
export const brokenPresentationRule = (presentation: JsonObject): BrokenRule | undefined => {
  if ('id' in presentation && !isUrl(presentation['id'])) return broken('id', 'one-url');
  if (!areTypes(presentation['type'])) return broken('type', 'terms-or-urls');
  if (!listOf(presentation['verifiableCredential']).every(isJsonObject))
    return broken('verifiableCredential', 'object-with-claims');
  return (
    holderRule(presentation) ??
    typedObjectsRule(presentation, 'termsOfUse', 'optional') ??
    proofRule(presentation)
  );
};
