import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readyCall, send, startTenant, type Tenant } from '../kit/operation-calls.ts';
import { exampleOf, readOperations } from '../kit/operations.ts';
import { expectProblem } from '../kit/safe-answer.ts';

const deployment = inject('deployment');
const TIMES = 6;
const writes = (await readOperations()).filter(({ method }) => method !== 'GET');

let ana: Tenant;
beforeAll(async () => {
  ana = await startTenant(deployment, 'local-ana');
});

const atOnce = <T>(work: () => Promise<T>): Promise<readonly T[]> =>
  Promise.all(Array.from({ length: TIMES }, work));

describe('of six who do it at once from what they all saw', () => {
  it.each(writes.filter(({ headers }) => headers.includes('if-match')))(
    '$id lets one do it and tells the others',
    async (operation) => {
      const call = await readyCall(deployment, ana, operation);
      const ownKey = () =>
        operation.headers.includes('idempotency-key') ? { 'idempotency-key': randomUUID() } : {};
      const answers = await atOnce(() => send(deployment, operation, call, { headers: ownKey() }));
      const refused = answers.filter(({ status }) => status >= 400);
      expect(answers.length - refused.length).toBe(1);
      const told = operation.method === 'DELETE' ? (['version-conflict', 'not-found'] as const) : [];
      for (const answer of refused) await expectProblem(answer, ['version-conflict', ...told]);
    },
  );
});

describe('one request that arrives six times at once', () => {
  it.each(writes.filter(({ headers }) => headers.includes('idempotency-key')))(
    '$id does it once, and answers the same each time',
    async (operation) => {
      const call = await readyCall(deployment, ana, operation);
      const answers = await atOnce(() => send(deployment, operation, call));
      const bodies = await Promise.all(answers.map((answer) => answer.json()));
      // A secret is in the first answer alone: it is kept nowhere.
      const { shownOnce } = exampleOf(operation);
      const told = bodies.map((body, at) => {
        const { [shownOnce ?? '']: _secret, ...rest } = Object(body);
        return { status: answers[at]?.status, etag: answers[at]?.headers.get('etag'), rest };
      });
      expect([200, 201, 202]).toContain(told[0]?.status);
      for (const one of told) expect(one).toEqual(told[0]);
    },
  );
});
