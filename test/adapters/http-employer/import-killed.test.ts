import { afterAll, beforeAll, expect, test } from 'vitest';
import { isId } from '../../../functions/domain/ids.ts';
import type { EmployerDependencies } from '../../../functions/services/employer/dependencies.ts';
import { continueImport } from '../../../functions/services/employer/imports/run-import.ts';
import { achievement, startEmployer, type TestEmployer } from '../../kit/employer.ts';

let kit: TestEmployer;
beforeAll(async () => {
  kit = await startEmployer();
});
afterAll(() => kit.db.stop());

class Killed extends Error {}

/** Everything as it is, but for a worker that dies at its `n`th write. */
const dyingAt = (deps: EmployerDependencies, n: number): EmployerDependencies => {
  let writes = 0;
  const mortal = <A extends readonly unknown[], T>(write: (...of: A) => Promise<T>) => {
    return async (...of: A): Promise<T> => {
      writes += 1;
      if (writes >= n) throw new Killed();
      const written = await write(...of);
      if (writes >= n) throw new Killed();
      return written;
    };
  };
  const { imports, roles } = deps;
  return {
    ...deps,
    imports: { ...imports, draft: mortal(imports.draft), advance: mortal(imports.advance) },
    roles: { ...roles, publish: mortal(roles.publish), replace: mortal(roles.replace) },
  };
};

test('a run whose workers die again and again ends with every role once, and counts them right', async () => {
  const organization = await kit.organization('ada', 'killed.example');
  const body = achievement([]);
  const badge = (await kit.call('POST', `${organization.path}/achievements`, { body })).json.id;
  const rows = Array.from(
    { length: 130 },
    (_, n) => `K-${n},${n % 3 === 0 ? 'publish' : 'draft'},Job ${n},Work.,15-1232.00,yes,${badge}`,
  );
  const csv = ['key,action,title,description,occupations,remote,rule', ...rows].join('\n');
  const made = await kit.call('POST', `${organization.path}/imports`, { body: { csv, run: true } });
  const { id } = made.json;
  if (!isId('organization', organization.id) || !isId('import', id)) throw new Error('malformed id');
  const visit = { subject: 'ada', organizationId: organization.id };

  let deaths = 0;
  for (let death = 3; death < 39; death += 4) {
    await continueImport(dyingAt(kit.deps, death), visit, id).catch((error: unknown) => {
      if (!(error instanceof Killed)) throw error;
      deaths += 1;
    });
    // Nobody takes over while a worker may still be alive.
    kit.advance(9_000);
  }
  expect(deaths).toBe(9);
  // Two at once, as a page and a program would.
  for (;;) {
    const [one] = await Promise.all([
      continueImport(kit.deps, visit, id),
      continueImport(kit.deps, visit, id),
    ]);
    kit.advance(9_000);
    if (one.ok && one.value.state !== 'running') break;
  }
  const job = (await kit.call('GET', `${organization.path}/imports/${id}`)).json;
  expect(job).toMatchObject({
    state: 'done',
    done: 130,
    counts: { created: 130, changed: 0, unchanged: 0, failed: 0 },
  });

  const keys: string[] = [];
  let published = 0;
  let cursor = '';
  do {
    const { json } = await kit.call('GET', `${organization.path}/roles?limit=100${cursor}`);
    for (const { importKey, state } of json.items) {
      keys.push(importKey);
      if (state === 'published') published += 1;
    }
    cursor = json.next === undefined ? '' : `&cursor=${json.next}`;
  } while (cursor !== '');
  expect(keys).toHaveLength(130);
  expect(new Set(keys).size).toBe(130);
  expect(published).toBe(44);
});
