/** Encryption to the page that opened a session, so that the table alone can read no answer. */
export interface Sealer {
  /** A new key pair: `sealTo` is kept with the session, `secret` goes to the page and nowhere else. */
  pair(): { readonly sealTo: string; readonly secret: string };
  /**
   * Whether `secret` is the private half of `sealTo`. Takes as long for a wrong secret as for a right one, and as
   * long for a session that is not there (`sealTo` undefined, always false).
   */
  opens(secret: string, sealTo: string | undefined): boolean;
  /** `text` encrypted to `sealTo`. */
  seal(sealTo: string, text: string): Promise<string>;
  /** The text; nothing when it was sealed to another secret or changed since. */
  open(sealed: string, secret: string): Promise<string | undefined>;
}
