import { existsSync, readFileSync } from 'node:fs';

/** Fails when a promise of docs/promises.md names no test, or one that does not exist under that name. */
const text = readFileSync('docs/promises.md', 'utf8');
const rows = text.split('\n').filter((line) => /^\| *\d+ *\|/.test(line));
const wrong: string[] = [];
for (const [position, row] of rows.entries()) {
  const [, number, , kept] = row.split('|').map((cell) => cell.trim());
  if (number !== String(position + 1)) wrong.push(`promise ${position + 1} is numbered ${number}`);
  const tests = [...(kept ?? '').matchAll(/`(test\/[^`]+?\.test\.ts)` "([^"]+)"/g)];
  if (tests.length === 0) wrong.push(`promise ${number} names no test`);
  for (const [, file = '', title = ''] of tests) {
    if (!existsSync(file)) wrong.push(`promise ${number}: there is no ${file}`);
    else if (!readFileSync(file, 'utf8').includes(title))
      wrong.push(`promise ${number}: ${file} has no test "${title}"`);
  }
}
if (rows.length === 0) wrong.push('docs/promises.md lists no promise');
for (const line of wrong) process.stderr.write(`${line}\n`);
process.stdout.write(`${rows.length} promises, each with its test: ${wrong.length === 0 ? 'yes' : 'no'}\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
