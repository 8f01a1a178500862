/** One hostile document, minted; nothing of it was taken from anywhere. */
export interface Attack {
  /** A file name without its ending, unique. */
  readonly name: string;
  /** What is tried, for a reader who wants to use it against another verifier. */
  readonly tries: string;
  /** How it arrives: as a file or pasted text, or as a wallet's answer. */
  readonly arrives: 'document' | 'presentation';
  readonly text: string;
  /** What it must come to here: a check's code, or `refused:` and the kind or reason of a refusal. */
  readonly comesTo: string;
  /** Set where `@digitalbazaar/vc` 7.3, called as its README shows, verifies it. */
  readonly plainLibraryVerifies?: true;
}

/** What a presentation attack was made for. */
export const ASKED = { challenge: 'c-attack-1', domain: 'https://recognized.example' } as const;
/** The instant at which the attacks are judged. */
export const JUDGED_AT = '2026-11-22T12:00:00.000Z';
