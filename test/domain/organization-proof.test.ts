import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DomainProof, PROOF_METHODS } from '../../functions/domain/organization.ts';
import {
  afterLook,
  didDocumentProves,
  type Findings,
  nextLook,
  proofAlias,
  provenBy,
  textProves,
} from '../../functions/domain/organization-proof.ts';
import { instantOf } from '../../functions/domain/time.ts';
import { instant, organization } from '../kit/market.ts';

const START = instant('2026-01-01');
const day = (number: number) => instantOf(new Date(Date.parse(START) + number * 24 * 60 * 60 * 1_000));
const proven = provenBy('token', ['dns-txt'], START, START);
const MISSING: Findings = { 'dns-txt': 'missing', 'did-web': 'missing', 'well-known': 'missing' };
const UNREACHABLE: Findings = { 'dns-txt': 'unreachable', 'did-web': 'missing', 'well-known': 'missing' };

/** The looks that the clock takes, each at the time that the one before asked for. */
const looks = (findings: readonly Findings[]): DomainProof => {
  let proof: DomainProof = proven;
  for (const finding of findings) {
    const at = nextLook(proof);
    if (proof.state !== 'proven' || at === undefined) break;
    proof = afterLook(proof, finding, at);
  }
  return proof;
};

describe('a proof that is looked at again', () => {
  test('is looked at a month after it was seen, and stands wherever it is seen', () => {
    expect(nextLook(proven)).toBe(day(30));
    const moved = afterLook(proven, { ...MISSING, 'did-web': 'found' }, day(30));
    expect(moved).toMatchObject({
      state: 'proven',
      methods: ['did-web'],
      provenAt: START,
      nextCheckAt: day(60),
    });
  });

  test('lapses when it is missing, and is withdrawn two weeks later when it still is', () => {
    const lapsing = afterLook(proven, MISSING, day(30));
    expect(lapsing).toMatchObject({ state: 'proven', lapsing: { since: day(30), until: day(44) } });
    expect(nextLook(lapsing)).toBe(day(31));
    expect(looks(Array<Findings>(14).fill(MISSING))).toMatchObject({ state: 'proven' });
    expect(looks(Array<Findings>(15).fill(MISSING))).toEqual({
      state: 'unproven',
      token: 'token',
      withdrawn: { at: day(44), rolesLeft: true },
    });
  });

  test('that comes back while it lapses stands as before', () => {
    const back = looks([MISSING, MISSING, { 'dns-txt': 'found' }]);
    expect(back).toMatchObject({ state: 'proven', provenAt: START });
    expect(back).not.toHaveProperty('lapsing');
  });

  const finding = fc.constantFrom('found' as const, 'missing' as const, 'unreachable' as const);
  const findings = fc.record({ 'dns-txt': finding, 'did-web': finding, 'well-known': finding });

  test('is never withdrawn by places that could not be reached', () => {
    fc.assert(
      fc.property(fc.array(findings, { maxLength: 80 }), (seen) => {
        const relied = seen.map((each) => ({ ...each, 'dns-txt': 'unreachable' as const }));
        expect(looks(relied).state).toBe('proven');
      }),
    );
    expect(
      looks([...Array<Findings>(10).fill(MISSING), ...Array<Findings>(60).fill(UNREACHABLE)]).state,
    ).toBe('proven');
  });

  test('is withdrawn only after it was missing twice, two weeks apart, and seen nowhere in between', () => {
    fc.assert(
      fc.property(fc.array(findings, { maxLength: 80 }), (seen) => {
        let proof: DomainProof = proven;
        let since: string | undefined;
        for (const each of seen) {
          const at = nextLook(proof);
          if (proof.state !== 'proven' || at === undefined) break;
          const relied = (proof.methods ?? []).every((method) => each[method] === 'missing');
          const isSeen = Object.values(each).includes('found');
          proof = afterLook(proof, each, at);
          if (isSeen) since = undefined;
          else if (relied) since ??= at;
          if (proof.state === 'unproven') {
            expect(relied && !isSeen).toBe(true);
            expect(Date.parse(at) - Date.parse(since ?? at)).toBeGreaterThanOrEqual(14 * 86_400_000);
          }
        }
      }),
    );
  });
});

describe('where a token can be', () => {
  const of = organization(1, { domain: 'riverbend.example' });
  const alias = proofAlias('https://recognized.example', of);
  const document = (more: object) => JSON.stringify({ id: 'did:web:riverbend.example', ...more });

  test('in the document of the domain’s own DID, which then names the organization’s page', () => {
    expect(alias).toBe(`https://recognized.example/organizations/${of.id}#recognized-here=token`);
    const proves = (text: string) => didDocumentProves(text, 'riverbend.example', alias);
    expect(proves(document({ alsoKnownAs: ['https://other.example', alias] }))).toBe(true);
    for (const text of [
      document({}),
      document({ alsoKnownAs: alias }),
      document({ alsoKnownAs: [`${alias}x`] }),
      document({ alsoKnownAs: [alias], id: 'did:web:other.example' }),
      `${document({ alsoKnownAs: [alias] })}x`,
      '',
      'null',
      '['.repeat(100_000),
    ])
      expect(proves(text), text.slice(0, 80)).toBe(false);
  });

  test('on a line of the well-known file', () => {
    const text =
      '# We recognize badges\r\nContact: mailto:jobs@riverbend.example\r\n  recognized-here=token  \r\n';
    expect(textProves(text, 'token')).toBe(true);
    for (const other of ['recognized-here=tokens', 'x recognized-here=token', 'recognized-here=', ''])
      expect(textProves(other, 'token')).toBe(false);
  });

  test('any text that anybody writes is read without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(didDocumentProves(text, 'riverbend.example', alias)).toBe(false);
        expect(typeof textProves(text, 'token')).toBe('boolean');
      }),
    );
    expect(PROOF_METHODS).toHaveLength(3);
  });
});
