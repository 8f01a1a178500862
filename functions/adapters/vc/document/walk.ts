/** A value met on a walk: how deep it lies, and the list or object that holds it. */
export interface Place {
  readonly value: unknown;
  readonly depth: number;
  readonly holder: unknown;
}

/**
 * Walks a parsed value without recursion, so that nesting costs no stack, until `visit` says something.
 * @param visit looks at a place before its children are walked; what it gives ends the walk.
 * @returns what `visit` said, or nothing when it had nothing to say about any place.
 */
export const walk = <T>(root: unknown, visit: (place: Place) => T | undefined): T | undefined => {
  const waiting: Place[] = [{ value: root, depth: 1, holder: undefined }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const said = visit(place);
    if (said !== undefined) return said;
    const { value, depth } = place;
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value)) waiting.push({ value: child, depth: depth + 1, holder: value });
  }
  return undefined;
};
