import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** One DER value (X.690 section 8.1): tag, length, content. */
const der = (tag: number, ...contents: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const long =
    content.length < 0x100 ? [0x81, content.length] : [0x82, content.length >> 8, content.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(content.length < 0x80 ? [content.length] : long)]), content]);
};

const sequence = (...contents: readonly Uint8Array[]): Buffer => der(0x30, ...contents);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

const ECDSA_WITH_SHA256 = sequence(hex('06082a8648ce3d040302'));
const COMMON_NAME = hex('0603550403');
const TRUE = hex('0101ff');

const nameOf = (text: string): Buffer =>
  sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from(text)))));
const utc = (at: Date): Buffer =>
  der(0x18, Buffer.from(`${at.toISOString().replaceAll(/[-:T]|\.\d+/g, '')}`));

const extension = (oid: string, critical: boolean, value: Buffer): Buffer =>
  sequence(hex(oid), ...(critical ? [TRUE] : []), der(0x04, value));

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly publicKey: KeyObject;
  readonly signedBy: KeyObject;
  readonly extensions: readonly Buffer[];
  readonly from: Date;
  readonly until: Date;
}

/** An X.509 version 3 certificate (RFC 5280 section 4.1) in PEM. */
const certificate = (wanted: Wanted): string => {
  const content = sequence(
    der(0xa0, hex('020102')),
    der(0x02, Buffer.concat([hex('01'), randomBytes(15)])),
    ECDSA_WITH_SHA256,
    nameOf(wanted.issuer),
    sequence(utc(wanted.from), utc(wanted.until)),
    nameOf(wanted.subject),
    wanted.publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...wanted.extensions)),
  );
  const signature = sign('sha256', content, wanted.signedBy);
  const all = sequence(content, ECDSA_WITH_SHA256, der(0x03, hex('00'), signature));
  const lines = all.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
};

const HOUR = 3_600_000;
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** What an https server needs. */
export interface Certified {
  readonly key: string;
  readonly cert: string;
}

/** A certificate authority that lives as long as the test. */
export interface TestAuthority {
  /** Its own certificate, in PEM. */
  readonly ca: string;
  /** A certificate for DNS names; `expired` for one that was good yesterday. */
  issue(names: readonly string[], expired?: boolean): Certified;
}

/** Makes a certificate authority; nothing of it is written anywhere. */
export const createTestAuthority = (): TestAuthority => {
  const name = 'Test Authority';
  const own = pair();
  const signedBy = createPrivateKey(own.privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const now = Date.now();
  const issue = (
    subject: string,
    publicKey: KeyObject,
    extensions: readonly Buffer[],
    until: number,
  ): string =>
    certificate({
      subject,
      issuer: name,
      publicKey,
      signedBy,
      extensions,
      from: new Date(until - 48 * HOUR),
      until: new Date(until),
    });
  return {
    ca: issue(
      name,
      own.publicKey,
      [extension('0603551d13', true, sequence(TRUE)), extension('0603551d0f', true, hex('03020106'))],
      now + 24 * HOUR,
    ),
    issue(names, expired = false) {
      const { publicKey, privateKey } = pair();
      const alternatives = sequence(...names.map((one) => der(0x82, Buffer.from(one))));
      return {
        key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
        cert: issue(
          names[0] ?? 'nobody',
          publicKey,
          [extension('0603551d11', false, alternatives)],
          expired ? now - HOUR : now + 24 * HOUR,
        ),
      };
    },
  };
};
