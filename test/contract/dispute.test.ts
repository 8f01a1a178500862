import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../functions/domain/credential/checks.ts';
import { answer, CHECK_CODES } from '../../functions/domain/credential/codes.ts';
import { parseInstant } from '../../functions/domain/time.ts';
import { disputeLink, disputeText } from '../../web/view/dispute.ts';

const at = parseInstant('2026-11-22T10:20:30.400Z');

describe('the lines that dispute a verdict', () => {
  it('have every code and outcome, the program and the day, and nothing of the credential', () => {
    if (at === undefined) throw new Error('no date');
    const checks = CHECK_CODES.map((code) => answer(code, { date: '1999-01-01', found: 'Maya Torres' }));
    const report = {
      credential: 'c1',
      name: 'Maya’s badge',
      issuer: 'did:key:z6Mk',
      issuerName: 'Riverbend College',
      verdict: verdictOf(checks),
      checks,
    };
    const [program, verdict, ...lines] = disputeText(report, at).split('\n');
    expect(program).toMatch(/^recognized-here \d+\.\d+\.\d+, 2026-11-22$/);
    expect(verdict).toBe('verdict: invalid');
    expect(lines).toEqual(checks.map(({ code, outcome }) => `${code}: ${outcome}`));
    expect(disputeText(report, at)).not.toMatch(/Maya|Riverbend|did:|1999|10:20/);
  });
});

describe('the link that tells somebody of it', () => {
  it('is a message with the lines in it, or the page that the operator has', () => {
    const link = new URL(
      disputeLink('disputes@site.example', 'Wrong & how', 'verdict: invalid\nproof.changed: fail'),
    );
    expect(`${link.protocol}${link.pathname}`).toBe('mailto:disputes@site.example');
    expect(link.searchParams.get('subject')).toBe('Wrong & how');
    expect(link.searchParams.get('body')).toBe('\r\n\r\nverdict: invalid\r\nproof.changed: fail');
    expect(disputeLink('https://site.example/wrong', 'x', 'y')).toBe('https://site.example/wrong');
  });
});
