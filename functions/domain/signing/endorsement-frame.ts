import type { RecognitionVersion } from '../role.ts';
import type { Instant } from '../time.ts';
import { statusEntry } from './status-list.ts';

/** What signing gives to an endorsement: who signs, where its status stands, and the digest of its document. */
export interface SignedWith {
  /** The DID that signs. */
  readonly issuer: string;
  readonly statusListUrl: string;
  readonly statusListIndex: number;
  readonly digestSri: string;
}

/** What one endorsement says. */
interface Said {
  readonly id: string;
  readonly name: string;
  readonly organization: RecognitionVersion['organization'];
  readonly validFrom: Instant;
  readonly validUntil?: Instant | undefined;
  /** What is endorsed, by the id that a reader knows. */
  readonly subject: string;
  readonly comment: string;
  /** Where the document is that holds the structure. */
  readonly documentUrl: string;
}

/** An OB 3.0 `EndorsementCredential` (section B.1.4 and VCDM 2.0 section 4) without its proof. */
export const endorsementFrame = (said: Said, signed: SignedWith) => ({
  '@context': [
    'https://www.w3.org/ns/credentials/v2',
    'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  ],
  id: said.id,
  type: ['VerifiableCredential', 'EndorsementCredential'],
  name: said.name,
  issuer: {
    id: signed.issuer,
    type: ['Profile'],
    name: said.organization.name,
    url: `https://${said.organization.domain}`,
  },
  validFrom: said.validFrom,
  ...(said.validUntil === undefined ? {} : { validUntil: said.validUntil }),
  credentialSubject: {
    id: said.subject,
    type: ['EndorsementSubject'],
    endorsementComment: said.comment,
  },
  credentialStatus: statusEntry(signed.statusListUrl, signed.statusListIndex),
  relatedResource: [{ id: said.documentUrl, digestSRI: signed.digestSri, mediaType: 'application/json' }],
});
