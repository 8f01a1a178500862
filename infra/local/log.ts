import { isObject, parseJson } from './template/json.ts';

/** Takes one line of what happened, said by a function or a part of the local cloud. */
export type Log = (source: string, line: string) => void;

/** Members of a structured log line that every line has, and that say nothing to somebody at a terminal. */
const ROUTINE = new Set([
  'level',
  'message',
  'timestamp',
  'service',
  'sampling_rate',
  'xray_trace_id',
  'cold_start',
  'function_arn',
  'function_memory_size',
  'function_name',
  'function_request_id',
]);

const LONGEST_LINE = 400;

/** A structured log line as a sentence: `WARN message key=value`; other lines as they are. */
export const readable = (line: string): string => {
  const shorten = (text: string) => (text.length > LONGEST_LINE ? `${text.slice(0, LONGEST_LINE)}...` : text);
  if (!line.startsWith('{')) return shorten(line);
  try {
    const entry = parseJson(line);
    if (!isObject(entry) || typeof entry['message'] !== 'string') return shorten(line);
    const facts = Object.entries(entry)
      .filter(([key]) => !ROUTINE.has(key))
      .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
    return shorten([entry['level'], entry['message'], ...facts].join(' '));
  } catch {
    return shorten(line);
  }
};

/** Writes to the terminal, one line each: time, who, what. */
export const terminalLog: Log = (source, line) => {
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${source.padEnd(13)} ${readable(line)}`);
};
