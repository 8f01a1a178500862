import type { Passage } from '../../functions/domain/job-post/draft-rule.ts';

/** A stretch of a text; `became` where a badge is named in it. */
export interface Stretch {
  readonly text: string;
  readonly became: Passage['became'] | undefined;
}

/** The whole text in stretches, so that it can be shown with what was found in it. */
export const passagesOf = (text: string, passages: readonly Passage[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { start, end, became } of passages) {
    if (start > at) stretches.push({ text: text.slice(at, start), became: undefined });
    stretches.push({ text: text.slice(start, end), became });
    at = end;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), became: undefined });
  return stretches;
};
