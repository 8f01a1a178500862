import type { Attack } from './attack.ts';
import { credentialAttacks } from './credentials.ts';
import { presentationAttacks } from './presentations.ts';
import { textAttacks } from './texts.ts';

export { ASKED, type Attack, JUDGED_AT } from './attack.ts';

/** The whole corpus, minted anew; the same in every run but for the proofs' randomness, of which there is none. */
export const mintAttacks = async (): Promise<readonly Attack[]> =>
  (await Promise.all([textAttacks(), credentialAttacks(), presentationAttacks()])).flat();
