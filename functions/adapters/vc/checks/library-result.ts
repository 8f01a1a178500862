import * as z from 'zod';

const Trouble = z.object({ name: z.string().optional(), message: z.string().optional() });
type Trouble = z.infer<typeof Trouble>;

/** What `vc.verifyCredential` and `jsigs.verify` give back, as far as it is read here. */
const LibraryResult = z.object({
  verified: z.boolean(),
  error: Trouble.optional(),
  results: z
    .array(
      z.object({
        verified: z.boolean(),
        proof: z.object({ proofValue: z.string().optional() }).optional(),
        error: Trouble.optional(),
        purposeResult: z.object({ valid: z.boolean(), error: Trouble.optional() }).optional(),
      }),
    )
    .optional(),
});

/** How one proof did: its mathematics, and its purpose (whose key it is, what it was made for). */
export interface ProofOutcome {
  readonly genuine: boolean;
  readonly purpose: boolean;
  readonly trouble: ProofTrouble | undefined;
}

/** Why a proof did not verify, read from what the libraries say. */
export type ProofTrouble = 'changed' | 'unsigned-content' | 'too-complex' | 'out-of-time' | 'malformed';

export type LibraryReading =
  | { readonly kind: 'proofs'; readonly outcomes: readonly ProofOutcome[] }
  /** The library would not look at the proofs: the document is not as the data model asks. */
  | { readonly kind: 'document-refused' };

const troubleOf = (error: Trouble | undefined): ProofTrouble => {
  const text = `${error?.name ?? ''} ${error?.message ?? ''}`;
  if (/invalid signature/i.test(text)) return 'changed';
  if (/deep iterations|call stack/i.test(text)) return 'too-complex';
  if (/abort|timeout/i.test(text)) return 'out-of-time';
  return /jsonld\./i.test(text) ? 'unsigned-content' : 'malformed';
};

/**
 * Reads a library's answer. A proof is genuine when its mathematics held, which the library only shows by having
 * gone on to its purpose.
 */
export const readLibraryResult = (answer: unknown): LibraryReading => {
  const parsed = LibraryResult.safeParse(answer);
  if (!parsed.success) return { kind: 'document-refused' };
  const { results, verified, error } = parsed.data;
  if (results === undefined || results.some((result) => result.proof === undefined))
    return verified || error?.name !== 'VerificationError'
      ? { kind: 'document-refused' }
      : { kind: 'proofs', outcomes: [{ genuine: false, purpose: false, trouble: troubleOf(error) }] };
  return {
    kind: 'proofs',
    outcomes: results.map((result) => {
      const genuine = result.verified || result.purposeResult !== undefined;
      return {
        genuine,
        purpose: result.verified && result.purposeResult?.valid === true,
        trouble: genuine ? undefined : troubleOf(result.error),
      };
    }),
  };
};
