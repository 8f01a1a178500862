import { beforeAll, describe, expect, it } from 'vitest';
import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import {
  draftPresentation,
  mintCredential,
  mintHolder,
  mintIssuer,
  mintPresentation,
  type Signed,
  type Signer,
} from '../../kit/mint/index.ts';
import { bytesOf, codeOf, EXPECTED, NOW, refusalOf, reportOf, verifier } from './reading.ts';

let issuer: Signer;
let holder: Signer;
let first: Signed;
let second: Signed;
beforeAll(async () => {
  [issuer, holder] = await Promise.all([mintIssuer('issuer'), mintHolder('holder')]);
  first = await mintCredential({ issuer, achievement: { name: 'First' } });
  second = await mintCredential({ issuer, achievement: { name: 'Second' } });
});

const namesIn = async (document: unknown): Promise<unknown> => {
  const result = await verifier.verifyDocument(bytesOf(document), NOW);
  return result.ok
    ? result.value.map((report) => [report.credential, report.name, report.verdict])
    : result.error;
};
const BOTH = [
  ['c1', 'First', 'valid'],
  ['c2', 'Second', 'valid'],
];

describe('what a file may hold', () => {
  it('a list of credentials', async () => {
    expect(await namesIn([first, second])).toEqual(BOTH);
  });

  it('a presentation without a proof', async () => {
    expect(await namesIn(draftPresentation({ holder, credentials: [first, second] }))).toEqual(BOTH);
  });

  it('a signed presentation, whose credentials count as shown by anybody', async () => {
    const own = await mintCredential({ issuer, subject: holder.did });
    const presentation = await mintPresentation({ holder, credentials: [own], ...EXPECTED });
    const report = await reportOf(presentation);
    expect([report.verdict, report.evidence?.assurance]).toEqual(['valid', 'bearer']);
  });

  it('presentations and credentials side by side', async () => {
    expect(await namesIn([draftPresentation({ holder, credentials: [first] }), second])).toEqual(BOTH);
  });

  it('a single credential where a presentation lists many', async () => {
    expect(
      await namesIn({ ...draftPresentation({ holder, credentials: [] }), verifiableCredential: first }),
    ).toEqual(BOTH.slice(0, 1));
  });

  it('a byte order mark and white space around', async () => {
    expect(await namesIn(`\ufeff\n ${JSON.stringify(first, null, 2)}\n`)).toEqual(BOTH.slice(0, 1));
  });

  it('text around the JSON, and more than one of it', async () => {
    const text = `Dear Sam [see below] :) here is {your} badge:\n\`\`\`json\n${JSON.stringify(first, null, 2)}\n\`\`\`\nand ${JSON.stringify(second)}\n— Riverbend [office`;
    expect(await namesIn(text)).toEqual(BOTH);
  });

  it('one credential to a line', async () => {
    expect(await namesIn(`${JSON.stringify(first)}\n${JSON.stringify(second)}\n`)).toEqual(BOTH);
  });

  it('something that is not read yet, which never blocks the rest', async () => {
    const older = {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: 'https://x.example/1',
    };
    const result = await verifier.verifyDocument(
      bytesOf([older, first, 'eyJhbGciOiJFZERTQSJ9.e30.c2ln', 7]),
      NOW,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.map((report) => [report.verdict, codeOf(report, 'structure')])).toEqual([
      ['indeterminate', 'structure.format-not-read'],
      ['valid', 'structure.readable'],
      ['indeterminate', 'structure.format-not-read'],
      ['indeterminate', 'structure.format-not-read'],
    ]);
    expect(result.value.map((report) => report.checks[0]?.detail?.['found'])).toEqual([
      'open-badges-2',
      undefined,
      'jwt',
      'other-json',
    ]);
  });
});

describe('what a file turns out to be instead', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n', 'pdf'],
    ['text in another encoding', Buffer.from('{"a":"\xe9"}', 'latin1'), 'other-file'],
    ['a JWT', 'eyJhbGciOiJFZERTQSJ9.eyJ2YyI6e319.c2lnbmF0dXJl', 'jwt'],
    ['an SD-JWT', 'eyJhbGciOiJFUzI1NiJ9.eyJ2Y3QiOiJ4In0.c2lnbmF0dXJl~WyJhIl0~', 'sd-jwt'],
    ['a link', 'https://badges.riverbend.example/b/1', 'link'],
    [
      'an Open Badges 2.0 assertion',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'Assertion' },
      'open-badges-2',
    ],
    [
      'an Open Badges 2.0 badge class',
      { '@context': 'https://w3id.org/openbadges/v2', type: 'BadgeClass' },
      'open-badges-2',
    ],
    [
      'a credential in an envelope',
      { id: 'data:application/vc+jwt,eyJ', type: 'EnvelopedVerifiableCredential' },
      'jwt',
    ],
    [
      'a selective credential in an envelope',
      { id: 'data:application/vc+sd-jwt,eyJ', type: 'EnvelopedVerifiableCredential' },
      'sd-jwt',
    ],
    [
      'an achievement',
      { id: 'https://x.example/1', type: ['Achievement'], name: 'First aid' },
      'achievement-description',
    ],
    ['a DID document', { id: 'did:web:x.example', verificationMethod: [] }, 'other-json'],
  ])('%s', async (_, document, found) => {
    expect(await refusalOf(document)).toEqual({ kind: 'document-unreadable', found });
  });

  it.each([
    ['an empty file', ''],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a presentation of nothing', '{"type":"VerifiablePresentation"}'],
  ])('%s', async (_, document) => {
    expect(await refusalOf(document)).toEqual({ kind: 'document-empty' });
  });
});

describe('limits', () => {
  it('counts fifty credentials and no more', async () => {
    expect(await refusalOf(Array(51).fill(first))).toEqual({
      kind: 'too-many-credentials',
      found: 51,
      most: 50,
    });
    const result = await verifier.verifyDocument(bytesOf(Array(50).fill(first)), NOW);
    expect(result.ok && result.value.map((report) => report.verdict)).toEqual(Array(50).fill('valid'));
  });

  it('says of what came too late that it was not checked', async () => {
    const hurried = createVerifier({ limits: { time: 0 } });
    const result = await hurried.verifyDocument(bytesOf([first, second]), NOW);
    expect(result.ok && result.value.map((report) => [report.verdict, codeOf(report, 'proof')])).toEqual([
      ['indeterminate', 'proof.out-of-time'],
      ['indeterminate', 'proof.out-of-time'],
    ]);
  });

  it('spends its allowance in order', async () => {
    const frugal = createVerifier({ limits: { document: { nodes: 12, entries: 1_000 } } });
    const result = await frugal.verifyDocument(bytesOf([first, second, second]), NOW);
    expect(result.ok && result.value.map((report) => codeOf(report, 'structure'))).toEqual([
      'structure.readable',
      'structure.readable',
      'structure.too-large',
    ]);
  });
});
