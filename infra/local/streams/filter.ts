import * as z from 'zod';
import { isObject, type Json, type JsonObject, member, parseJson } from '../template/json.ts';
import { TemplateError } from '../template/template.ts';

/** Says whether a record of the stream is handed over. */
export type RecordFilter = (record: JsonObject) => boolean;

/** What a value may be compared with; the rest of EventBridge's pattern language is not done here. */
const Comparisons = z.array(z.union([z.string(), z.strictObject({ prefix: z.string() })])).min(1);

type Test = (value: Json | undefined) => boolean;

const testOf = (pattern: Json, path: string): Test => {
  if (isObject(pattern)) {
    const members = Object.entries(pattern).map(
      ([name, inner]) => [name, testOf(inner, `${path}.${name}`)] as const,
    );
    return (value) => members.every(([name, test]) => test(member(value, name)));
  }
  const comparisons = Comparisons.safeParse(pattern);
  if (!comparisons.success)
    throw new TemplateError(`a stream filter compares ${path} in a way that is not done here`);
  return (value) =>
    typeof value === 'string' &&
    comparisons.data.some((one) => (typeof one === 'string' ? value === one : value.startsWith(one.prefix)));
};

/**
 * The filter of a stream mapping: a record is handed over when one of the patterns matches it, and every record when
 * there is none (Lambda's event filtering).
 * @throws TemplateError for a pattern that is not an object, or compares in a way that is not done here
 */
export const recordFilter = (patterns: readonly string[]): RecordFilter => {
  const tests = patterns.map((pattern) => {
    const parsed = parseJson(pattern);
    if (!isObject(parsed)) throw new TemplateError('the pattern of a stream filter is not an object');
    return testOf(parsed, 'record');
  });
  return (record) => tests.length === 0 || tests.some((test) => test(record));
};
