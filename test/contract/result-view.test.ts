import { describe, expect, it } from 'vitest';
import type { Check, CredentialReport } from '../../functions/domain/credential/checks.ts';
import { answer } from '../../functions/domain/credential/codes.ts';
import { LANGUAGES } from '../../functions/domain/language.ts';
import { voiceOf } from '../../web/language/voice.ts';
import { grouped, headline, showCredential } from '../../web/view/result.ts';
import { recognition } from '../kit/market.ts';

const reportWith = (...checks: readonly Check[]): CredentialReport => ({
  credential: 'c1',
  name: 'Ward safety',
  issuerName: 'Riverbend College',
  verdict: 'indeterminate',
  checks,
});
const KEY_AWAY = reportWith(answer('proof.key-missing'), answer('issuer-key.unreachable'));
const undecided = {
  roleId: recognition(1, 1).roleId,
  recognition: recognition(1, 1),
  evaluation: {
    required: 'unknown',
    state: 'cannot-tell',
    leaves: [],
    steps: [],
    preferredMet: 0,
    preferredTotal: 0,
  },
} as const;

describe.each(LANGUAGES)('a badge that could not be checked (%s)', (language) => {
  const voice = voiceOf(language);

  it('is told by its cause, and not by what followed from it', () => {
    const [trouble, ...more] = showCredential(KEY_AWAY, voice).troubles;
    expect(trouble).toMatchObject({ outcome: 'not-checked' });
    expect(trouble?.reason).toContain('Riverbend College');
    expect(more).toEqual([]);
  });

  it('is told by what followed when no check says the cause', () => {
    const witnessAway = reportWith(answer('proof.key-missing'), answer('issuer-key.belongs'));
    expect(showCredential(witnessAway, voice).troubles).toHaveLength(1);
  });

  it('is never called one that no job asks for while one does', () => {
    expect(headline([KEY_AWAY], grouped([undecided]), voice)).toBe(voice.say('result.cannot-tell'));
    expect(headline([KEY_AWAY], grouped([]), voice)).toBe(voice.say('result.noneYetOne'));
  });
});
