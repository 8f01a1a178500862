import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readyCall, send, startTenant, type Tenant } from '../kit/operation-calls.ts';
import { EXAMPLES, readOperations } from '../kit/operations.ts';
import { expectProblem, expectSecured } from '../kit/safe-answer.ts';

const deployment = inject('deployment');
const operations = await readOperations();
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Well-formed, and names nothing. */
const NOWHERE: Readonly<Record<string, string>> = {
  organization: 'org_00000000000000000000000000',
  role: 'role_00000000000000000000000000',
  achievement: 'ach_00000000000000000000000000',
  key: 'key_00000000000000000000000000',
  webhook: 'hook_00000000000000000000000000',
  trust: 'trl_00000000000000000000000000',
  claim: 'clm_00000000000000000000000000',
  dispute: 'dsp_00000000000000000000000000',
  merge: 'mrg_00000000000000000000000000',
  profile: 'prf_00000000000000000000000000',
  session: 'ses_00000000000000000000000000',
  import: 'imp_00000000000000000000000000',
  number: '999999',
  list: 'site-999',
};

let ana: Tenant;
beforeAll(async () => {
  ana = await startTenant(deployment, 'local-ana');
});

it('this suite knows how to call every operation of the API, and no other', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(operations.map(({ id }) => id).sort());
});

describe.each(operations)('$id', (operation) => {
  const ready = () => readyCall(deployment, ana, operation);

  it('succeeds when it is called as it should be', async () => {
    const response = await send(deployment, operation, await ready());
    expect([200, 201, 204, 303], await response.clone().text()).toContain(response.status);
    expectSecured(response);
    const isPublic = operation.who === 'anyone' && operation.method === 'GET';
    if (!isPublic) expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('refuses a query parameter that it does not know', async () => {
    const { errors } = await expectProblem(
      await send(deployment, operation, await ready(), { query: '?surprise=1' }),
      'field-unknown',
    );
    expect(errors).toEqual([{ parameter: 'surprise', detail: 'not known here' }]);
  });

  it('says which methods its address takes', async () => {
    const taken = operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
    const allowed = taken.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    const call = await ready();
    for (const method of METHODS.filter((one) => !taken.includes(one))) {
      const response = await send(deployment, operation, call, { method });
      expect(response.headers.get('allow')?.split(', ').sort(), method).toEqual(allowed.toSorted());
      await expectProblem(response, 'method-not-allowed');
    }
  });

  if (operation.parameters.length > 0) {
    it('answers an id that is none as one that names nothing', async () => {
      const call = await ready();
      const closed = operation.path.startsWith('/api/interactions') || operation.id === 'exchange';
      for (const name of operation.parameters) {
        for (const wrong of ['nope', "'%20or%201=1", '__proto__', '%F0%9F%92%A5', 'a'.repeat(3_000)]) {
          const answer = await send(deployment, operation, call, { parameters: { [name]: wrong } });
          await expectProblem(answer, 'not-found');
        }
        const unknown = { parameters: { [name]: NOWHERE[name] ?? '' } };
        // A wallet is told that a session has ended: it holds the address and cannot see the page.
        await expectProblem(
          await send(deployment, operation, call, unknown),
          closed ? 'session-expired' : 'not-found',
        );
      }
    });
  }
});

it.each(['/api/nothing', '/api/employer/nothing', '/api/sessions/nothing/at/all', '/api/roles/a/b/c'])(
  '%s is nowhere, by any method',
  async (path) => {
    for (const method of METHODS) {
      const headers = { authorization: `Bearer ${ana.client.token}` };
      await expectProblem(await fetch(`${deployment.origin}${path}`, { method, headers }), 'not-found');
    }
  },
);
