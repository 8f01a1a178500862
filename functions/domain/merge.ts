/** One field that two people changed to different things. */
export interface Clash {
  readonly field: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

/** Two changes of one thing, brought together. */
export interface Merge<T> {
  /** Both changes where they touch different fields; mine where they clash. */
  readonly merged: T;
  /** The fields that they changed since the base, whether I did or not. */
  readonly changed: readonly string[];
  /** The fields where a person has to choose. */
  readonly clashes: readonly Clash[];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are the same JSON, whatever the order of keys; a key without a value is no key. */
export const sameJson = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => sameJson(item, b[at]));
  }
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameJson(a[key], b[key]));
};

const has = <T extends object>(value: T, key: PropertyKey): key is keyof T => Object.hasOwn(value, key);

/**
 * Merges two changes of `base` field by field (a three-way merge). A field that one of us changed has that change; one
 * that both changed alike has it once; one that we changed differently is a clash, and nothing of it is lost. What a
 * field holds is taken whole: half of a pay or of a promise is neither person's.
 */
export const mergeChanges = <T extends object>(base: T, theirs: T, mine: T): Merge<T> => {
  const [before, other, own] = [base, theirs, mine].map((value) => new Map(Object.entries(value)));
  const fields = [...new Set([base, theirs, mine].flatMap((value) => Object.keys(value)))];
  const changed: string[] = [];
  const clashes: Clash[] = [];
  let merged: T = mine;
  for (const field of fields) {
    const [was, their, my] = [before?.get(field), other?.get(field), own?.get(field)];
    if (sameJson(was, their)) continue;
    changed.push(field);
    if (sameJson(their, my)) continue;
    if (!sameJson(was, my)) clashes.push({ field, base: was, theirs: their, mine: my });
    else if (has(theirs, field)) merged = { ...merged, [field]: theirs[field] };
    else if (has(merged, field)) merged = { ...merged, [field]: undefined };
  }
  return { merged, changed, clashes };
};
