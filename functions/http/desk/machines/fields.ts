import { z } from '@hono/zod-openapi';

/** Some of a few, from checkboxes with one name: a form sends one alone as text. */
export const someOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.enum(values).transform((one) => [one]), z.array(z.enum(values)).min(1)]);
