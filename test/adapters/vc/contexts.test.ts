import { describe, expect, it } from 'vitest';
import { CONTEXT_TABLE, readContextList } from '../../../functions/adapters/vc/contexts/lists.ts';
import { pinnedContexts } from '../../../functions/adapters/vc/contexts/pinned.ts';
import { CONTEXT_PINS } from '../../../functions/adapters/vc/contexts/pins.ts';
import { createLoader } from '../../../functions/adapters/vc/keys/loader.ts';
import { createKeyResolver } from '../../../functions/adapters/vc/keys/resolver.ts';
import { mintCredential, mintIssuer, OB3, VC1, VC2 } from '../../kit/mint/index.ts';
import { codeOf, reportOf } from './reading.ts';

const ALLOWED = [...CONTEXT_TABLE.versions, ...CONTEXT_TABLE.openBadges, ...CONTEXT_TABLE.additions];

/** Words whose absence means something: a second word for one of them could hide it. */
const TELLING = [
  'validFrom',
  'validUntil',
  'issuanceDate',
  'expirationDate',
  'awardedDate',
  'credentialStatus',
  'credentialSchema',
  'credentialSubject',
  'issuer',
  'holder',
  'expires',
  'challenge',
  'domain',
  'proofPurpose',
  'verificationMethod',
];

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every definition of every term in the pinned contexts, however deeply scoped. */
const definitions = (context: unknown): readonly { term: string; definition: unknown }[] =>
  [context]
    .flat()
    .flatMap((part) =>
      isObject(part)
        ? Object.entries(part).flatMap(([term, definition]) => [
            { term, definition },
            ...(isObject(definition) ? definitions(definition['@context']) : []),
          ])
        : [],
    );
const iriOf = (definition: unknown): unknown => (isObject(definition) ? definition['@id'] : definition);

const all = [...pinnedContexts().values()].flatMap((document) =>
  definitions(isObject(document) ? document['@context'] : undefined),
);
const terms = all.filter(({ term }) => !term.startsWith('@'));

describe('the pinned contexts', () => {
  it('are what they were when they were pinned', () => {
    expect([...pinnedContexts().keys()]).toEqual(Object.keys(CONTEXT_PINS));
  });

  it('stop the start when a package holds other words', () => {
    expect(() => pinnedContexts({ [VC2]: '0'.repeat(64) })).toThrow(/is not the one that was pinned/);
    expect(() => pinnedContexts({ 'https://nobody.example/v1': '0'.repeat(64) })).toThrow();
  });

  it('are the ones that are allowed, no more', () => {
    expect([...ALLOWED].sort()).toEqual(Object.keys(CONTEXT_PINS).sort());
  });

  it.each(TELLING)('have one word for %s', (word) => {
    const iris = new Set(
      terms.filter(({ term }) => term === word).map(({ definition }) => iriOf(definition)),
    );
    expect(iris.size).toBeGreaterThan(0);
    const others = terms.filter(({ term, definition }) => term !== word && iris.has(iriOf(definition)));
    expect(others).toEqual([]);
  });

  it('give no other word for a keyword than id and type', () => {
    const words = new Set(
      terms.filter(({ definition }) => String(iriOf(definition)).startsWith('@')).map(({ term }) => term),
    );
    expect([...words].sort()).toEqual(['id', 'type']);
  });

  it('have no feature that lets a document be laid out in another way', () => {
    const keywords = new Set(
      all.flatMap(({ term, definition }) => [
        term,
        ...(isObject(definition) ? Object.keys(definition) : []),
        ...(isObject(definition) ? [definition['@container']].flat().map(String) : []),
      ]),
    );
    for (const feature of ['@nest', '@reverse', '@vocab', '@base', '@import', '@index', '@language', '@none'])
      expect(keywords).not.toContain(feature);
  });
});

