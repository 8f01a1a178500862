/** A form as it was sent: what the machinery needs, and the fields of the form itself. */
export interface SentForm {
  readonly name: string;
  readonly key: string;
  readonly version: number;
  /** One text, several, or a file: as the schemas of `fields.ts` read them. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** What can be shown again: text, never a file. */
  readonly typed: Readonly<Record<string, readonly string[]>>;
}

const KEY = /^[A-Za-z0-9_-]{16,64}$/;
const VERSION = /^(0|[1-9]\d{0,14})$/;

/** The machinery's own fields. */
const OWN: readonly string[] = ['_form', '_key', '_version'];

/** Prevents `__proto__` and its like from being more than a name. */
const record = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.assign(Object.create(null), Object.fromEntries(entries));

/**
 * Reads `application/x-www-form-urlencoded` or `multipart/form-data`.
 * @returns nothing when it is neither, or when the machinery's own fields are not as a page of ours sends them
 */
export const readForm = async (request: Request): Promise<SentForm | undefined> => {
  const data = await request.formData().catch(() => undefined);
  if (data === undefined) return undefined;
  const names = [...new Set(data.keys())];
  const own = (name: string): string => String(data.get(name) ?? '');
  const [name, key, version] = [own('_form'), own('_key'), own('_version')];
  if (!KEY.test(key) || !VERSION.test(version)) return undefined;
  const fields = names.filter((field) => !OWN.includes(field));
  return {
    name,
    key,
    version: Number(version),
    fields: record(
      fields.map((field) => {
        const [only, ...others] = data.getAll(field);
        return [field, others.length === 0 ? only : [only, ...others]] as const;
      }),
    ),
    typed: record(
      fields.map(
        (field) => [field, data.getAll(field).filter((value) => typeof value === 'string')] as const,
      ),
    ),
  };
};
