import fc from 'fast-check';

const WORDS = [
  'id',
  'type',
  'name',
  'description',
  'issuer',
  'evidence',
  'alignment',
  'achievement',
  'result',
  'tag',
  'image',
  'criteria',
  'narrative',
  'creditsAvailable',
  'hashed',
  'validFrom',
  'targetUrl',
  'termsOfUse',
  'credentialStatus',
  'relatedResource',
  'endorsement',
  'otherIdentifier',
  'address',
  'geo',
  'latitude',
  'proof',
  'verifiableCredential',
  'holder',
  'url',
  'unheardOf',
  '@value',
  '@language',
  '@type',
  '@id',
  '@json',
  '@list',
  '@set',
  '@graph',
  '@included',
  '__proto__',
  'https://words.example/whole',
];
const TYPES = [
  'Profile',
  'Achievement',
  'Alignment',
  'Evidence',
  'Result',
  'urn:type:own',
  '@json',
  'Unheard',
];

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('urn:a', 'https://x.example/a', '_:b1', '', '2025-03-01T09:00:00Z', 'ext:Word', 'text'),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);
const language = fc.record(
  {
    '@value': fc.oneof({ weight: 4, arbitrary: fc.string() }, { weight: 1, arbitrary: scalar }),
    '@language': fc.constantFrom('en', 'FR', 'en-GB', 'no language', null),
    '@direction': fc.constantFrom('ltr', 'rtl'),
  },
  { requiredKeys: ['@value'] },
);

/** JSON as somebody could put it into a credential. */
const { value } = fc.letrec((tie) => ({
  node: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...WORDS), tie('value'), { maxKeys: 4 }),
      fc.option(fc.array(fc.constantFrom(...TYPES), { minLength: 1, maxLength: 2 }), { nil: undefined }),
    )
    .map(([node, type]) => (type === undefined ? node : { ...node, type })),
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'mutation' },
    scalar,
    fc.array(tie('value'), { maxLength: 4, depthIdentifier: 'mutation' }),
    language,
    tie('node'),
  ),
}));

type Step = 'set' | 'drop' | 'list' | 'twice' | 'turn' | 'copy';

/** One change at one place: both are numbers, since the places are only known once there is a document. */
const mutation = fc.record({
  place: fc.nat(),
  step: fc.constantFrom<Step>('set', 'set', 'drop', 'list', 'twice', 'turn', 'copy'),
  word: fc.constantFrom(...WORDS),
  value,
});
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

export const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });

type Json = Record<string, unknown>;
const isObject = (one: unknown): one is Json =>
  typeof one === 'object' && one !== null && !Array.isArray(one);

const objectsIn = (root: unknown): Json[] => {
  if (Array.isArray(root)) return root.flatMap(objectsIn);
  return isObject(root) ? [root, ...Object.values(root).flatMap(objectsIn)] : [];
};

const define = (object: Json, key: string, to: unknown): void => {
  Object.defineProperty(object, key, { value: to, enumerable: true, writable: true, configurable: true });
};

/** A changed copy of a document. Most changes leave it a valid one; the library says which do not. */
export const mutated = (document: object, changes: readonly Mutation[]): Json => {
  const copy: Json = structuredClone({ ...document });
  for (const { place, step, word, value: to } of changes) {
    const objects = objectsIn(copy);
    const object = objects[place % objects.length] ?? copy;
    const keys = Object.keys(object).filter((key) => key !== '@context');
    const key = keys[place % Math.max(1, keys.length)] ?? word;
    const before = object[key];
    if (step === 'set') define(object, word, structuredClone(to));
    else if (step === 'drop') delete object[key];
    else if (step === 'list') define(object, key, [before, structuredClone(to)]);
    else if (step === 'twice') define(object, key, [before, structuredClone(before)].flat());
    else if (step === 'copy') define(object, word, structuredClone(before));
    else
      for (const [name, one] of Object.entries(object).reverse()) {
        delete object[name];
        define(object, name, one);
      }
  }
  return copy;
};
