import { join } from 'node:path';
import * as z from 'zod';
import { readFileIfAny, writePrivateFile } from '../engine/private-file.ts';

/** Printable ASCII only, so that a character is an octet wherever lengths are counted. */
const Zone = z.record(z.string(), z.array(z.string().regex(/^[\x20-\x7e]*$/)));
type Zone = z.infer<typeof Zone>;

const readZone = (file: string): Zone | undefined => {
  const text = readFileIfAny(file) ?? '{}';
  try {
    return Zone.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
};

/**
 * The TXT records of a name in the zone file as it is now: `absent` when the name does not exist, `broken`
 * when the file is no zone. An absent file is an empty zone.
 */
export const lookUp = (file: string, name: string): readonly string[] | 'absent' | 'broken' => {
  const zone = readZone(file);
  if (zone === undefined) return 'broken';
  const key = name.toLowerCase();
  return Object.hasOwn(zone, key) ? (zone[key] ?? 'absent') : 'absent';
};

/**
 * Adds a TXT record to the local zone, as an organization's DNS operator would. Adding it twice adds it once.
 * @throws when the zone file holds something else than a zone: it is not overwritten
 */
export const addTxt = (dataDirectory: string, name: string, value: string): void => {
  const file = join(dataDirectory, 'dns.json');
  const texts = lookUp(file, name);
  const zone = readZone(file);
  if (zone === undefined || texts === 'broken') {
    throw new Error(`${file} is not a zone like {"name": ["text"]}`);
  }
  const known = texts === 'absent' ? [] : texts;
  if (known.includes(value)) return;
  const next = { ...zone, [name.toLowerCase()]: [...known, value] };
  writePrivateFile(file, `${JSON.stringify(next, null, 2)}\n`);
};
