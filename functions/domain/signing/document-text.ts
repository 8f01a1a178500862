/** An object with its keys in one order at every depth, and without what is undefined. */
const ordered = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
};

/**
 * A document as the one text that is signed over and served. Kept as text, since a later version of this product must
 * not change a byte of it.
 */
export const documentText = (document: object): string => JSON.stringify(ordered(document));
