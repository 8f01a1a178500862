import { beforeAll, describe, expect, inject, it } from 'vitest';
import { MAX_BODY_BYTES } from '../../functions/contract/session.ts';
import { type ReadyCall, readyCall, send, startTenant, type Tenant } from '../kit/operation-calls.ts';
import { type ApiOperation, exampleOf, readOperations } from '../kit/operations.ts';
import { expectProblem } from '../kit/safe-answer.ts';

const deployment = inject('deployment');
const operations = (await readOperations()).filter(({ bodies }) => bodies.length > 0);
const json = operations.filter(({ bodies }) => bodies.includes('application/json'));
/** Its body is a document that may have any member. */
const strict = json.filter(({ id }) => id !== 'checkDocument');
const keyed = operations.filter(({ headers }) => headers.includes('idempotency-key'));
const changing = operations.filter(({ headers }) => headers.includes('if-match'));

let ana: Tenant;
beforeAll(async () => {
  ana = await startTenant(deployment, 'local-ana');
});

/** One call for all that is refused of an operation: a refusal uses nothing up. */
const refusable = new Map<string, Promise<ReadyCall>>();
const readyOnce = (operation: ApiOperation): Promise<ReadyCall> => {
  const call = refusable.get(operation.id) ?? readyCall(deployment, ana, operation);
  refusable.set(operation.id, call);
  return call;
};

it('there are operations to try, of every kind', () => {
  for (const kind of [json, strict, keyed, changing]) expect(kind.length).toBeGreaterThan(10);
  expect(operations.length).toBeGreaterThan(json.length);
});

describe.each(operations)('$id', (operation) => {
  const ready = () => readyOnce(operation);

  it('takes no body over 4 MB, and the gateway none over 10 MB', async () => {
    const call = await ready();
    const overLimit = await send(deployment, operation, call, { body: ' '.repeat(MAX_BODY_BYTES + 1) });
    await expectProblem(overLimit, 'body-too-large');
    const body = ' '.repeat(10 * 1024 * 1024 + 1);
    const overGateway = await send(deployment, operation, call, { body });
    expect([overGateway.status, await overGateway.json()]).toEqual([
      413,
      { message: 'Request Entity Too Large' },
    ]);
  });

  it('reads no other content type', async () => {
    const call = await ready();
    for (const type of ['application/xml', 'text/html', 'application/x-www-form-urlencoded', 'nonsense']) {
      if (operation.bodies.includes(type)) continue;
      const headers = { 'content-type': type };
      const answer = await send(deployment, operation, call, { headers, body: call.body ?? '{}' });
      await expectProblem(answer, 'content-type-unsupported');
    }
  });
});

describe.each(json)('$id', (operation) => {
  it.each(['{"a":', '{"a":1}}', "{'a':1}", 'undefined', '{"a":1,}', '\u0000'])(
    'takes no %j for JSON',
    async (body) => {
      const call = await readyOnce(operation);
      const headers = { 'content-type': 'application/json' };
      await expectProblem(await send(deployment, operation, call, { headers, body }), 'body-not-json');
    },
  );

  it.each([
    ['lists', `{"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['objects', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ])('does not go down ten thousand %s', async (_, body) => {
    const call = await readyOnce(operation);
    const headers = { 'content-type': 'application/json' };
    // It takes no field at all, so that it says of the first one that it is not known.
    const code = operation.id === 'openSession' ? 'field-unknown' : 'document-too-deep';
    await expectProblem(await send(deployment, operation, call, { headers, body }), code);
  });
});

describe.each(strict)('$id', (operation) => {
  it.each(['surprise', '__proto__', 'constructor', 'id', 'version'])(
    'refuses the field %s, which it does not know',
    async (field) => {
      const call = await readyOnce(operation);
      const body = (call.body ?? '{}').replace(/^\{/, `{"${field}":1,`).replace(',}', '}');
      const { errors } = await expectProblem(
        await send(deployment, operation, call, { body }),
        'field-unknown',
      );
      expect(errors).toEqual([{ pointer: `/${field}`, detail: 'not known here' }]);
    },
  );

  it.each(['[]', '"text"', '7', 'null', 'true'])('takes no %s for an object', async (body) => {
    const call = await readyOnce(operation);
    await expectProblem(await send(deployment, operation, call, { body }), 'field-invalid');
  });
});

/** The first answer as a repetition has it: without the secret that is shown once. */
const repeated = (operation: ApiOperation, answer: unknown): object =>
  Object.fromEntries(
    Object.entries(Object(answer)).filter(([name]) => name !== exampleOf(operation).shownOnce),
  );

describe.each(keyed)('$id', (operation) => {
  it('wants a key, and one request for each', async () => {
    const call = await readyCall(deployment, ana, operation);
    const without = await send(deployment, operation, call, { headers: { 'idempotency-key': null } });
    await expectProblem(without, 'key-required');
    for (const key of ['a b', 'a'.repeat(201)]) {
      const headers = { 'idempotency-key': key };
      await expectProblem(await send(deployment, operation, call, { headers }), 'field-invalid');
    }
    const first = await send(deployment, operation, call);
    expect([200, 201]).toContain(first.status);
    const again = await send(deployment, operation, call);
    expect([again.status, await again.json()]).toEqual([
      first.status,
      repeated(operation, await first.json()),
    ]);
    const body = (call.body ?? '').replace('}', ' }');
    expect((await send(deployment, operation, call, { body })).status).toBe(first.status);
    if (operation.headers.includes('if-match')) {
      const other = await send(deployment, operation, call, { headers: { 'if-match': '"77"' } });
      await expectProblem(other, 'key-reused');
    }
  });
});

describe.each(changing)('$id', (operation) => {
  it('wants the version that was read, and the newest', async () => {
    const call = await readyCall(deployment, ana, operation);
    for (const missing of [null, '', '*']) {
      const headers = { 'if-match': missing };
      await expectProblem(await send(deployment, operation, call, { headers }), 'version-required');
    }
    for (const stale of [
      '"0"',
      '"9999"',
      'W/"1"',
      '1',
      '"1", "2"',
      '"01"',
      '"-1"',
      '"1e1"',
      `"${'9'.repeat(400)}"`,
    ]) {
      const headers = { 'if-match': stale };
      await expectProblem(await send(deployment, operation, call, { headers }), 'version-conflict');
    }
    expect((await send(deployment, operation, call)).status).toBe(200);
  });
});