describe('a list of contexts', () => {
  it.each([
    [[VC2]],
    [[VC2, OB3]],
    [[VC1, OB3, 'https://w3id.org/security/suites/ed25519-2020/v1']],
    [[VC2, 'https://w3id.org/security/data-integrity/v2', OB3]],
  ])('%j is known', (list) => {
    expect(readContextList(list)).toEqual({ kind: 'known' });
  });

  it.each([
    [undefined, { kind: 'missing' }],
    [VC2, { kind: 'misplaced' }],
    [[], { kind: 'misplaced' }],
    [[OB3, VC2], { kind: 'misplaced' }],
    [[VC1, VC2], { kind: 'misplaced' }],
    [[VC2, OB3, OB3], { kind: 'misplaced' }],
    [[VC2, OB3, 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json'], { kind: 'misplaced' }],
    [[VC2, { '@vocab': 'https://x.example/#' }], { kind: 'inline' }],
    [{ validUntil: null }, { kind: 'inline' }],
    [[VC2, null], { kind: 'inline' }],
    [[VC2, [OB3]], { kind: 'inline' }],
    [[VC2, 'https://x.example/v1'], { kind: 'unknown', url: 'https://x.example/v1' }],
    ['https://x.example/v1', { kind: 'unknown', url: 'https://x.example/v1' }],
    [
      [VC2, 'https://www.w3.org/ns/credentials/undefined-terms/v2'],
      { kind: 'unknown', url: 'https://www.w3.org/ns/credentials/undefined-terms/v2' },
    ],
  ])('%j is not: %j', (list, finding) => {
    expect(readContextList(list)).toEqual(finding);
  });
});

describe('a context in a credential', () => {
  it('that is unknown leaves the credential undecided, without evidence', async () => {
    const issuer = await mintIssuer('issuer');
    const credential = await mintCredential({ issuer });
    const report = await reportOf({ ...credential, '@context': [VC2, OB3, 'https://x.example/v1'] });
    expect(codeOf(report, 'context')).toBe('context.unknown');
    expect(codeOf(report, 'proof')).toBe('proof.not-reached');
    expect([report.verdict, report.evidence]).toEqual(['indeterminate', undefined]);
    expect(report).toMatchObject({ name: 'Workplace first aid', issuerName: 'Riverbend College' });
  });

  it('inside the subject is refused, even a known one', async () => {
    const issuer = await mintIssuer('issuer');
    const credential = await mintCredential({ issuer });
    const subject = credential['credentialSubject'];
    const nested = { ...credential, credentialSubject: { ...Object(subject), '@context': [VC2, OB3] } };
    expect(codeOf(await reportOf(nested), 'structure')).toBe('structure.crafted');
  });

  it('inside an embedded credential is taken when it is known', async () => {
    const issuer = await mintIssuer('issuer');
    const endorsement = await mintCredential({
      issuer,
      more: {
        id: 'urn:uuid:5e6f9f4e-2a3b-4b0f-9f0e-6a0c4b2d7e33',
        type: ['VerifiableCredential', 'EndorsementCredential'],
        credentialSubject: { id: 'https://x.example/1', type: ['EndorsementSubject'] },
      },
    });
    const embedding = (context: unknown) => ({ endorsement: [{ ...endorsement, '@context': context }] });
    const kept = await mintCredential({ issuer, more: embedding([VC2, OB3]) });
    expect((await reportOf(kept)).verdict).toBe('valid');
    const swapped = { ...kept, ...embedding([VC2, { '@vocab': 'https://x.example/#' }]) };
    expect(codeOf(await reportOf(swapped), 'structure')).toBe('structure.crafted');
  });
});

describe('the document loader', () => {
  const load = createLoader(pinnedContexts(), createKeyResolver());

  it.each([
    'https://x.example/context.json',
    'http://localhost/',
    'did:web:x.example',
    'file:///etc/passwd',
    'did:key:z6MkIsNotAKey#z6MkIsNotAKey',
    '',
  ])('has no way to %s', async (url) => {
    await expect(load(url)).rejects.toThrow('nothing is fetched for a document');
  });
});
