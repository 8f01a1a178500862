import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { mintAttacks } from './index.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: node test/attacks/write.ts <folder>');
  process.exit(1);
}
const into = resolve(folder);
mkdirSync(into, { recursive: true });
const attacks = await mintAttacks();
for (const { name, text } of attacks) writeFileSync(join(into, `${name}.txt`), text);
writeFileSync(
  join(into, 'index.json'),
  `${JSON.stringify(
    attacks.map(({ text: _, ...about }) => about),
    null,
    2,
  )}\n`,
);
console.log(`${attacks.length} attacks in ${into}`);
