import { createVerifier } from '../../../functions/adapters/vc/verifier.ts';
import type { CheckName, CredentialReport } from '../../../functions/domain/credential/checks.ts';
import { type Instant, parseInstant } from '../../../functions/domain/time.ts';

export const at = (text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === undefined) throw new Error(`not an instant: ${text}`);
  return instant;
};

export const NOW = at('2026-11-22T12:00:00Z');
export const EXPECTED = { challenge: 'c-1f5e', domain: 'https://recognized.example' };

export const verifier = createVerifier();

export const bytesOf = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

/** The report on the one credential of a document. */
export const reportOf = async (document: unknown, when = NOW): Promise<CredentialReport> => {
  const result = await verifier.verifyDocument(bytesOf(document), when);
  if (!result.ok) throw new Error(`turned away: ${JSON.stringify(result.error)}`);
  const [report, ...more] = result.value;
  if (report === undefined || more.length > 0) throw new Error(`${result.value.length} reports`);
  return report;
};

/** The code that one check of a report came to. */
export const codeOf = (report: CredentialReport | undefined, name: CheckName): string | undefined =>
  report?.checks.find((check) => check.check === name)?.code;

/** How a document was turned away. */
export const refusalOf = async (document: string | Uint8Array | object): Promise<unknown> => {
  const bytes = document instanceof Uint8Array ? document : bytesOf(document);
  const result = await verifier.verifyDocument(bytes, NOW);
  return result.ok ? 'accepted' : result.error;
};
