/** Something that the person can do something about; the message says what. */
export class WalletProblem extends Error {}
