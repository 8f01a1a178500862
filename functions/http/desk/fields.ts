import { z } from '@hono/zod-openapi';

/*
 * Fields as HTML forms send them: text, a list when a name is there more than once, and an empty text for what was
 * left empty.
 */

/** Line ends as the rest of the product has them: a form sends CRLF. */
const unix = (text: string): string => text.replaceAll('\r\n', '\n');

/** Text that must be there. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .transform((typed) => unix(typed).trim())
    .pipe(z.string().min(1).min(min).max(max));

/** Text that may be left empty, which is none. */
export const optionalText = (max: number) =>
  z
    .string()
    .optional()
    .transform((typed) => unix(typed ?? '').trim())
    .pipe(z.string().max(max))
    .transform((typed) => (typed === '' ? undefined : typed));

/** One of a fixed set, from a select or radio buttons. */
export const choice = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values);

/** A checkbox: there or not. */
export const checkbox = () =>
  z
    .literal('on')
    .optional()
    .transform((sent) => sent === 'on');
