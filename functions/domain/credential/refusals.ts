/** What a document turned out to be when it is not one that can be checked here. */
export const FOUND = [
  'open-badges-2',
  'badge-image',
  'image',
  'pdf',
  'jwt',
  'sd-jwt',
  'link',
  'achievement-description',
  'other-json',
  'other-file',
  'repeated-key',
  'broken-text',
  'number-out-of-range',
] as const;
export type Found = (typeof FOUND)[number];

/** Why a whole document was turned away before or after its credentials were looked at. */
export type DocumentRefusal =
  | { readonly kind: 'document-empty' }
  | { readonly kind: 'body-not-json' }
  | { readonly kind: 'body-too-large'; readonly most: number }
  | { readonly kind: 'document-too-deep' }
  | { readonly kind: 'too-many-credentials'; readonly found: number; readonly most: number }
  | { readonly kind: 'document-unreadable'; readonly found?: Found | undefined };

/** Why a presentation as such was not accepted; its credentials are then not reported. */
export const PRESENTATION_REASONS = [
  'no-proof',
  'bad-proof',
  'wrong-challenge',
  'wrong-domain',
  'not-the-holder',
  'no-credentials',
  'key-unknown',
  'context-unknown',
  'not-a-presentation',
  'too-complex',
] as const;
export type PresentationReason = (typeof PRESENTATION_REASONS)[number];

export type PresentationRefusal =
  | DocumentRefusal
  | { readonly kind: 'presentation-invalid'; readonly reason: PresentationReason };
