import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The use cases that files ask for, each with the first file that does. */
const asked = (...patterns: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    patterns
      .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
      .flatMap((file) =>
        [...readFileSync(`${ROOT}/${file}`, 'utf8').matchAll(/\bservices\s*\.\s*(\w+)\(/g)].map(
          ([, name = '']) => [name, file] as const,
        ),
      )
      .toReversed(),
  );

/** Who somebody is in one organization: the API says it of all of theirs at once, in `GET /api/employer/me`. */
const SAID_OTHERWISE = ['readMembership'];

test('what a person can do or see at the desk, a program can by an operation of the API', () => {
  const desk = asked('functions/http/desk/**/*.ts', 'web/pages/manage/**/*.astro', 'web/view/desk/**/*.ts');
  const api = asked('functions/http/employer/**/*.ts');
  expect(desk.size).toBeGreaterThan(40);
  const missing = [...desk].filter(([name]) => !api.has(name) && !SAID_OTHERWISE.includes(name));
  expect(missing).toEqual([]);
});
