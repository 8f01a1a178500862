/** A JSON value, as templates, events and AWS requests are made of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of an object, or nothing where there is no object or no such member. */
export const member = (value: Json | undefined, key: string): Json | undefined =>
  isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

export const text = (value: Json | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The items of an array; a single value stands for an array of one, as IAM and CloudFormation allow. */
export const list = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** @throws SyntaxError when the text is not JSON */
export const parseJson = (source: string): Json => JSON.parse(source);
