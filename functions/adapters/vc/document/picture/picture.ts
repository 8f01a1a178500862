import type { Result } from '../../../../domain/result.ts';

/**
 * Why the badge in a picture is not read: it is there and damaged or in a form that is not taken, there is none, or
 * it is larger unpacked than a document may be.
 */
export type PictureRefusal = 'damaged' | 'no-badge' | 'too-large';

/** The texts of the badges that are baked into a picture, as they were put in. */
export type Baked = Result<readonly string[], PictureRefusal>;

/** What a picture may give, whatever its size: unpacked bytes of all badges together, and how many badges. */
export interface PictureLimits {
  readonly bytes: number;
  readonly badges: number;
}
