declare const instant: unique symbol;
/** A moment in UTC as `YYYY-MM-DDTHH:mm:ss.sssZ`: sorts as text, so it can be a table key. */
export type Instant = string & { readonly [instant]: true };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether `value` is already in the one form that an `Instant` has. */
export const isInstant = (value: unknown): value is Instant =>
  typeof value === 'string' && INSTANT.test(value) && !Number.isNaN(Date.parse(value));

/**
 * Reads an XML Schema `dateTimeStamp` or RFC 3339 date-time (VCDM 2.0 section 4.9) or a bare date.
 * Gives nothing for anything else: a date that cannot be read must never count as "no date".
 */
export const parseInstant = (text: string): Instant | undefined => {
  const strict = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2}))?$/i;
  const at = strict.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) return undefined;
  const canonical = new Date(at).toISOString();
  return isInstant(canonical) ? canonical : undefined;
};

/** The instant of a JavaScript date. */
export const instantOf = (date: Date): Instant => {
  const text = date.toISOString();
  if (!isInstant(text)) throw new RangeError('date outside the years 0000 to 9999');
  return text;
};
