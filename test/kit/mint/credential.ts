import type { Signer } from './issuer.ts';
import { type Signed, type SuiteName, sign } from './sign.ts';

export const VC1 = 'https://www.w3.org/2018/credentials/v1';
export const VC2 = 'https://www.w3.org/ns/credentials/v2';
export const OB3 = 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json';
export const ED2020 = 'https://w3id.org/security/suites/ed25519-2020/v1';

export interface CredentialWish {
  readonly issuer: Signer;
  /** Whose it is; without one it says of nobody in particular that they achieved it. */
  readonly subject?: string;
  readonly achievement?: Readonly<Record<string, unknown>>;
  /** Data model; 2.0 unless said otherwise. */
  readonly version?: '1.1' | '2.0';
  readonly suite?: SuiteName;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Anything further at the top, in place of what would be there. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly subjectMore?: Readonly<Record<string, unknown>>;
}

/** An Open Badges 3.0 credential that nobody has signed yet. */
export const draftCredential = (wish: CredentialWish): Record<string, unknown> => {
  const first = wish.version === '1.1' ? VC1 : VC2;
  const from = wish.validFrom ?? '2025-03-01T09:00:00Z';
  const dates =
    wish.version === '1.1'
      ? { issuanceDate: from, ...(wish.validUntil === undefined ? {} : { expirationDate: wish.validUntil }) }
      : { validFrom: from, ...(wish.validUntil === undefined ? {} : { validUntil: wish.validUntil }) };
  return {
    '@context': [first, OB3, ...(wish.suite === 'Ed25519Signature2020' ? [ED2020] : [])],
    id: 'urn:uuid:6b2c3f0a-58a3-4f4e-9a53-5f3f3a1c7d11',
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: 'Workplace first aid',
    issuer: { id: wish.issuer.did, type: ['Profile'], name: wish.issuer.name },
    ...dates,
    credentialSubject: {
      ...(wish.subject === undefined ? {} : { id: wish.subject }),
      type: ['AchievementSubject'],
      achievement: {
        id: 'https://badges.riverbend.example/achievements/first-aid',
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: 'Workplace first aid',
        description: 'Gives first aid at work until help comes.',
        criteria: { narrative: 'Observed while giving first aid in three scenes.' },
        ...wish.achievement,
      },
      ...wish.subjectMore,
    },
    ...wish.more,
  };
};

/** A signed Open Badges 3.0 credential. */
export const mintCredential = (wish: CredentialWish): Promise<Signed> =>
  sign(draftCredential(wish), wish.issuer, wish.suite === undefined ? {} : { suite: wish.suite });
