import { copyOf } from '../kit/mint/index.ts';

type Json = Record<string, unknown>;

/** An attack that changes a genuine credential after it was signed. */
export type ChangeAttack = readonly [
  name: string,
  tries: string,
  comesTo: string,
  change: (genuine: Json) => unknown,
  plainLibraryVerifies?: true,
];

export const CREDENTIALS = 'https://www.w3.org/2018/credentials#';

export const without = (document: Json, ...keys: readonly string[]): Json =>
  Object.fromEntries(Object.entries(document).filter(([key]) => !keys.includes(key)));

export const objectAt = (document: Json, key: string): Json => copyOf(Object(document[key]));

export const withSubject = (document: Json, more: object): unknown => ({
  ...document,
  credentialSubject: { ...objectAt(document, 'credentialSubject'), ...more },
});

export const withProof = (document: Json, more: object): unknown => ({
  ...document,
  proof: { ...objectAt(document, 'proof'), ...more },
});
