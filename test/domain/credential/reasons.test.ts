import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES, MAX_CREDENTIALS } from '../../../functions/contract/session.ts';
import { answer, CHECK_CODES } from '../../../functions/domain/credential/codes.ts';
import {
  explainCheck,
  explainRefusal,
  REASON_LANGUAGES,
  WORDS,
} from '../../../functions/domain/credential/reasons.ts';
import { FOUND, PRESENTATION_REASONS } from '../../../functions/domain/credential/refusals.ts';

const adapter = new URL('../../../functions/adapters/vc/', import.meta.url);
const source = readdirSync(adapter, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(new URL(file, adapter), 'utf8'))
  .join('\n');

const placeholders = (words: readonly (string | undefined)[]): readonly string[] =>
  [...new Set(words.join(' ').match(/\{\w+\}/g) ?? [])].sort();

describe('the words of verification', () => {
  it.each(CHECK_CODES)('%s is given by some check', (code) => {
    expect(source).toContain(`'${code}'`);
  });

  it.each([...FOUND, ...PRESENTATION_REASONS])('%s is given by some refusal', (reason) => {
    expect(source).toContain(`'${reason}'`);
  });

  it('gives no code that has no words', () => {
    const prefix = [...new Set(CHECK_CODES.map((code) => code.split('.')[0]))].join('|');
    // What a rule of the data model names is a property, like proof.id, and no code.
    const given =
      source.replaceAll(/broken\('[^']*'/g, '').match(new RegExp(`'(?:${prefix})\\.[a-z-]+'`, 'g')) ?? [];
    const unknown = given.map((quoted) => quoted.slice(1, -1)).filter((code) => !(code in WORDS.en.checks));
    expect(unknown).toEqual([]);
  });

  it('says the same things in both languages', () => {
    for (const part of ['checks', 'refusals', 'found'] as const)
      expect(Object.keys(WORDS.es[part])).toEqual(Object.keys(WORDS.en[part]));
    for (const code of CHECK_CODES)
      expect([code, placeholders(WORDS.es.checks[code])]).toEqual([
        code,
        expect.arrayContaining([...placeholders(WORDS.en.checks[code])].filter((one) => one !== '{issuer}')),
      ]);
  });

  for (const language of REASON_LANGUAGES) {
    it.each(CHECK_CODES)(
      `%s has a reason and, where something is amiss, a next step (${language})`,
      (code) => {
        const check = answer(code, { date: '2027-03-01T00:00:00.000Z', found: 'jwt' });
        const { reason, nextStep } = explainCheck(check, { language, issuerName: 'Riverbend College' });
        expect(reason).toMatch(/^\p{Lu}.*\.$/u);
        expect(nextStep === undefined).toBe(check.outcome === 'pass');
        expect(`${reason} ${nextStep}`).not.toMatch(/[{}]/);
        expect(`${reason} ${nextStep ?? ''}`).not.toMatch(
          /signature|firma|invalid|inválid|verifi|hash|crypto|user\b/i,
        );
      },
    );

    it(`every refusal has a reason and a next step (${language})`, () => {
      for (const code of Object.keys(WORDS[language].refusals)) {
        const { reason, nextStep } = explainRefusal(code, { language });
        expect(reason).toMatch(/^\p{Lu}.*\.$/u);
        expect(nextStep).toMatch(/^\p{Lu}.*\.$/u);
      }
    });
  }

  it('writes dates as a person does, in UTC', () => {
    const check = answer('validity.expired', { date: '2027-03-01T00:00:00.000Z' });
    expect(explainCheck(check, { language: 'en' }).reason).toBe('It was valid until March 1, 2027.');
    expect(explainCheck(check, { language: 'es' }).reason).toBe('Fue válida hasta el 1 de marzo de 2027.');
  });

  it('names the issuer, and stands in for one that has no name', () => {
    const check = answer('proof.changed');
    expect(explainCheck(check, { language: 'en', issuerName: 'Riverbend College' }).nextStep).toBe(
      'Ask Riverbend College for a fresh copy.',
    );
    expect(explainCheck(check, { language: 'es' }).nextStep).toBe(
      'Pida a la entidad emisora una copia nueva.',
    );
  });

  it('never fills in what an issuer calls itself', () => {
    const check = answer('validity.expired', { date: '2027-03-01T00:00:00.000Z' });
    expect(explainCheck(check, { language: 'en', issuerName: '{date} $&' }).nextStep).toBe(
      'Ask {date} $& how to renew it.',
    );
  });

  it('gives the limits as they are', () => {
    for (const language of REASON_LANGUAGES) {
      expect(explainRefusal('too-many-credentials', { language }).nextStep).toContain(
        String(MAX_CREDENTIALS),
      );
      expect(explainRefusal('body-too-large', { language }).reason).toContain(
        `${MAX_BODY_BYTES / 2 ** 20} MB`,
      );
    }
  });

  it('passes over a code that another version made up', () => {
    const check = { check: 'proof', outcome: 'fail', code: 'proof.of-next-year' } as const;
    expect(explainCheck(check, { language: 'en' }).reason).toBe('We did not get to its seal.');
  });
});
