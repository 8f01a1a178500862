import { describe, expect, it } from 'vitest';
import { ASKED, type Attack, JUDGED_AT, mintAttacks } from '../../attacks/index.ts';
import { plainCredential, plainPresentation } from './plain-library.ts';
import { at, bytesOf, verifier } from './reading.ts';

const NOW = at(JUDGED_AT);
const attacks = await mintAttacks();

const judge = (attack: Attack) =>
  attack.arrives === 'document'
    ? verifier.verifyDocument(bytesOf(attack.text), NOW)
    : verifier.verifyPresentation(JSON.parse(attack.text), ASKED, NOW);

describe('the attack corpus', () => {
  it('has a name for each', () => {
    expect(new Set(attacks.map((attack) => attack.name)).size).toBe(attacks.length);
  });

  it.each(attacks.map((attack) => [attack.name, attack] as const))('%s', async (_, attack) => {
    const result = await judge(attack);
    if (result.ok) {
      const codes = result.value.flatMap((report) => report.checks.map((check) => check.code));
      expect(codes).toContain(attack.comesTo);
      for (const report of result.value) {
        expect(report.verdict).not.toBe('valid');
        expect(report.evidence?.standing).not.toBe('valid');
      }
    } else {
      const { error } = result;
      const reason = error.kind === 'presentation-invalid' ? error.reason : error.kind;
      expect(`refused:${reason}`).toBe(attack.comesTo);
    }
  });

  it.each(
    attacks.filter((attack) => attack.plainLibraryVerifies).map((attack) => [attack.name, attack] as const),
  )('%s passes the plain library call', async (_, attack) => {
    const document: unknown = JSON.parse(attack.text);
    const verified =
      attack.arrives === 'document'
        ? await plainCredential(Object(document))
        : (await plainPresentation(Object(document), ASKED)).verified;
    expect(verified).toBe(true);
  });
});
