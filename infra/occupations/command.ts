import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESCO } from '../../functions/domain/occupation/list/esco.ts';
import { ISCO_08 } from '../../functions/domain/occupation/list/isco-08.ts';
import { ONET_SOC } from '../../functions/domain/occupation/list/onet-soc.ts';
import {
  type ListedOccupation,
  mergeLists,
  readEsco,
  readIsco,
  readList,
  readOnet,
  writeList,
} from './official-files.ts';

interface List {
  readonly file: string;
  readonly name: string;
  readonly before: string;
  readonly read: (text: string, spanish?: string) => readonly ListedOccupation[];
}

const LISTS: Readonly<Record<string, List>> = {
  onet: { file: 'onet-soc.ts', name: 'ONET_SOC', before: ONET_SOC, read: readOnet },
  isco: { file: 'isco-08.ts', name: 'ISCO_08', before: ISCO_08, read: readIsco },
  esco: { file: 'esco.ts', name: 'ESCO', before: ESCO, read: readEsco },
};

/** `node infra/occupations/command.ts onet|isco|esco <official file> [<the same file in Spanish>]` */
const [which = '', path, spanishPath] = process.argv.slice(2);
const list = LISTS[which];
if (list === undefined || path === undefined) {
  process.stderr.write(
    'usage: node infra/occupations/command.ts onet|isco|esco <official file> [<the same in Spanish>]\n',
  );
  process.exit(2);
}
const spanish = spanishPath === undefined ? undefined : readFileSync(spanishPath, 'utf8');
const occupations = mergeLists(list.read(readFileSync(path, 'utf8'), spanish), readList(list.before));
const target = fileURLToPath(new URL(`../../functions/domain/occupation/list/${list.file}`, import.meta.url));
writeFileSync(target, writeList(list.name, basename(path), occupations));
process.stdout.write(`${occupations.length} occupations written to ${target}\n`);
