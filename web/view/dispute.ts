import type { CredentialReport } from '../../functions/domain/credential/checks.ts';
import type { Instant } from '../../functions/domain/time.ts';
import project from '../../package.json' with { type: 'json' };

/**
 * What somebody needs to look into a verdict: which program said it, when, and every code. The codes are a closed
 * set, so nothing of the credential, its issuer or its holder can be in it.
 */
export const disputeText = (
  { verdict, checks }: Pick<CredentialReport, 'verdict' | 'checks'>,
  at: Instant,
): string =>
  [
    `${project.name} ${project.version}, ${at.slice(0, 10)}`,
    `verdict: ${verdict}`,
    ...checks.map(({ outcome, code }) => `${code}: ${outcome}`),
  ].join('\n');

/**
 * Where a link leads that tells somebody of a wrong verdict: a message with the lines in it already, or the page that
 * the operator has for that.
 */
export const disputeLink = (to: string, subject: string, lines = ''): string => {
  if (to.startsWith('https://')) return to;
  // RFC 6068 section 5: line breaks are CR LF, everything is percent-encoded.
  const body = lines === '' ? '' : `&body=${encodeURIComponent(`\r\n\r\n${lines.replaceAll('\n', '\r\n')}`)}`;
  return `mailto:${to}?subject=${encodeURIComponent(subject)}${body}`;
};
